// SPDX-License-Identifier: Apache-2.0

/// When a run fails. It is data, as ``Policy`` is: the one says what becomes of a lead, the other what becomes of an import.
///
/// A rule with a threshold of its own is measured by that alone, whatever its findings weigh. All other rules fail the run
/// by a single finding of ``severity`` or more.
public struct GatePolicy: Sendable, Hashable {
  /// From which severity on a finding fails; ``GateSettings/Level/never`` switches all but ``unavailable`` off.
  public var severity: GateSettings.Level
  /// How many findings of single rules may pass.
  public var thresholds: [Rule.ID: RuleThreshold]
  /// How often rules whose findings would fail may have no answer; nil for any number.
  public var unavailable: Int?

  /// A policy by which findings from one severity on fail, unless more is said.
  public init(
    severity: GateSettings.Level = .warning, thresholds: [Rule.ID: RuleThreshold] = [:], unavailable: Int? = nil
  ) {
    self.severity = severity
    self.thresholds = thresholds.filter { !$0.value.isEmpty }
    self.unavailable = unavailable
  }

  /// Whether findings of a rule are measured, which they are whatever their number.
  /// - Parameter severity: what the finding weighs by the policy for leads.
  public func counts(_ rule: Rule.ID, weighing severity: Severity) -> Bool {
    guard let least = self.severity.severity else { return false }
    return severity >= least || thresholds[rule] != nil
  }

  /// How many findings of a rule are measured: with a threshold all, otherwise those that weigh enough.
  public func measured(_ count: Report.RuleCount) -> Int {
    guard let least = severity.severity else { return 0 }
    return thresholds[count.rule.id] == nil ? count.findings(atLeast: least) : count.findings
  }

  /// The rules by whose findings a run fails.
  public func failingRules(in counts: Report) -> Set<Rule.ID> {
    let failing = counts.rules.filter { count in
      thresholds[count.rule.id] == nil ? measured(count) > 0 : !excesses(of: count, among: counts.judged).isEmpty
    }
    return Set(failing.map(\.rule.id))
  }

  /// What of the threshold of a rule is exceeded.
  private func excesses(of count: Report.RuleCount, among records: Int) -> [GateResult.Failure] {
    guard let threshold = thresholds[count.rule.id] else { return [] }
    let found = measured(count)
    var excesses: [GateResult.Failure] = []
    if let most = threshold.max, found > most {
      excesses.append(.tooMany(count.rule, found: found, most: most))
    }
    let share = Double(found) / Double(Swift.max(records, 1))
    if let most = threshold.maxShare, share > most {
      excesses.append(.tooLargeShare(count.rule, share: share, most: most))
    }
    return excesses
  }

  /// What the counts of a run come to. Findings that are known, and rows that did not change, are not among them.
  /// - Parameter policy: the one that the leads were judged by, which says what a rule weighs.
  public func result(of counts: Report, by policy: Policy) -> GateResult {
    var failures: [GateResult.Failure] = []
    if let least = severity.severity {
      let found = counts.rules.filter { thresholds[$0.rule.id] == nil }.reduce(0) { $0 + measured($1) }
      if found > 0 { failures.append(.findings(found, atLeast: least)) }
      failures += counts.rules.flatMap { excesses(of: $0, among: counts.judged) }
    }
    if let most = unavailable {
      let found = counts.rules.reduce(0) { sum, count in
        let severity = policy.severities[count.rule.id] ?? count.rule.severity
        return isRequired(count.rule.id, weighing: severity) ? sum + count.couldNotJudge : sum
      }
      if found > most { failures.append(.unavailable(found: found, most: most)) }
    }
    return GateResult(failures: failures)
  }

  /// Whether a rule must have an answer: one whose findings would fail, and with a gate that is switched off every one.
  private func isRequired(_ rule: Rule.ID, weighing severity: Severity) -> Bool {
    self.severity == .never || counts(rule, weighing: severity)
  }
}
