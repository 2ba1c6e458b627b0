// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

struct GateCommandTests {
  private static let key = ["ASSAY_KEY": String(repeating: "k", count: 40)]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("email,last_name\nbroken,Doe\ninfo@acme.de,Roe\nx@@acme.de,Poe\n", to: "data/leads.csv")
  }

  private func run(_ arguments: String..., environment: [String: String] = Self.key) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(arguments, environment: environment, in: folder)
  }

  // MARK: Thresholds

  @Test func letsSoManyFindingsOfARulePass() throws {
    let first = "email.missing-at-sign"
    let second = "email.several-at-signs"
    #expect(try run("check", "data/leads.csv", "--max", "\(first)=1", "--max", "\(second)=1").status == 0)
    let outcome = try run("check", "data/leads.csv", "--max", "\(first)=0", "--max", "\(second)=1")
    #expect(outcome.status == 1)
    #expect(outcome.lines.last == "Gate: email.missing-at-sign: 1 finding, 0 may pass.")
    let share = try run(
      "check", "data/leads.csv", "--max-share", "\(first)=0.25", "--max", "\(second)=1", "--lang", "de")
    #expect(share.status == 1)
    #expect(share.lines.last == "Schranke: email.missing-at-sign: bei 33 % der Datensätze, erlaubt sind 25 %.")
    #expect(try run("check", "data/leads.csv", "--max-share", "\(first)=0.34", "--max", "\(second)=1").status == 0)
  }

  @Test func takesThresholdsFromTheConfiguration() throws {
    try folder.write(
      "version: 1\nrules:\n  email.missing-at-sign: { max: 1 }\n  email.several-at-signs: { max-share: 0.2 }\n",
      to: "assay.yml")
    let outcome = try run("check", "data/leads.csv", "--format", "jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "assay: Gate: email.several-at-signs: in 33 % of the records, 20 % may pass.\n")
    #expect(try run("check", "data/leads.csv", "--max-share", "email.several-at-signs=0.5").status == 0)
    #expect(try run("clean", "data/leads.csv", "-o", "out").status == 0)
    #expect(try run("clean", "data/leads.csv", "-o", "out", "--gate", "warning").status == 1)
  }

  @Test(arguments: [
    ["--max", "email.role-mailbox"], ["--max", "email.role-mailbox=x"], ["--max", "email.role-mailbox=-1"],
    ["--max", "email.rolemailbox=1"], ["--max-share", "email.role-mailbox=2"], ["--unavailable", "-1"],
    ["--changed-since", ""], ["--baseline", "x", "--no-baseline"], ["--format", "hooks"],
  ])
  func saysWhichOptionCannotBe(options: [String]) throws {
    let outcome = try BuiltCommand.run(["check", "data/leads.csv"] + options, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  @Test func failsWhereARequiredRuleHasNoAnswer() throws {
    try folder.write("email,first_name,last_name\na@acme.de,ᚠᚢᚦᚨᚱᚲ,Doe\n", to: "runes.csv")
    let lines = try run("check", "runes.csv", "--format", "jsonl", "--outcomes", "all")
    try #require(lines.output.contains("could-not-judge"))
    let outcome = try run("check", "runes.csv", "--unavailable", "0")
    #expect(outcome.status == 4)
    #expect(outcome.lines.last?.contains("could not be judged, 0 may be.") == true)
    try folder.write("version: 1\ngate: { unavailable: 100 }\n", to: "assay.yml")
    #expect(try run("check", "runes.csv").status == 0)
    #expect(try run("check", "runes.csv", "--unavailable", "0").status == 4)
  }

  // MARK: A baseline

  @Test func onlyNewFindingsFail() throws {
    let written = try run("baseline", "data/leads.csv", "-o", "known.txt")
    #expect(written.status == 0)
    #expect(written.lines.first?.hasPrefix("Wrote known.txt: 2 findings of 1 file,") == true)
    let text = try folder.text(of: "known.txt")
    #expect(text.contains("\nfile data/leads.csv\nemail.missing-at-sign "))
    for value in ["broken", "acme", "Doe", "Poe"] { #expect(!text.contains(value)) }
    try folder.write("version: 1\ngate: { baseline: known.txt }\n", to: "assay.yml")
    let known = try run("check", "data/leads.csv")
    #expect(known.status == 0)
    #expect(known.output.contains("2 findings are known and do not count: known.txt\n"))
    #expect(try run("check", "data/leads.csv", "--no-baseline").status == 1)

    let more = try folder.text(of: "data/leads.csv") + "new,Moe\n"
    try folder.write(more, to: "data/leads.csv")
    let outcome = try run("check", "data/leads.csv", "--all")
    #expect(outcome.status == 1)
    #expect(outcome.lines.filter { $0.hasPrefix("data/leads.csv:") && $0.contains(" error: ") }.count == 1)
    #expect(outcome.output.contains("data/leads.csv:5:1: error:"))
    #expect(outcome.lines.contains("Gate: 1 finding from warning on."))
  }

  @Test func aChangedRowIsNoLongerKnownAndItsEntryIsStale() throws {
    #expect(try run("baseline", "data/leads.csv", "-o", "known.txt").status == 0)
    let changed = try folder.text(of: "data/leads.csv").replacing("broken,Doe", with: "broken,Dough")
    try folder.write(changed, to: "data/leads.csv")
    let outcome = try run("check", "data/leads.csv", "--baseline", "known.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("known.txt is out of date: 1 of its findings no longer occur."))
    #expect(try run("baseline", "data/leads.csv", "-o", "known.txt").status == 0)
    let renewed = try run("check", "data/leads.csv", "--baseline", "known.txt")
    #expect(renewed.status == 0)
    #expect(!renewed.output.contains("out of date"))
  }

  @Test func keepsWhatItHasOfOtherFiles() throws {
    try folder.write("email\nbad\n", to: "other.csv")
    #expect(try run("baseline", "data/leads.csv", "other.csv", "-o", "known.txt").status == 0)
    try folder.write("email\na@acme.de\n", to: "other.csv")
    #expect(try run("baseline", "other.csv", "-o", "known.txt").status == 0)
    #expect(try run("check", "data/leads.csv", "--baseline", "known.txt").status == 0)
    #expect(try folder.text(of: "known.txt").contains("other.csv") == false)
  }

  @Test func saysWhatIsWrongWithABaseline() throws {
    #expect(try run("baseline", "data/leads.csv", "-o", "known.txt").status == 0)
    let other = try run(
      "check", "data/leads.csv", "--baseline", "known.txt",
      environment: ["ASSAY_KEY": String(repeating: "z", count: 40)])
    #expect(other.status == 2)
    #expect(other.errors.contains("known.txt: this baseline was written under another key."))
    let none = try run("check", "data/leads.csv", "--baseline", "known.txt", environment: [:])
    #expect(none.status == 2)
    #expect(none.errors.contains("ASSAY_KEY"))
    let missing = try run("check", "data/leads.csv", "--baseline", "missing.txt")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("assay baseline FILE -o missing.txt"))
  }

  // MARK: The hook

  @Test func theHookPrintsWhatFailsWithoutValues() throws {
    let rows = (1...30).map { "xyzzy\($0),Doe\n" }.joined()
    try folder.write("email,last_name\n" + rows, to: "data/many.csv")
    let outcome = try run("check", "--format", "hook", "data/leads.csv", "data/many.csv")
    #expect(outcome.status == 1)
    let many = outcome.lines.filter { $0.hasPrefix("data/many.csv:") }
    #expect(many.count == 21)
    #expect(many.last?.hasPrefix("data/many.csv: ") == true)
    #expect(many.last?.hasSuffix(" not shown") == true)
    #expect(outcome.lines.contains("data/leads.csv: 2 findings"))
    for value in ["xyzzy", "broken", "info@", "x@@"] { #expect(!outcome.output.contains(value)) }
    #expect(outcome.errors == "")
  }

  @Test func theHookIsSilentWhereNothingFails() throws {
    try folder.write("email\na@acme.de\n", to: "good.csv")
    let outcome = try run("check", "--format", "hook", "good.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }

  @Test func theHookLeavesOutWhatAThresholdLetsPass() throws {
    let outcome = try run("check", "--format", "hook", "data/leads.csv", "--max", "email.missing-at-sign=1")
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("[email.missing-at-sign]"))
    #expect(outcome.lines.contains("data/leads.csv: 1 finding"))
  }
}
