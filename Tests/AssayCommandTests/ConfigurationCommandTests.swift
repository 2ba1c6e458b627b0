// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

struct ConfigurationCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("email,last_name\ninfo@example.org,Doe\n", to: "data/leads.csv")
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(arguments, environment: environment, in: folder)
  }

  @Test func judgesByTheConfigurationAboveTheFile() throws {
    try folder.write("version: 1\nrules: { email.role-mailbox: { severity: error } }\n", to: "assay.yml")
    #expect(try run("check", "data/leads.csv").status == 1)
    #expect(try run("check", "data/leads.csv", "--no-config").status == 0)
  }

  @Test func takesANamedConfiguration() throws {
    try folder.write("version: 1\nrules: { email.role-mailbox: { severity: error } }\n", to: "assay.yml")
    try folder.write("version: 1\nrules: { email.role-mailbox: { severity: off } }\n", to: "other.yml")
    #expect(try run("check", "data/leads.csv", "--config", "other.yml", "--gate", "note").status == 0)
    #expect(try run("check", "data/leads.csv", "--config", "missing.yml").status == 2)
    #expect(try run("check", "data/leads.csv", "--config", "other.yml", "--no-config").status == 2)
  }

  @Test func anOptionComesBeforeTheConfiguration() throws {
    try folder.write("version: 1\nlanguage: de\ngate: { severity: note }\n", to: "assay.yml")
    let german = try run("check", "data/leads.csv")
    #expect(german.status == 1)
    #expect(german.output.contains("Spalten"))
    let english = try run("check", "data/leads.csv", "--lang", "en", "--gate", "error")
    #expect(english.status == 0)
    #expect(english.output.contains("columns"))
    #expect(try run("check", "data/leads.csv", "--allow", "email.role-mailbox").status == 0)
  }

  @Test func speaksItsLanguageInErrorsToo() throws {
    try folder.write("version: 1\nlanguage: de\n", to: "assay.yml")
    #expect(try run("check", "data/missing.csv").errors.contains("Diese Datei"))
    #expect(try run("check", "data/missing.csv", "--lang", "en").errors.contains("Diese Datei") == false)
  }

  @Test func saysWhatIsWrongWithAConfiguration() throws {
    try folder.write("version: 1\nruls:\n", to: "assay.yml")
    for verb in ["check", "map"] {
      let outcome = try run(verb, "data/leads.csv")
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors == "assay: assay.yml:2:1: there is no key “ruls” here. Do you mean “rules”?\n")
    }
  }

  @Test func mapsByTheConfiguration() throws {
    try folder.write("version: 1\nmapping: { last_name: company }\n", to: "data/assay.yml")
    #expect(try run("map", "data/leads.csv").output.contains("company"))
    #expect(try run("map", "data/leads.csv", "--map", "last_name=city").output.contains("company") == false)
  }

  @Test func takesTablesFromTheFolderOfTheConfiguration() throws {
    try folder.write("version: 1\ntables: tables/\n", to: "data/assay.yml")
    let outcome = try run("check", "data/leads.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("data/tables/"))
  }

  @Test func dedupesByTheConfiguration() throws {
    try folder.write("version: 1\nmapping: { last_name: company }\n", to: "data/assay.yml")
    #expect(try run("dedupe", "data/leads.csv", "-o", "out").status == 0)
  }

  @Test func writesAConfigurationThatHolds() throws {
    let before = try run("check", "data/leads.csv", "--format", "jsonl")
    let outcome = try run("init", "data/leads.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Wrote assay.yml: 2 columns, 1 rules. It holds for the leads in its folder and below.\n")
    #expect(try run("check", "data/leads.csv", "--format", "jsonl").output == before.output)
    let text = try folder.text(of: "assay.yml")
    #expect(text.contains("  last_name: lastName\n"))
    #expect(text.contains("  email.role-mailbox:\n    severity: note\n"))
    #expect(!text.contains("info@"))
  }

  @Test func doesNotReplaceAConfiguration() throws {
    try folder.write("# mine\n", to: "assay.yml")
    let outcome = try run("init", "data/leads.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--force"))
    #expect(try folder.text(of: "assay.yml") == "# mine\n")
    #expect(try run("init", "data/leads.csv", "--force", "--lang", "de").status == 0)
    #expect(try folder.text(of: "assay.yml").contains("language: de\n"))
  }

  @Test func writesAConfigurationWithoutAFile() throws {
    #expect(try run("init", "-o", "data/assay.yml").status == 0)
    #expect(try run("check", "data/leads.csv").status == 0)
    #expect(try run("init", "missing.csv").status == 3)
    #expect(folder.names(in: ".") == ["data"])
  }

  @Test func judgesByOwnRules() throws {
    try folder.write(
      """
      version: 1
      own-rules:
        - { id: own.name, column: last_name, pattern: 'D.*', severity: error, examples: { good: [Doe], bad: [Roe] } }
      """, to: "assay.yml")
    #expect(try run("check", "data/leads.csv", "--allow", "email.role-mailbox").status == 0)
    try folder.write("email,last_name\njane@example.org,Roe\n", to: "data/leads.csv")
    let outcome = try run("check", "data/leads.csv", "--all")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[own.name]"))
    #expect(try run("check", "data/leads.csv", "--allow", "own.name").status == 0)
    #expect(try run("rules").output.contains("\nown.name "))
    #expect(try run("explain", "own.name").status == 0)
  }

  @Test func triesTheExamplesOfOwnRules() throws {
    #expect(try run("rules", "test").status == 2)
    let rule = "id: own.name, column: last_name, pattern: 'D.*', examples: { good: [Doe], bad: [Roe, Dee] }"
    try folder.write(
      "version: 1\nown-rules: [{ \(rule) }, { id: own.one, field: email, unique: true }]\n", to: "assay.yml")
    let outcome = try run("rules", "test")
    #expect(outcome.status == 1)
    #expect(
      outcome.lines == [
        "own.name › bad › 2: A bad example passes.", "own.one: No examples.",
        "2 rules, 3 examples, 1 came out otherwise.",
      ])
  }
}
