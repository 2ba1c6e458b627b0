// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBaseline

/// What is to be said about the gate, for people: what of the files did not count, and why a run fails.
struct GateRemarks {
  /// More reasons would not fit on the screen below the summary.
  private static let limit = 4

  let gate: GatePolicy
  let policy: Policy
  /// The revision that rows were compared with.
  let revision: String?
  let baseline: (path: String, findings: BaselineFindings)?
  let words: Words

  /// What did not count, each in a line.
  func exceptions(_ report: RunReport) -> [String] {
    let counts = report.counts
    var lines: [String] = []
    if let revision {
      lines.append(words.changed(counts.judged, of: counts.records, since: VisibleText.of(revision)))
    }
    if let baseline, counts.known > 0 { lines.append(words.known(counts.known, by: VisibleText.of(baseline.path))) }
    return lines
  }

  /// Why the run fails, and what is out of date, each in a line; empty where there is nothing to be said.
  func closing(_ report: RunReport, _ style: Style) -> [String] {
    let failures = gate.result(of: report.counts, by: policy).failures
    var lines = failures.map { style.severity(.error, words.gateFails) + " " + text(of: $0) }
    if lines.count > Self.limit {
      lines = lines.prefix(Self.limit - 1) + [words.moreReasons(lines.count - Self.limit + 1)]
    }
    return lines + stale
  }

  private func text(of failure: GateResult.Failure) -> String {
    switch failure {
    case .findings(let count, let severity): words.findings(count, from: words.severity(severity))
    case .tooMany(let rule, let found, let most): words.tooMany(rule.id.rawValue, found, most)
    case .tooLargeShare(let rule, let share, let most): words.tooLargeShare(rule.id.rawValue, share, most)
    case .unavailable(let found, let most): words.unavailable(found, most)
    }
  }

  /// Which findings of the baseline are gone. Where only some rows were compared with it that cannot be told.
  private var stale: [String] {
    guard let baseline, revision == nil else { return [] }
    let count = baseline.findings.stale.values.reduce(0, +)
    return count > 0 ? [words.stale(count, in: VisibleText.of(baseline.path))] : []
  }
}
