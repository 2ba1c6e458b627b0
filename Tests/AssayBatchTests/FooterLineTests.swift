// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

@testable import AssayBatch

struct FooterLineTests {
  private func isFooter(_ text: String, cellCount: Int = 1, width: Int = 5) -> Bool {
    FooterLine.isFooter(Array(text.utf8).span, cellCount: cellCount, of: width)
  }

  @Test(arguments: [
    "(42 rows)", "Summe: 42", "Export vom 12.03.2024", "Total 1.234", "Seite 1 von 3", "--------", "42 Datensätze",
    "Anzahl der Datensätze: 17", "Page 2 of 7", "Stand: 2024-03-12", "Ende", "Итого: 5",
  ])
  func isALineAboutTheFile(text: String) {
    #expect(isFooter(text))
  }

  @Test(arguments: [
    "Max", "Total Fitness 24", "info@example.org", "Seitz", "Summer 69", "Export GmbH", "42", "0049 30 123456", "",
    "王伟", "Müller", "Rowan 3", "Stand: jane@example.org 3", "Page", "Sum",
  ])
  func isPerhapsALead(text: String) {
    #expect(!isFooter(text))
  }

  @Test func needsAFileOfSeveralColumnsAndARowOfOneCell() {
    #expect(!isFooter("Summe: 42", width: 2))
    #expect(!isFooter("Summe: 42", cellCount: 2))
  }

  @Test func keepsFootersAndRepeatedHeadersWhole() throws {
    let file = """
      Vorname;Nachname;E-Mail
      Anna;Beier;anna@beier.de
      Vorname;Nachname;E-Mail
      Karl;Vogel;karl@vogel.de
      (2 rows)

      """
    let result = try CleanResult(file, with: .standard)
    #expect(result.report.counts.accepted == 2)
    #expect(result.report.counts.unreadable == 2)
    #expect(result.report.counts.isBalanced)
    let unreadable = try CSVTable(result.bytes("unreadable.csv"), delimiter: UInt8(ascii: ";"))
    #expect(unreadable.texts(in: "rule") == ["csv.repeated-header", "csv.footer-line"])
    #expect(unreadable.texts(in: "row") == ["Vorname;Nachname;E-Mail", "(2 rows)"])
    #expect(result.report.counts.findings(atLeast: .warning) == 0)
  }
}
