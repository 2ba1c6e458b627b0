// SPDX-License-Identifier: Apache-2.0

/// How findings become a verdict: data, not code, so that a user can read it, change it and store it.
///
/// The standard policy: a *note* changes nothing, a *warning* sends a lead to review, an *error* rejects it. Three
/// things soften an error to review, because a person can still save the lead:
/// - it is less sure than ``rejectConfidence``, or it is about a person's name: nobody is turned away by the form of a
///   name;
/// - it comes with a suggestion: one look and the lead is right;
/// - it is about one way of contact and there is another one without an error: an unusable address beside a good
///   telephone number.
public struct Policy: Sendable, Hashable {
  /// Severities in place of those that the rules declare.
  public var severities: [Rule.ID: Severity] = [:]
  /// Rules whose findings are not reported at all.
  public var allowed: Set<Rule.ID> = []
  /// Values that a rule does not report, in the field that the finding is about.
  public var allowedValues: [Rule.ID: AllowedValues] = [:]
  /// The confidence from which an error rejects, 0 to 1.
  public var rejectConfidence = 0.95
  /// The fields by which a person can be reached.
  public var contactFields: [Field] = [.email, .phone, .mobilePhone]

  /// The policy described above, without exceptions.
  public static let standard = Policy()

  /// The policy described above, to be changed.
  public init() {}

  /// Whether a finding about a lead is reported: neither its rule is allowed nor the value that it is about.
  ///
  /// A finding about the lead as a whole has no value that could be allowed.
  public func reports(_ finding: Finding, of lead: borrowing LeadView) -> Bool {
    if allowed.contains(finding.rule.id) { return false }
    guard !allowedValues.isEmpty, let field = finding.field, let values = allowedValues[finding.rule.id] else {
      return true
    }
    return !values.contains(lead[field])
  }

  /// How much a finding weighs.
  public func severity(of finding: Finding) -> Severity {
    guard !severities.isEmpty else { return finding.rule.severity }
    return severities[finding.rule.id] ?? finding.rule.severity
  }

  /// What happens to a lead with these findings.
  public func verdict(for findings: some Collection<Finding>, of lead: borrowing LeadView) -> Verdict {
    var verdict = Verdict.accept
    for finding in findings where finding.outcome == .finding {
      switch severity(of: finding) {
      case .note: continue
      case .warning: verdict = max(verdict, .review)
      case .error: verdict = max(verdict, isHopeless(finding, among: findings, of: lead) ? .reject : .review)
      }
    }
    return verdict
  }

  private func isHopeless(
    _ finding: Finding, among findings: some Collection<Finding>, of lead: borrowing LeadView
  ) -> Bool {
    guard finding.confidence >= rejectConfidence, finding.suggestions.isEmpty else { return false }
    guard let field = finding.field else { return true }
    if field.isPersonName { return false }
    guard contactFields.contains(field) else { return true }
    for other in contactFields where other != field && !lead.isEmpty(other) {
      let isUnusable = findings.contains {
        $0.field == other && $0.outcome == .finding && severity(of: $0) == .error
      }
      if !isUnusable { return false }
    }
    return true
  }
}
