// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayBatch

struct GitHubFormatTests {
  private func commands(
    _ files: KeyValuePairs<String, String>, _ gate: GatePolicy = GatePolicy(), language: Language = .english,
    redacted: Bool = true
  ) throws -> [String] {
    try FormatRun(files) { GitHubFormat(gate: gate, language: language, redacted: redacted, to: $1) }
      .text.split(separator: "\n").map(String.init)
  }

  private static let dirty = "email,last_name\n" + (0..<42).map { "user\($0)@@example.org,Doe\n" }.joined()

  @Test func annotatesTheFirstFindingOfARule() throws {
    let command = try commands(["leads,1.csv": Self.dirty]).first { $0.contains("email.several-at-signs") }
    #expect(
      command
        == "::error file=/F/leads%2C1.csv,line=2,title=email.several-at-signs::"
        + "There is more than one @ in the address. (+ 41 more)")
  }

  @Test(
    arguments: [
      (GatePolicy(severity: .note), "error", "error"), (GatePolicy(), "error", "notice"),
      (GatePolicy(severity: .error), "error", "notice"), (GatePolicy(severity: .never), "warning", "notice"),
      (GatePolicy(thresholds: ["email.several-at-signs": RuleThreshold(max: 1)]), "warning", "notice"),
    ])
  func failsByTheGate(gate: GatePolicy, error: String, note: String) throws {
    let commands = try commands(["a.csv": "email,last_name\njane@@example.org,\n"], gate)
    #expect(commands.contains { $0.hasPrefix("::\(error) ") && $0.contains("email.several-at-signs") })
    #expect(commands.contains { $0.hasPrefix("::\(note) ") && $0.contains("completeness.no-name") })
  }

  @Test func staysWithinTheLimitsAndNamesTheRest() throws {
    let addresses = [
      "a@@example.org", "a.example.org", "mailto:a@example.org", "<a@example.org>", "a@localhost", "a@example..org",
      ".a@example.org", "a..b@example.org", "a@example.org,b@example.org", "A <a@example.org>", "a@-example.org",
      "a b@example.org", "a@example.org.",
    ]
    let file = "email,last_name\n" + addresses.map { "\"\($0)\",Doe\n" }.joined()
    let commands = try commands(["a.csv": file])
    let kinds = Dictionary(grouping: commands) { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(kinds["error"]?.count == 10)
    #expect(kinds.values.allSatisfy { $0.count <= 10 })
    #expect(commands.last?.hasPrefix("::notice title=assay::") == true)
    #expect(commands.last?.contains("more rules found something: ") == true)
  }

  @Test func saysNothingOfChanges() throws {
    #expect(try commands(["a.csv": "email,last_name\n jane.doe@acme.com,Doe\n"]) == [])
  }

  @Test func speaksGermanAndHoldsNoValue() throws {
    let file = "email,city,country\njane.doe@acme.com,London,Germany\nwei.ng@acme.com,London,Germany\n"
    let hidden = try commands(["a.csv": file], language: .german).joined()
    #expect(hidden.contains("(+ 1 weitere)"))
    #expect(!hidden.contains("London"))
    #expect(try commands(["a.csv": file], redacted: false).joined().contains("London"))
  }

  @Test func escapesWhatTheRunnerWouldObey() {
    let command = WorkflowCommand(
      kind: .warning, title: "a:b,c", place: ("50%,\n:\u{308}.csv", 3), message: "100 %, a:b\r\n::error::\u{1B}[0m")
    #expect(
      command.text
        == "::warning file=50%25%2C%0A%3A\u{308}.csv,line=3,title=a%3Ab%2Cc::100 %25, a:b%0D%0A::error::\u{FFFD}[0m\n")
  }
}
