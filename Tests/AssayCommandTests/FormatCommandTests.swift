// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

struct FormatCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.leads, to: "leads.csv")
  }

  /// Every kind of line: a change, a suggestion, a pair of leads, a value in the message, the file as a whole.
  private static let leads = """
    email,last_name,city,country,Note,Note
    wilhelmina@@featherstone.org,Featherstone,Quakenbrück,Germany,x,y
     ottilie@featherstone.com,Featherstone,Ljubljana,Germany,x,y
    ottilie@featherstone.com,Featherstone,,,x,y
    ottilie@featherstone.com,Fetherstone,,,x,y

    """

  private static let values = ["wilhelmina", "ottilie", "eatherstone", "etherstone", "Quakenbrück", "Ljubljana"]

  private func check(
    _ options: [String], environment: [String: String] = [:]
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["check", "leads.csv"] + options, environment: environment, in: folder)
  }

  private func values(in text: String) -> [String] { Self.values.filter { text.contains($0) } }

  @Test(arguments: [
    ["--format", "jsonl"], ["--format", "jsonl", "--redact"], ["--format", "jsonl", "--outcomes", "all"],
    ["--format", "jsonl", "--lang", "de"],
  ])
  func printsLinesThatTheSchemaAllows(options: [String]) throws {
    let schema = try JSONSchema(at: "docs/schemas/findings.schema.json")
    let lines = try check(options).lines
    #expect(lines.count > 4)
    for line in lines { #expect(try schema.faults(in: line) == []) }
    #expect(try schema.faults(in: #"{"file":"","line":"1"}"#).count > 5)
  }

  @Test func printsAReportThatTheSchemaAllows() throws {
    try folder.write(#"{"email":"jane.doe@acme.com"}"# + "\n", to: "more.jsonl")
    let schema = try JSONSchema(at: "docs/schemas/report.schema.json")
    let outcome = try check(["more.jsonl", "--against", "leads.csv", "--format", "json"])
    #expect(try schema.faults(in: outcome.output) == [])
    #expect(try schema.faults(in: "{}").count == 6)
  }

  @Test(arguments: ["sarif", "junit", "github"])
  func holdsNoValueUnlessThatIsAskedFor(format: String) throws {
    for options in [[], ["-o", "out"]] {
      for environment in [[:], ["CI": "true"]] {
        let outcome = try check(["--format", format] + options, environment: environment)
        let text = try options.isEmpty ? outcome.output : folder.text(of: "out")
        #expect(outcome.status == 1)
        #expect(text.contains("email.several-at-signs"))
        #expect(values(in: text + outcome.errors + outcome.output) == [])
      }
    }
    #expect(try values(in: check(["--format", format, "--gate", "note", "--no-redact"]).output) != [])
  }

  @Test(arguments: [["--format", "jsonl"], ["--format", "csv"], ["--all"], []])
  func redactsWhereOthersReadAlong(options: [String]) throws {
    let plain = try check(options).output
    #expect(values(in: plain) != [])
    #expect(try check(options + ["--no-redact"], environment: ["CI": "1"]).output == plain)
    #expect(try values(in: check(options, environment: ["CI": "1"]).output) == [])
    #expect(try values(in: check(options + ["--redact"]).output) == [])
    // A file is not a log.
    _ = try check(options + ["-o", "out"], environment: ["CI": "1"])
    #expect(try values(in: folder.text(of: "out")) != [])
    _ = try check(options + ["-o", "out", "--redact"])
    #expect(try values(in: folder.text(of: "out")) == [])
  }

  @Test func writesAFileAndASummary() throws {
    let outcome = try check(["--format", "jsonl", "--output", "out.jsonl"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("leads.csv: 4 records") && outcome.output.hasSuffix("Findings: out.jsonl\n"))
    #expect(try folder.text(of: "out.jsonl") == check(["--format", "jsonl"]).output)
    #expect(folder.names(in: ".") == ["leads.csv", "out.jsonl"])
    #expect(try check(["-o", "out.txt", "--lang", "de"]).output.hasSuffix("Befunde: out.txt\n"))
    #expect(try folder.text(of: "out.txt") == check(["--lang", "de"]).output)
  }

  @Test(arguments: [("leads.csv", 2), ("none/out", 2), (".", 2), ("-", 2)] as [(String, Int32)])
  func refusesToWriteWhereItMustNot(path: String, status: Int32) throws {
    #expect(try check(["--format", "sarif", "-o", path]).status == status)
    #expect(folder.names(in: ".") == ["leads.csv"])
    #expect(try folder.text(of: "leads.csv") == Self.leads)
  }

  @Test func leavesNoFileWhereTheInputCannotBeRead() throws {
    try folder.write("old", to: "out")
    let outcome = try check(["missing.csv", "-o", "out"])
    #expect(outcome.status == 3)
    #expect(try folder.text(of: "out") == "old")
    #expect(folder.names(in: ".") == ["leads.csv", "out"])
  }

  @Test(arguments: [("note", true), ("error", true), ("never", false)])
  func failsByTheGate(gate: String, fails: Bool) throws {
    #expect(try check(["--format", "junit", "--gate", gate]).output.contains("<failure ") == fails)
    #expect(try check(["--format", "github", "--gate", gate]).output.contains("::error ") == fails)
  }
}
