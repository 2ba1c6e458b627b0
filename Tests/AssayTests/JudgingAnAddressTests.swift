// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// The article "Judging an address" says what the code does.
struct JudgingAnAddressTests {
  /// The cells of the rows of its tables whose first cell is an address.
  private static func rows() throws -> [[String]] {
    let article = try SourceTree.text(of: "Sources/Assay/Assay.docc/JudgingAnAddress.md")
    return article.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  @Test func saysOfEachAddressWhatTheArticleSays() throws {
    let rows = try Self.rows()
    #expect(rows.count > 30)
    for row in rows {
      let address = String(row[0].dropFirst().dropLast())
      let finding = EmailAddress.parse(address).findings.first
      #expect((finding?.rule.severity.name ?? "right") == row[1], "\(address)")
      #expect((finding.map { "`\($0.rule.id)`" } ?? "") == row[2], "\(address)")
    }
  }
}
