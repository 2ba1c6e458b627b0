// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// The subcommands that read no leads.
struct InformationCommandTests {
  private static let rules =
    (Pipeline.standard.rules + BatchRun.fileRules + [.suppressed, MissingColumnValidator.columnMissing])
    .sorted { $0.id < $1.id }

  @Test func listsEveryRule() throws {
    let outcome = try BuiltCommand.run(["rules"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.map { String($0.prefix { $0 != " " }) } == Self.rules.map(\.id.rawValue))
    #expect(zip(outcome.lines, Self.rules).allSatisfy { $0.contains($1.severity.name) })
    #expect(try BuiltCommand.run(["rules", "--lang", "de"]).output.contains("Fehler"))
  }

  @Test(arguments: [("en", "What to do"), ("de", "Was zu tun ist")])
  func explainsARule(language: String, heading: String) throws {
    let rule = try #require(Self.rules.first { $0.id == "email.several-at-signs" })
    let text = rule.text(in: try #require(Language(rawValue: language)))
    let outcome = try BuiltCommand.run(["explain", "email.several-at-signs", "--lang", language])
    #expect(outcome.status == 0)
    for part in ["email.several-at-signs", heading, text.finds, text.matters, text.example, text.remedy] {
      #expect(outcome.output.contains(part))
    }
  }

  @Test func explainsAContradictionWithTheCandidates() throws {
    let lead = ["city=London", "country=Deutschland", "postal_code=10115", "phone=+49 30 5556666"]
    let outcome = try BuiltCommand.run(["explain", "geo.city-not-in-country", "--lang", "en"] + lead)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("No place called “London” is known in the country of the lead (Germany)"))
    #expect(outcome.output.contains("London (GB, 8\u{202F}960\u{202F}000)"))
    let lines = outcome.lines
    let berlin = try #require(lines.firstIndex { $0.contains("→ city: Berlin") && $0.contains("by: postal code") })
    let britain = try #require(lines.firstIndex { $0.contains("→ country: Vereinigtes Königreich") })
    #expect(berlin < britain)
  }

  @Test(arguments: [["city"], ["colour=red"]])
  func saysWhatIsNoValueOfALead(values: [String]) throws {
    let outcome = try BuiltCommand.run(["explain", "geo.city-not-in-country", "--lang", "en"] + values)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(values[0].prefix { $0 != "=" }))
  }

  @Test func replacesOnlyPagesOfACatalogue() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Ours\n", to: "pages/geo.md")
    func write(_ language: String) throws -> BuiltCommand.Outcome {
      try BuiltCommand.run(["rules", "--catalogue", "pages", "--lang", language], in: folder)
    }
    let refused = try write("en")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("pages/geo.md: \"assay rules --catalogue\" did not write this file"))
    #expect(try folder.text(of: "pages/geo.md") == "# Ours\n")
    #expect(throws: (any Error).self) { try folder.text(of: "pages/README.md") }
    try folder.write(RuleCatalogue(Rule.bundled).pages[0].text, to: "pages/geo.md")
    #expect(try write("en").status == 0)
    #expect(try write("de").status == 0)
    #expect(try folder.text(of: "pages/geo.md").contains("Regeln: geo"))
  }

  @Test func explainsRulesAboutFiles() throws {
    #expect(try BuiltCommand.run(["explain", "csv.too-many-cells"]).output.contains("the whole record"))
  }

  @Test func saysThatTheInstallationWorks() throws {
    let outcome = try BuiltCommand.run(["doctor"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("assay \(assayVersion)\n"))
    #expect(outcome.output.contains("ICU "))
    #expect(outcome.output.contains("\(Self.rules.count) rules"))
    #expect(!outcome.output.contains("FAILS"))
    for table in Pipeline.standard.tables {
      #expect(
        outcome.lines.contains { $0.hasPrefix("table \(table.name): ") && $0.hasSuffix(" of \(table.date), intact") })
    }
  }

  @Test func saysItsVersion() throws {
    let outcome = try BuiltCommand.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "\(assayVersion)\n")
  }

  @Test(arguments: [
    ["--help"], ["check", "--help"], ["clean", "--help"], ["rules", "--help"], ["merge", "--help"],
    ["explain", "--help"],
    ["doctor", "--help"],
    [],
  ])
  func helps(arguments: [String]) throws {
    let outcome = try BuiltCommand.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("USAGE: assay"))
  }
}
