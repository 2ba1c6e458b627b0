// SPDX-License-Identifier: Apache-2.0

import Assay
import Synchronization

/// What a hook before a commit prints: of each file the first findings that make it fail, and how many there are; nothing
/// where none does.
///
/// Findings are kept until the end, at most ``limit`` of each rule and file: whether a rule fails shows only then, and
/// those of the duplicates come after all others.
///
/// A class, because it gathers the findings while the workers of a run share it.
final class HookFormat: FindingFormat {
  /// Lines for each file: a screen of findings is read, a flood is not.
  static let limit = 20

  private struct Group {
    var lines: [(place: Int, text: String)] = []
    var count = 0

    mutating func add(_ line: String, at place: Int) {
      count += 1
      if lines.count < HookFormat.limit { lines.append((place, line)) }
    }
  }

  private struct State {
    var files: [String] = []
    var groups: [String: [Rule.ID: Group]] = [:]
    var next = 0
  }

  private let line: TextFinding
  private let remarks: GateRemarks
  private let sink: ResultSink
  private let state = Mutex(State())

  init(line: TextFinding, remarks: GateRemarks, sink: @escaping ResultSink) {
    self.line = line
    self.remarks = remarks
    self.sink = sink
  }

  // Chunks are rendered in any order and written in that of the file, so the file and the rule travel with the line.
  func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    guard placed.isDefect, remarks.gate.counts(placed.finding.rule.id, weighing: placed.severity) else { return }
    for part in [placed.file, placed.finding.rule.id.rawValue, line.text(of: placed)] {
      buffer += Array(part.utf8)
      buffer.append(0)
    }
  }

  func write(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    state.withLock { state in
      for index in stride(from: 0, to: parts.count - 2, by: 3) {
        let (file, rule) = (parts[index], Rule.ID(rawValue: parts[index + 1]))
        if state.groups[file] == nil { state.files.append(file) }
        state.groups[file, default: [:]][rule, default: Group()].add(parts[index + 2], at: state.next)
        state.next += 1
      }
    }
  }

  func finish(_ report: RunReport) throws(BatchError) {
    let failing = remarks.gate.failingRules(in: report.counts)
    let findings = state.withLock { state in
      state.files.flatMap { lines(of: state.groups[$0] ?? [:], in: $0, failing) }
    }
    let all = findings + remarks.closing(report, line.style)
    try sink(Array(all.map { $0 + "\n" }.joined().utf8))
  }

  private func lines(of groups: [Rule.ID: Group], in file: String, _ failing: Set<Rule.ID>) -> [String] {
    let groups = groups.filter { failing.contains($0.key) }.values
    let count = groups.reduce(0) { $0 + $1.count }
    if count == 0 { return [] }
    let shown = groups.flatMap(\.lines).sorted { $0.place < $1.place }.prefix(Self.limit)
    return shown.map(\.text) + [line.words.failing(VisibleText.of(line.name(of: file)), count, shown: shown.count)]
  }
}
