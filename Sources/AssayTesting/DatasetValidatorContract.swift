// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Checks that a validator of data sets keeps the promises of its protocol, on leads that form one data set.
///
/// The data set is cut into parts in several ways, one of them a part for each lead. The findings must be the same
/// for all of them, and, for a ``StreamingDatasetValidator``, the same when part after part is resolved.
/// - Returns: what is broken, empty if nothing is.
public func contractViolations(of validator: some DatasetValidator, on leads: [Lead]) -> [ContractViolation] {
  var violations = RuleContract.violations(of: validator.rules)
  let whole = findings(of: validator, about: [numbered(leads)])
  if findings(of: validator, about: [numbered(leads)]) != whole {
    violations.append(.init(.deterministic, "a second look gives other findings"))
  }
  if listedFindings(of: validator, about: [numbered(leads)]) != whole {
    violations.append(.init(.listed, "the list of findings is another one than what is added to a list"))
  }
  violations += recordViolations(of: whole, about: leads, rules: validator.rules)
  violations += matchViolations(of: whole, isStreaming: validator.makeStage().isStreaming, leadCount: leads.count)
  for size in partSizes(for: leads.count) {
    let parts = cut(numbered(leads), into: size)
    if findings(of: validator, about: parts) != whole {
      violations.append(.init(.mergeable, "parts of \(size) leads have other findings than the whole"))
    }
    if let streamed = streamedFindings(of: validator, about: parts), streamed != whole {
      violations.append(.init(.streaming, "parts of \(size) leads, one after the other, have other findings"))
    }
  }
  return violations
}

private typealias NumberedLead = (number: Int, lead: Lead)

private func numbered(_ leads: [Lead]) -> [NumberedLead] {
  leads.enumerated().map { ($0 + 1, $1) }
}

/// One lead, the smallest uneven cut, about halves, and the whole.
private func partSizes(for count: Int) -> [Int] {
  Array(Set([1, 3, count / 2 + 1, max(1, count)])).sorted()
}

private func cut(_ leads: [NumberedLead], into size: Int) -> [[NumberedLead]] {
  // An empty part stands first: a worker may have had nothing to read.
  [[]] + stride(from: 0, to: leads.count, by: size).map { Array(leads[$0..<min($0 + size, leads.count)]) }
}

private func judged(_ leads: [NumberedLead]) -> LeadBatch {
  var batch = LeadBatch(numbered: leads)
  Pipeline().assess(&batch)
  return batch
}

private func findings(of validator: some DatasetValidator, about parts: [[NumberedLead]]) -> [DatasetFinding] {
  let stage = validator.makeStage()
  return stage.resolve(merging: parts.map { stage.observe(judged($0)) })
}

/// The findings as the simpler of the two forms of `resolve` gives them.
private func listedFindings<V: DatasetValidator>(
  of validator: V, about parts: [[NumberedLead]]
) -> [DatasetFinding] {
  let stage = validator.makeStage()
  var evidence = validator.makeEvidence()
  for case let part as V.Evidence in parts.map({ stage.observe(judged($0)) }) { validator.merge(part, into: &evidence) }
  return validator.resolve(evidence)
}

/// Nil if the validator does not stream.
private func streamedFindings(
  of validator: some DatasetValidator, about parts: [[NumberedLead]]
) -> [DatasetFinding]? {
  let stage = validator.makeStage()
  guard stage.isStreaming else { return nil }
  return parts.flatMap { stage.resolveNext(stage.observe(judged($0))) }
}

private func recordViolations(
  of findings: [DatasetFinding], about leads: [Lead], rules: [Rule]
) -> [ContractViolation] {
  let contract = FindingContract(rules: rules)
  var violations: [ContractViolation] = []
  var last = 0
  for finding in findings {
    let index = finding.record - 1
    guard leads.indices.contains(index) else {
      violations.append(.init(.records, "there is no record \(finding.record)"))
      continue
    }
    if finding.record < last { violations.append(.init(.records, lead: index, "comes after record \(last)")) }
    last = finding.record
    violations += contract.violations(of: finding.finding, about: leads[index], at: index)
  }
  return violations
}

/// What a match promises: to name a lead that is there and stays, and numbers that mean something.
private func matchViolations(
  of findings: [DatasetFinding], isStreaming: Bool, leadCount: Int
) -> [ContractViolation] {
  var violations: [ContractViolation] = []
  let duplicates = Set(findings.filter { $0.match != nil }.map(\.record))
  for finding in findings {
    guard let match = finding.match else { continue }
    func report(_ detail: String) { violations.append(.init(.matches, lead: finding.record - 1, detail)) }
    if match.survivor == finding.record || match.survivor < 1 || match.survivor > leadCount {
      report("cannot repeat record \(match.survivor)")
    } else if duplicates.contains(match.survivor) {
      report("repeats record \(match.survivor), which repeats another one")
    } else if isStreaming && match.survivor > finding.record {
      report("repeats record \(match.survivor), which comes later")
    }
    if !(0...1).contains(match.probability) { report("has a match of the probability \(match.probability)") }
    if let weight = match.weight, !weight.isFinite { report("has a match of the weight \(weight)") }
  }
  return violations
}
