// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a check found as annotations of GitHub Actions: one for each rule, at its first finding, with the count of the
/// others.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; what goes beyond that
/// is named in one last notice. No value of a lead stands in them, unless that is asked for.
public struct GitHubFormat: FindingFormat {
  /// How many annotations of one kind GitHub shows for a step.
  static let limit = 10

  private let gate: GatePolicy
  private let language: Language
  private let isRedacted: Bool
  private let words: FormatWords
  private let sink: ResultSink

  /// Annotations of one run.
  /// - Parameters:
  ///   - gate: a rule by which the run fails is an error. Of the others a note is a notice, and anything else a warning.
  ///   - language: the language of the texts.
  ///   - isRedacted: whether values of leads are left out.
  public init(
    gate: GatePolicy = GatePolicy(), language: Language = .english, redacted isRedacted: Bool = true,
    to sink: @escaping ResultSink
  ) {
    self.gate = gate
    self.language = language
    self.isRedacted = isRedacted
    words = FormatWords(language: language)
    self.sink = sink
  }

  public var needsFindings: Bool { false }

  public func append(_ finding: PlacedFinding, to buffer: inout [UInt8]) {}

  public func write(_ bytes: [UInt8]) {}

  public func finish(_ report: RunReport) throws(BatchError) {
    var shown: [WorkflowCommand.Kind: [WorkflowCommand]] = [:]
    var rest: [(rule: Rule.ID, count: Int)] = []
    let counts = report.counts.rules.filter { $0.findings > 0 }
    let failing = gate.failingRules(in: report.counts)
    // The last notice is kept for the rest, unless there is none.
    let isOverfull = WorkflowCommand.Kind.allCases.contains { kind in
      counts.count { self.kind(of: $0, failing) == kind } > Self.limit
    }
    for count in counts {
      let kind = kind(of: count, failing)
      let limit = kind == .notice && isOverfull ? Self.limit - 1 : Self.limit
      if shown[kind, default: []].count < limit {
        shown[kind, default: []].append(annotation(count, kind, report))
      } else {
        rest.append((count.rule.id, count.findings))
      }
    }
    var commands = WorkflowCommand.Kind.allCases.flatMap { shown[$0] ?? [] }
    if !rest.isEmpty {
      commands.append(
        WorkflowCommand(kind: .notice, title: "assay", place: nil, message: words.otherRules(rest)))
    }
    try sink(Array(commands.map(\.text).joined().utf8))
  }

  private func kind(of count: Report.RuleCount, _ failing: Set<Rule.ID>) -> WorkflowCommand.Kind {
    if failing.contains(count.rule.id) { return .error }
    return count.findings(atLeast: .warning) > 0 ? .warning : .notice
  }

  private func annotation(
    _ count: Report.RuleCount, _ kind: WorkflowCommand.Kind, _ report: RunReport
  ) -> WorkflowCommand {
    let example = (report.examples[count.rule.id] ?? []).first(where: \.isDefect)
    var message = example?.finding.message(in: language, redacted: isRedacted) ?? count.rule.text(in: language).finds
    if count.findings > 1 { message += " " + words.others(count.findings - 1) }
    return WorkflowCommand(
      kind: kind, title: count.rule.id.rawValue,
      place: example.flatMap { $0.file == "-" ? nil : (Self.path($0.file), $0.line) }, message: message)
  }

  /// GitHub finds a file by its path from the top of the repository.
  private static func path(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
