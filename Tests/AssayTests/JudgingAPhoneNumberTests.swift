// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// The article "Judging a phone number" says what the code does.
struct JudgingAPhoneNumberTests {
  /// The cells of the rows of its table whose first cell is a number.
  private static func rows() throws -> [[String]] {
    let article = try SourceTree.text(of: "Sources/Assay/Assay.docc/JudgingAPhoneNumber.md")
    return article.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  @Test func saysOfEachNumberWhatTheArticleSays() throws {
    let rows = try Self.rows()
    #expect(rows.count > 15)
    let pipeline = Pipeline(validators: [PhoneValidator()])
    for row in rows {
      let number = String(row[0].dropFirst().dropLast())
      let finding = pipeline.assess([.phone: number, .country: row[1]]).findings.first
      let severity = finding?.outcome == .couldNotJudge ? "could not judge" : finding?.rule.severity.name ?? "right"
      #expect(severity == row[2], "\(number)")
      #expect((finding.map { "`\($0.rule.id)`" } ?? "") == row[3], "\(number)")
    }
  }
}
