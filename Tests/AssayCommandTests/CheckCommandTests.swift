// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let clean = "email,last_name\njane@example.org,Doe\n"
  private static let dirty = "email,last_name\njane@@example.org,Doe\n"

  private func check(
    _ text: String, _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> BuiltCommand.Outcome {
    try folder.write(text, to: "leads.csv")
    return try BuiltCommand.run(["check", "leads.csv"] + options, environment: environment, in: folder)
  }

  @Test func saysThatACleanFileIsClean() throws {
    let outcome = try check(Self.clean)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("leads.csv: 1 record; 2 of 2 columns are known; comma, UTF-8"))
    #expect(outcome.output.contains("1 accept · 0 review · 0 reject · 0 duplicate · 0 unreadable"))
    #expect(folder.names(in: ".") == ["leads.csv"])
  }

  @Test func countsOneOfAThingAsOne() throws {
    let ragged = "email,last_name,first_name,city\njane@example.org\njane@example.com,Doe,Jane,Ulm,\n"
    let english = try check(ragged, ["--all", "--lang", "en"]).output
    #expect(english.contains("This row has 1 cell, the header has 4;"))
    #expect(english.contains("This row has 1 empty cell more than the header;"))
    let german = try check("email\nᚠ@acme.de\n", ["--lang", "de"]).output
    #expect(german.contains("leads.csv: 1 Datensatz; 1 von 1 Spalte bekannt;"))
  }

  @Test func saysWhatIsWrongWithADirtyFile() throws {
    let outcome = try check(Self.dirty)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(outcome.lines.contains { $0.hasPrefix("leads.csv:2:1: ") && $0.hasSuffix("[email.several-at-signs]") })
    #expect(outcome.output.contains("assay clean leads.csv -o out/"))
    #expect(outcome.output.contains("assay explain email.several-at-signs"))
  }

  @Test(
    arguments: [
      ("note", 1), ("warning", 1), ("error", 1), ("never", 0),
    ] as [(String, Int32)])
  func obeysTheGate(gate: String, status: Int32) throws {
    #expect(try check(Self.dirty, ["--gate", gate]).status == status)
    #expect(try check(Self.clean, ["--gate", gate]).status == 0)
  }

  @Test func passesAGateAboveItsFindings() throws {
    let text = "email,last_name\njane@example.org,Doe\njane@example.org,Doe\n"
    #expect(try check(text, ["--gate", "warning"]).status == 1)
    #expect(try check(text, ["--gate", "error"]).status == 0)
  }

  @Test func speaksGerman() throws {
    for outcome in [
      try check(Self.dirty, ["--lang", "de"]), try check(Self.dirty, environment: ["LC_ALL": "de_DE.UTF-8"]),
    ] {
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("leads.csv: 1 Datensatz; 2 von 2 Spalten bekannt; Komma, UTF-8"))
      #expect(outcome.output.contains("0 annehmen · 1 ansehen · 0 ablehnen · 0 doppelt · 0 unlesbar"))
    }
    #expect(
      try check(Self.clean, ["--lang", "en"], environment: ["LC_ALL": "de_DE.UTF-8"]).output.contains("1 record"))
  }

  @Test func readsStandardInput() throws {
    let outcome = try BuiltCommand.run(["check", "-"], input: Array(Self.dirty.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("standard input: 1 record"))
    #expect(outcome.lines.contains { $0.hasPrefix("standard input:2:1: ") })
  }

  @Test func mapsColumns() throws {
    let text = "Q1,email\njane@@example.org,x\n"
    let outcome = try check(text, ["--map", "Q1=email", "--format", "jsonl"])
    let found = try FindingObject.read(Array(outcome.output.utf8)).filter { $0.rule.hasPrefix("email.") }
    #expect(Set(found.map(\.column)) == ["Q1"])
    #expect(try check(text, ["--map", "email=", "--map", "Q1=lastName"]).output.contains("1 of 2 columns are known"))
  }

  @Test(arguments: [";", "|", "tab", "\\t"])
  func takesADelimiter(delimiter: String) throws {
    let separator = delimiter.count == 1 ? delimiter : "\t"
    let outcome = try check("email,x\(separator)last_name\na@b.de,y\(separator)Doe\n", ["--delimiter", delimiter])
    #expect(outcome.output.contains("1 of 2 columns are known"))
  }

  @Test func doesNotReportAnAllowedRule() throws {
    let outcome = try check(Self.dirty, ["--allow", "email.several-at-signs"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("email.several-at-signs"))
  }

  @Test func judgesValuesAsTheyStand() throws {
    let text = "email,last_name\n jane@example.org,Doe\n"
    func rules(_ options: [String]) throws -> [String] {
      try FindingObject.read(Array(check(text, options + ["--format", "jsonl"]).output.utf8)).map(\.rule)
    }
    #expect(try rules([]) == ["text.outer-white-space"])
    let asIs = try rules(["--as-is"])
    #expect(!asIs.isEmpty && asIs.allSatisfy { $0.hasPrefix("email.") })
  }

  @Test func printsEveryFindingOnRequest() throws {
    let text = "email,last_name\n" + (1...30).map { "user\($0)@@example.org,Doe\n" }.joined()
    let all = try check(text, ["--all"]).lines.filter { $0.hasSuffix("[email.several-at-signs]") }
    #expect(all.count == 30)
    #expect(all.last?.hasPrefix("leads.csv:31:1: ") == true)
    #expect(try check(text).lines.filter { $0.hasSuffix("[email.several-at-signs]") }.count == 1)
  }

  @Test func printsFindingsForPrograms() throws {
    let outcome = try check(Self.dirty, ["--format", "jsonl"])
    #expect(outcome.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.lines.joined().utf8)) as? [String: Any])
    let keys: Set = [
      "file", "record", "line", "column", "field", "rule", "outcome", "severity", "confidence", "message",
      "suggestions",
    ]
    #expect(Set(object.keys) == keys)
    let finding = try #require(try FindingObject.read(Array(outcome.output.utf8)).first)
    #expect(finding.summary == "1 email email.several-at-signs error")
    #expect([finding.file, finding.column, finding.outcome] == ["leads.csv", "email", "finding"])
    #expect(finding.line == 2)
    #expect(finding.suggestions.map(\.value) == ["jane@example.org"])
  }

  @Test func takesTheWordOfTheUserForADomain() throws {
    let text = "email,last_name\njane@mail.mailinator.com,Doe\nwei@gmail.com,Ng\n"
    #expect(try check(text).status == 1)
    #expect(try check(text, ["--allow-email-domain", "Mailinator.com"]).status == 0)
    let freemail = try check(text, ["--report-freemail", "--format", "jsonl"])
    #expect(freemail.output.contains("email.freemail-address"))
    #expect(try !check(text, ["--format", "jsonl"]).output.contains("email.freemail-address"))
  }

  @Test func takesTheWordOfTheUserForAValue() throws {
    let text = "email,last_name,company\njane@acme.com,Miller,Qwertz\n"
    #expect(try check(text).status == 1)
    #expect(try check(text, ["--allow-value", "qwertz"]).status == 0)
  }

  @Test func printsAReportForPrograms() throws {
    let outcome = try check(Self.dirty, ["--format", "json"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(Set(report.keys) == ["format", "inputs", "known", "records", "rules", "tables"])
    let tables = try #require(report["tables"] as? [[String: Any]])
    #expect(tables.contains { $0["table"] as? String == "disposable-domains" && $0["entries"] as? Int ?? 0 > 1000 })
    #expect(tables.allSatisfy { ($0["date"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil })
    #expect(
      report["records"] as? [String: Int] == [
        "read": 1, "accepted": 0, "review": 1, "rejected": 0, "duplicates": 0, "unreadable": 0, "unchanged": 0,
      ])
    let input = try #require((report["inputs"] as? [[String: Any]])?.first)
    #expect(Set(input.keys) == ["file", "bytes", "xxh64", "records", "form", "columns"])
    let rules = try #require(report["rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["email.several-at-signs"])
  }

  @Test func checksManyFiles() throws {
    try folder.write(Self.dirty, to: "b.csv")
    try folder.write(Self.clean, to: "leads.csv")
    let outcome = try BuiltCommand.run(["check", "leads.csv", "b.csv"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("leads.csv: 1 record") && outcome.output.contains("b.csv: 1 record"))
  }
}
