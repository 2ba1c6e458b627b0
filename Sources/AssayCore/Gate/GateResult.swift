// SPDX-License-Identifier: Apache-2.0

/// Whether a run passes the gate, and if not, why.
public struct GateResult: Sendable, Hashable {
  /// One reason for which a run fails.
  public enum Failure: Sendable, Hashable {
    /// Findings of rules without a threshold that weigh enough.
    case findings(Int, atLeast: Severity)
    /// More findings of a rule than pass.
    case tooMany(Rule, found: Int, most: Int)
    /// Findings of a rule for a larger share of the records than passes; both from 0 on, where 1 is one for each record.
    case tooLargeShare(Rule, share: Double, most: Double)
    /// More required answers that could not be had than pass.
    case unavailable(found: Int, most: Int)
  }

  /// All reasons, those about findings first; empty for a run that passes.
  public let failures: [Failure]

  /// Whether the run passes.
  public var passes: Bool { failures.isEmpty }

  /// Whether required answers were missing, which is no verdict about the leads.
  public var lacksAnswers: Bool {
    failures.contains { if case .unavailable = $0 { true } else { false } }
  }
}
