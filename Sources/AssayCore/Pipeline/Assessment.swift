// SPDX-License-Identifier: Apache-2.0

/// What a ``Pipeline`` says about one lead.
public struct Assessment: Sendable, Hashable {
  /// The lead as it should be stored, after all changes.
  public let lead: Lead
  /// The lead as it came.
  public let original: Lead
  /// What should happen to the lead.
  public let verdict: Verdict
  /// What was found, and what could not be judged.
  public let findings: [Finding]
  /// What was changed, in order.
  public let changes: [Change]
  /// What was derived.
  public let enrichments: [Enrichment]
  /// The lead that this one repeats, if the data set has such a one.
  public let match: Match?

  /// The number of the lead, from 1, that this one repeats, if the data set has such a one.
  public var survivor: Int? { match?.survivor }

  /// What came of holding one rule against the lead; a change counts as a finding of its rule.
  public func outcome(of rule: Rule) -> Outcome {
    if let finding = findings.first(where: { $0.rule == rule }) { return finding.outcome }
    if changes.contains(where: { $0.rule == rule }) { return .finding }
    let hasValue = rule.fields.isEmpty || rule.fields.contains { lead[$0]?.isEmpty == false }
    return hasValue ? .fine : .notApplicable
  }
}
