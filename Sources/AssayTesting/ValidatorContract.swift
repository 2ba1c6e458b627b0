// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Checks that a validator keeps the promises of its protocol, on leads that you think are hard for it.
///
/// ```swift
/// @Test func keepsTheContract() {
///   #expect(contractViolations(of: NoReplyValidator(), on: [[.email: "noreply@acme.com"], [:]]) == [])
/// }
/// ```
///
/// It looks at the answers for each lead and for all leads as a batch, at the declared rules and their texts, and at
/// the time that long values take: each value of the leads is repeated to 4 KiB and to 32 KiB.
/// - Returns: what is broken, empty if nothing is.
public func contractViolations(of validator: some Validator, on leads: [Lead]) -> [ContractViolation] {
  let contract = FindingContract(rules: validator.rules)
  var violations = RuleContract.violations(of: validator.rules)
  var single: [[Finding]] = []
  for (index, lead) in leads.enumerated() {
    let findings = validator.findings(about: lead)
    single.append(findings)
    if validator.findings(about: lead) != findings {
      violations.append(.init(.deterministic, lead: index, "a second look gives other findings"))
    }
    violations += findings.flatMap { contract.violations(of: $0, about: lead, at: index) }
  }
  let together = Pipeline(validators: [validator]).assess(leads).map(\.findings)
  for index in leads.indices where together[index] != single[index] {
    violations.append(.init(.batch, lead: index, "the batch has other findings than the lead by itself"))
  }
  for (index, lead) in leads.enumerated() {
    for field in lead.fields {
      let isExceeded = LinearTime.isExceeded(
        by: { _ = validator.findings(about: $0) }, in: field, repeating: lead[field] ?? "")
      if isExceeded { violations.append(.init(.linear, lead: index, "\(field) repeated takes more than linear time")) }
    }
  }
  return violations
}

extension Validator {
  /// The findings about one lead.
  func findings(about lead: Lead) -> [Finding] {
    let batch = LeadBatch(CollectionOfOne(lead))
    return validate(batch.lead(at: 0))
  }
}
