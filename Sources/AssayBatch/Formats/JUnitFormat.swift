// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// What a check found as JUnit XML, in the form that Jenkins, GitLab and others read: a test suite for each file, in it a
/// test case for each rule that had something to judge.
///
/// A rule by which the run fails is a failure in each file that has such findings, with their count and the first places. No value of a lead stands in it, unless that is asked for. Memory grows with the files and rules, by at most
/// ``placeLimit`` places for each, not with the findings.
///
/// A class, because it gathers the places while the workers of a run share it.
public final class JUnitFormat: FindingFormat {
  /// How many places a failure names.
  public static let placeLimit = 20

  /// A rule in a file.
  private struct Test: Hashable {
    let file: String
    let rule: String
  }

  private let rules: [Rule]
  private let gate: GatePolicy
  private let language: Language
  private let isRedacted: Bool
  private let words: FormatWords
  private let sink: ResultSink
  private let places = Mutex<[Test: [String]]>([:])

  /// A document of one run.
  /// - Parameters:
  ///   - rules: the rules in force, as ``BatchRun/rules`` gives them.
  ///   - gate: what makes the run fail.
  ///   - language: the language of the texts.
  ///   - isRedacted: whether values of leads are left out.
  public init(
    rules: [Rule], gate: GatePolicy = GatePolicy(), language: Language = .english, redacted isRedacted: Bool = true,
    to sink: @escaping ResultSink
  ) {
    self.rules = rules
    self.gate = gate
    self.language = language
    self.isRedacted = isRedacted
    words = FormatWords(language: language)
    self.sink = sink
  }

  public var needsFindings: Bool { gate.severity != .never }
}

// MARK: - Places

extension JUnitFormat {
  /// Appends file, rule and place, each with a zero after it: no path and no text of XML has one.
  public func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    guard placed.isDefect, gate.counts(placed.finding.rule.id, weighing: placed.severity) else { return }
    let test = Test(file: placed.file, rule: placed.finding.rule.id.rawValue)
    guard places.withLock({ ($0[test]?.count ?? 0) < Self.placeLimit }) else { return }
    let column = (placed.column ?? placed.finding.field?.name).map { ", \($0)" } ?? ""
    let message = placed.finding.message(in: language, redacted: isRedacted)
    let place = VisibleText.of("\(words.line) \(placed.line)\(column): \(message)")
    for text in [test.file, test.rule, place] { buffer += text.utf8 + [0] }
  }

  public func write(_ bytes: [UInt8]) {
    let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    places.withLock { places in
      for start in stride(from: 0, to: texts.count - 2, by: 3) {
        let test = Test(file: texts[start], rule: texts[start + 1])
        guard places[test, default: []].count < Self.placeLimit else { continue }
        places[test, default: []].append(texts[start + 2])
      }
    }
  }
}

// MARK: - The document

extension JUnitFormat {
  public func finish(_ report: RunReport) throws(BatchError) {
    let failing = gate.failingRules(in: report.counts)
    let suites = report.inputs.map { input in (input, rules.compactMap { testCase($0, failing, in: input) }) }
    let failures = suites.map { $0.1.count(where: \.isFailure) }
    let tests = suites.reduce(0) { $0 + $1.1.count }
    try write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<testsuites name=\"assay\" tests=\"\(tests)\" failures=\"\(failures.reduce(0, +))\" errors=\"0\">\n")
    for ((input, cases), failures) in zip(suites, failures) {
      let name = XMLText.escape(self.name(of: input.name))
      try write("<testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\">\n")
      for testCase in cases { try write(testCase.text) }
      try write("</testsuite>\n")
    }
    try write("</testsuites>\n")
  }

  private func write(_ text: String) throws(BatchError) { try sink(Array(text.utf8)) }

  private func name(of file: String) -> String { file == "-" ? words.standardInput : file }

  /// Nil for a rule that had nothing to judge in the file.
  private func testCase(_ rule: Rule, _ failing: Set<Rule.ID>, in input: InputSummary) -> (
    text: String, isFailure: Bool
  )? {
    guard Self.hasJudged(rule, input.report) else { return nil }
    let id = XMLText.escape(rule.id.rawValue)
    let head = "<testcase classname=\"\(XMLText.escape(name(of: input.name)))\" name=\"\(id)\""
    let count = failing.contains(rule.id) ? input.report.count(of: rule.id).map(gate.measured) ?? 0 : 0
    guard count > 0 else { return ("\(head)/>\n", false) }
    var lines = places.withLock { $0[Test(file: input.name, rule: rule.id.rawValue)] } ?? []
    if count > lines.count && !lines.isEmpty { lines.append(words.more(count - lines.count)) }
    let message = XMLText.escape("\(words.findings(count)): \(rule.text(in: language).finds)")
    let body = XMLText.escape(lines.joined(separator: "\n"))
    return ("\(head)>\n<failure type=\"\(id)\" message=\"\(message)\">\(body)</failure>\n</testcase>\n", true)
  }

  private static func hasJudged(_ rule: Rule, _ report: Report) -> Bool {
    let outcomes = report.outcomes(of: rule)
    let isBroken = outcomes[.finding, default: 0] + outcomes[.couldNotJudge, default: 0] > 0
    let hasValues = rule.fields.isEmpty || rule.fields.contains { report.filled[$0, default: 0] > 0 }
    return isBroken || hasValues && outcomes[.fine, default: 0] > 0
  }
}
