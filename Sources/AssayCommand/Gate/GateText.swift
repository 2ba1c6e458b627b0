// SPDX-License-Identifier: Apache-2.0

import Assay

/// Why a run fails, for people: one line for each reason.
struct GateText {
  /// More would not fit on the screen below the summary.
  private static let limit = 4

  let result: GateResult
  let words: Words
  let style: Style

  /// Empty for a run that passes.
  var lines: [String] {
    let all = result.failures.map { style.severity(.error, words.gateFails) + " " + text(of: $0) }
    return all.count > Self.limit ? all.prefix(Self.limit - 1) + [words.moreReasons(all.count - Self.limit + 1)] : all
  }

  private func text(of failure: GateResult.Failure) -> String {
    switch failure {
    case .findings(let count, let severity): words.findings(count, from: words.severity(severity))
    case .tooMany(let rule, let found, let most): words.tooMany(rule.id.rawValue, found, most)
    case .tooLargeShare(let rule, let share, let most): words.tooLargeShare(rule.id.rawValue, share, most)
    case .unavailable(let found, let most): words.unavailable(found, most)
    }
  }
}
