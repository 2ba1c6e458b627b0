// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBaseline
import AssayConfiguration
import AssayKeyedHashes
import AssayTestSupport
import Testing

/// Whether files may be imported, by the assay.yml above them.
func mayBeImported(_ paths: [String]) throws -> Bool {
  let file = try ConfigurationFile(above: paths)
  let configuration = file?.configuration ?? Configuration()
  let pipeline = try Pipeline(configuration: configuration, valueFiles: file?.valueFiles ?? [:])
  var options = BatchOptions(configuration: configuration)
  if let file, let path = configuration.gate.baseline.map(file.resolved) {
    let secret = try HashSecret.ofEnvironment()
    options.knownFindings = BaselineFindings(
      try Baseline(file: path, secret: secret), secret: secret, names: BaselineNames(file: path))
  }
  let report = try BatchRun(pipeline: pipeline, options: options).check(paths)
  return GatePolicy(configuration).result(of: report.counts, by: pipeline.policy).passes
}

/// Errors fail, more than twenty mailboxes of functions, and missing answers of rules whose findings would fail.
let gate = GatePolicy(
  severity: .error, thresholds: ["email.role-mailbox": RuleThreshold(max: 20)], unavailable: 0)

/// Why files may not be imported; empty where they may.
func objections(to paths: [String]) throws -> [String] {
  let report = try BatchRun(pipeline: .standard).check(paths)
  return gate.result(of: report.counts, by: .standard).failures.map { failure in
    switch failure {
    case .findings(let count, let severity): "\(count) findings from \(severity.name) on"
    case .tooMany(let rule, let found, let most): "\(found) times \(rule.id), \(most) may pass"
    case .tooLargeShare(let rule, let share, let most): "\(rule.id) in \(share) of the records, \(most) may pass"
    case .unavailable(let found, _): "\(found) values could not be judged"
    }
  }
}

/// Writes what is wrong with files as SARIF; the file is there when it is complete, or not at all.
func writeSARIF(about paths: [String], to output: String, by pipeline: Pipeline) throws -> RunReport {
  let file = try ResultFile(output, keeping: paths)
  let run = BatchRun(pipeline: pipeline)
  let format = SARIFFormat(rules: run.rules, version: assayVersion) { bytes throws(BatchError) in
    try file.write(bytes)
  }
  let report = try run.check(paths, as: format)
  try file.publish()
  return report
}

/// Takes down the findings in files that count for a gate.
func takeDown(_ paths: [String], in output: String, under secret: HashSecret, for gate: GatePolicy) throws -> Int {
  let recorder = BaselineRecorder(secret: secret, names: BaselineNames(file: output), gate: gate)
  var options = BatchOptions()
  options.knownFindings = recorder
  _ = try BatchRun(pipeline: .standard, options: options).check(paths)

  let file = try ResultFile(output, keeping: paths)
  try file.write(Array(recorder.baseline.text(under: secret).utf8))
  try file.publish()
  return recorder.baseline.count
}

/// The snippets of the article "Before every import", one of which stands in `docs/gate.md` too.
struct BeforeEveryImportSnippets {
  private static let header = "last_name,email,Kundennummer\n"
  private let folder: TemporaryFolder
  private let leads: String

  init() throws {
    folder = try TemporaryFolder()
    leads = try folder.write(Self.header + "Doe,jane@acme.com,1001\nHaddad,omar@@acme.com,1002\n", to: "leads.csv")
  }

  @Test func asksTheConfigurationAboveTheFiles() throws {
    let article = try DocumentationPage("Sources/Assay/Assay.docc/BeforeEveryImport.md")
    let configuration = try #require(article.blocks.first { $0.language == "yaml" }).lines.joined(separator: "\n")
    #expect(try !mayBeImported([leads]))
    try folder.write(configuration + "\n", to: "assay.yml")
    #expect(try !mayBeImported([leads]))
    let good = try folder.write(Self.header + "Doe,jane@acme.com,10\nRoe,info@acme.com,1003\n", to: "good.csv")
    #expect(try mayBeImported([good]))
    try folder.write("version: 1\nrules: { email.several-at-signs: { severity: note } }\n", to: "assay.yml")
    #expect(try mayBeImported([leads]))
    try folder.write("version: 1\ngate: { baseline: none.txt }\n", to: "assay.yml")
    #expect(throws: (any Error).self) { try mayBeImported([leads]) }
  }

  @Test func saysWhatSpeaksAgainstAnImport() throws {
    #expect(try objections(to: [leads]) == ["1 findings from error on"])
    let roles = (1...21).map { "Doe,info@company\($0).com,1\n" }.joined()
    let many = try folder.write(Self.header + roles, to: "many.csv")
    #expect(try objections(to: [many]) == ["21 times email.role-mailbox, 20 may pass"])
  }

  @Test func writesALog() throws {
    let log = folder.path(of: "leads.sarif")
    #expect(try writeSARIF(about: [leads], to: log, by: .standard).counts.review == 1)
    let text = try folder.text(of: "leads.sarif")
    #expect(text.contains("\"ruleId\":\"email.several-at-signs\""))
    #expect(!text.contains("omar@@acme.com"))
  }

  @Test func takesDownWhatIsKnown() throws {
    let (secret, path) = (try HashSecret([UInt8](repeating: 7, count: 32)), folder.path(of: "known.txt"))
    #expect(try takeDown([leads], in: path, under: secret, for: gate) == 1)
    var options = BatchOptions()
    options.knownFindings = BaselineFindings(
      try Baseline(file: path, secret: secret), secret: secret, names: BaselineNames(file: path))
    let counts = try BatchRun(pipeline: .standard, options: options).check([leads]).counts
    #expect(counts.known == 1)
    #expect(gate.result(of: counts, by: .standard).passes)
  }
}
