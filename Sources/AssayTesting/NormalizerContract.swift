// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Checks that a normaliser keeps the promises of its protocol, on leads that you think are hard for it.
///
/// Values are compared byte by byte: `é` in one and in two code points are different here, although Swift calls the
/// strings equal.
/// - Returns: what is broken, empty if nothing is.
public func contractViolations(of normalizer: some Normalizer, on leads: [Lead]) -> [ContractViolation] {
  let pipeline = Pipeline(normalizers: [normalizer])
  let declared = Set(normalizer.rules.map(\.id))
  var violations = RuleContract.violations(of: normalizer.rules)
  let together = pipeline.assess(leads)
  for (index, lead) in leads.enumerated() {
    func report(_ promise: ContractViolation.Promise, _ detail: String) {
      violations.append(ContractViolation(promise, lead: index, detail))
    }
    let changes = normalizer.changes(of: lead)
    for change in changes where !declared.contains(change.rule.id) {
      report(.declared, "\(change.rule.id) is not declared")
    }
    if normalizer.changes(of: lead).map(ExactChange.init) != changes.map(ExactChange.init) {
      report(.deterministic, "a second look gives other changes")
    }
    guard let result = Replay.redo(changes, on: lead) else {
      report(.reversible, "a change does not start from the value that is there")
      continue
    }
    if Replay.undo(changes, on: result).map(ExactLead.init) != ExactLead(lead) {
      report(.reversible, "undoing the changes does not give the original")
    }
    if !normalizer.changes(of: result).isEmpty { report(.idempotent, "the result is changed again") }
    if ExactLead(together[index].lead) != ExactLead(result)
      || together[index].changes.map(ExactChange.init) != changes.map(ExactChange.init)
    {
      report(.batch, "the batch has other changes than the lead by itself")
    }
    for field in normalizer.changedFields(of: lead, with: [0xFF]) {
      report(.bytes, "\(field) with a byte that is not UTF-8 is changed")
    }
  }
  for (index, lead) in leads.enumerated() {
    for field in lead.fields {
      let isExceeded = LinearTime.isExceeded(
        by: { _ = normalizer.changes(of: $0) }, in: field, repeating: lead[field] ?? "")
      if isExceeded { violations.append(.init(.linear, lead: index, "\(field) repeated takes more than linear time")) }
    }
  }
  return violations
}

extension Normalizer {
  /// The changes that one lead needs.
  func changes(of lead: Lead) -> [Change] {
    let batch = LeadBatch(CollectionOfOne(lead))
    return normalize(batch.lead(at: 0))
  }

  /// The fields that are changed although bytes that are no UTF-8 follow their values.
  func changedFields(of lead: Lead, with bytes: [UInt8]) -> [Field] {
    let batch = LeadBatch(numbered: [(1, lead)], appending: bytes)
    return Set(normalize(batch.lead(at: 0)).map(\.field)).sorted { $0.name < $1.name }
  }
}
