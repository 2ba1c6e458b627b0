// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayBatch

struct MappingRulesTests {
  @Test(arguments: MappingRules.all)
  func hasTextsInEachLanguage(rule: Rule) {
    #expect(rule.id.area == "csv")
    #expect(rule.text(in: .english).placeholders == rule.text(in: .german).placeholders)
    #expect(rule.text(in: .english).message != rule.text(in: .german).message)
    for language in Language.allCases {
      let text = rule.text(in: language)
      #expect(text.message.hasSuffix("."))
      #expect([text.finds, text.matters, text.example, text.remedy].allSatisfy { !$0.isEmpty })
    }
  }

  @Test func saysWhatWasAssumed() throws {
    let sample = (0..<6).map { ["+49 711 555014\($0)", "p\($0)@example.org", "+49 711 555015\($0)"] }
    let mapping = try ColumnMapping(header: ["city", "K1", "email"], sample: sample, file: "")
    let findings = MappingRules.findings(for: mapping, skippedLines: 2)
    #expect(
      findings.map(\.rule.id.rawValue) == [
        "csv.lines-before-header", "csv.column-by-values", "csv.column-contradicts-header",
      ])
    #expect(findings.map(\.rule.severity) == [.note, .note, .warning])
  }

  @Test func saysThatThereIsNoHeader() throws {
    let mapping = try ColumnMapping(withoutHeader: [["x", "jane@example.org"]], file: "")
    let findings = MappingRules.findings(for: mapping)
    #expect(findings.map(\.rule) == [MappingRules.noHeader])
    #expect(findings[0].message(in: .english, redacted: true).contains("2 = email"))
  }

  /// The profile of a file is made once, of 1,000 rows.
  @Test func looksAtAThousandRowsInNoTime() {
    let row = [
      "Jane", "Doe", "jane.doe@example.org", "+49 711 5550143", "Muster GmbH", "Hauptstraße 12", "70173", "Bonn",
    ]
    let rows = [[String]](repeating: row, count: 2000)
    let time = ContinuousClock().measure {
      for column in row.indices { #expect(ColumnProfile(column: column, of: rows).rows == 1000) }
    }
    print("profiles of 1,000 rows, 8 columns: \(time)")
  }
}
