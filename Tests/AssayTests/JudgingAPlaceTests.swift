// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// The article "Judging a place" says what the code does.
struct JudgingAPlaceTests {
  @Test func saysOfEachPlaceWhatTheArticleSays() throws {
    let article = try SourceTree.text(of: "Sources/Assay/Assay.docc/JudgingAPlace.md")
    let rows = article.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
        String(cell.drop { " `".contains($0) }.reversed().drop { " `".contains($0) }.reversed())
      }
    }
    #expect(rows.count > 12)
    let pipeline = Pipeline(validators: [PlaceValidator()])
    for row in rows {
      let findings = pipeline.assess([.city: row[0], .country: row[1]]).findings.filter { $0.outcome == .finding }
      #expect(findings.map(\.rule.id.rawValue) == (row[3].isEmpty ? [] : [row[3]]), "\(row[0]), \(row[1])")
      #expect(findings.first?.rule.severity.name ?? "right" == row[2], "\(row[0]), \(row[1])")
    }
  }
}
