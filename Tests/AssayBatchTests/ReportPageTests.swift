// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import AssayCore
import AssayTestSupport
import Testing

@testable import AssayBatch

struct ReportPageTests {
  /// The characters with the property Bidi_Control (UAX #9, UCD PropList).
  private static let bidiControls: [Unicode.Scalar] =
    ["\u{61C}", "\u{200E}", "\u{200F}"] + (0x202A...0x202E as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    + (0x2066...0x2069 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  /// A page with one text in every place that a stranger fills.
  private func page(
    with text: String, _ language: Language = .english, comparisons: [FieldComparison] = []
  ) throws -> String {
    let rule = Rule.plain("test.rule", .warning)
    var batch = LeadBatch([[.city: text]] as [Lead])
    batch.add(Finding(rule, in: .city), to: 0)
    Pipeline().assess(&batch)
    var counts = Report()
    counts.add(batch, policy: .standard) { _ in false }
    let input = InputSummary(
      name: text, bytes: 1, checksum: "", form: FileForm(),
      mapping: try ColumnMapping(header: [text, "city"], file: ""), report: counts)
    let suggestion = Suggestion(.city, text, confidence: 1)
    let placed = [nil, Change(rule, in: .city, from: text, to: text)].map { change in
      var finding = Finding(rule, in: .city, suggestions: [suggestion])
      finding.comparisons = comparisons
      return PlacedFinding(
        file: text, record: 1, line: 2, character: 1, column: text, finding: finding, severity: .warning,
        change: change, value: text)
    }
    let report = RunReport(inputs: [input], examples: [rule.id: placed], tables: Pipeline.standard.tables)
    return ReportPage(report, policy: .standard, language: language).html
  }

  @Test(arguments: ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</table><b>", "<!--"])
  func showsMarkupAsText(text: String) throws {
    let html = try page(with: text)
    #expect(!html.contains(text))
    #expect(html.contains(text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")))
  }

  @Test(arguments: bidiControls)
  func showsBidiControlsByTheirCode(control: Unicode.Scalar) throws {
    let html = try page(with: "x\(control)y")
    #expect(!html.unicodeScalars.contains(control))
    let code = String(control.value, radix: 16, uppercase: true)
    #expect(html.contains("U+\(String(repeating: "0", count: 4 - code.count))\(code)"))
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("\"q\" 'r'", "&quot;q&quot; &#39;r&#39;"), ("<>", "&lt;&gt;"), ("ü 😀", "ü 😀"), ("", ""),
    ("\u{0}", "<b class=code>U+0000</b>"), ("\n", "<b class=code>U+000A</b>"), ("\u{9B}", "<b class=code>U+009B</b>"),
    ("\u{200B}", "<b class=code>U+200B</b>"), ("\u{FEFF}", "<b class=code>U+FEFF</b>"),
  ])
  func escapesText(text: String, expected: String) {
    #expect(HTMLText.escape(text) == expected)
  }

  @Test(arguments: Language.allCases)
  func hasNoOutsidePart(language: Language) throws {
    let html = try page(with: "x", language)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"))
    for part in ["http:", "https:", "src=", "<script", "@import", "url("] { #expect(!html.contains(part)) }
  }

  @Test func tellsHowOldTheTablesAre() throws {
    let date = try #require(Pipeline.standard.tables.first { $0.name == "disposable-domains" }?.date)
    #expect(try page(with: "x").contains("<td>disposable-domains<td>\(date)<td"))
    #expect(try page(with: "x", .german).contains("Stand"))
  }

  @Test func showsWhatSpeaksForOnePersonAndWhatAgainst() throws {
    let comparisons = [
      FieldComparison(name: "prior", agreement: nil, weight: -8),
      FieldComparison(name: "<b>", agreement: .same, weight: 2),
      FieldComparison(name: "email", agreement: .close, weight: 14),
    ]
    let html = try page(with: "x", comparisons: comparisons)
    #expect(
      html.contains("<td class=n>+14.00<td><u class=for style=\"margin-left:0%;width:87%\"></u><td>mailbox: differs"))
    #expect(
      html.contains("<td class=n>+2.00<td><u class=for style=\"margin-left:87%;width:12%\"></u><td>&lt;b&gt;: same"))
    #expect(
      html.contains("<td class=n>−8.00<td><u class=against style=\"margin-left:50%;width:50%\"></u><td>prior: how"))
    #expect(html.contains("<th class=n>+8.00<td>"))
    #expect(try page(with: "x", .german, comparisons: comparisons).contains("+14,00"))
    #expect(try !page(with: "x").contains("<table class=waterfall>"))
  }

  @Test func tellsWhatHappenedToTheRecords() throws {
    let html = try page(with: "x")
    for name in ["accepted.csv", "review.csv", "rejected.csv", "duplicates.csv", "unreadable.csv"] {
      #expect(html.contains("<a href=\"\(name)\">"))
    }
    #expect(html.contains("<code>test.rule</code>"))
    #expect(html.contains("100.0 %"))
    #expect(try page(with: "x", .german).contains("100,0 %"))
  }
}
