// SPDX-License-Identifier: Apache-2.0

import Assay
import Synchronization

/// What a commit hook prints: of each file the first findings that make it fail, without values, and how many there are.
///
/// Findings are kept until the end, at most ``limit`` of each rule and file: whether a rule fails shows only then, and
/// those of the duplicates come after all others.
///
/// A class, because it is asked for its text when the run is over.
final class HookOutput: FindingOutput {
  /// Lines for each file: a screen of findings is read, a flood is not.
  static let limit = 20

  private struct Group {
    var lines: [(place: Int, text: String)] = []
    var count = 0
  }

  private struct State {
    var files: [String] = []
    var groups: [String: [Rule.ID: Group]] = [:]
    var next = 0
  }

  private let line: TextFinding
  private let gate: GatePolicy
  private let state = Mutex(State())

  init(line: TextFinding, gate: GatePolicy) {
    self.line = line
    self.gate = gate
  }

  // Chunks are rendered in any order and written in that of the file, so the file and the rule travel with the line.
  func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    guard placed.change == nil, placed.finding.outcome != .couldNotJudge,
      gate.counts(placed.finding.rule.id, weighing: placed.severity)
    else { return }
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
        var group = state.groups[file]?[rule] ?? Group()
        group.count += 1
        if group.lines.count < Self.limit { group.lines.append((state.next, parts[index + 2])) }
        state.groups[file, default: [:]][rule] = group
        state.next += 1
      }
    }
  }

  /// The findings that make the run fail.
  func lines(_ result: GateResult) -> [String] {
    var rules: Set<Rule.ID> = []
    var isAnyRule = false
    for failure in result.failures {
      switch failure {
      case .findings: isAnyRule = true
      case .tooMany(let rule, _, _), .tooLargeShare(let rule, _, _): rules.insert(rule.id)
      case .unavailable: break
      }
    }
    return state.withLock { state in
      state.files.flatMap { file -> [String] in
        let failing = (state.groups[file] ?? [:]).filter { rule, _ in
          rules.contains(rule) || (isAnyRule && gate.thresholds[rule] == nil)
        }.values
        let count = failing.reduce(0) { $0 + $1.count }
        if count == 0 { return [] }
        let shown = failing.flatMap(\.lines).sorted { $0.place < $1.place }.prefix(Self.limit)
        return shown.map(\.text) + [line.words.failing(VisibleText.of(line.name(of: file)), count, shown: shown.count)]
      }
    }
  }
}
