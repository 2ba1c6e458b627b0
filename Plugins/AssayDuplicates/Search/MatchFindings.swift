// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Says of each lead what the search has found out about it.
struct MatchFindings {
  /// Sentences by what they say: few are different.
  private var sentences: [AgreementPattern: Finding.Argument.Value] = [:]
  private let report: DuplicateSearch.Report
  private let search: DuplicateSearch

  init(_ report: DuplicateSearch.Report, _ search: DuplicateSearch) {
    self.report = report
    self.search = search
  }

  /// What is to be said of the leads as a whole, then the findings about leads, in the order of their records.
  mutating func append(to findings: inout DatasetFindings) {
    if report.capped.blocks > 0 {
      findings.append(
        DatasetFinding(
          Finding(
            DuplicateValidator.notAllCompared,
            ["blocks": .number(report.capped.blocks), "count": .number(report.capped.leads)])))
    }
    var all: [(record: Int, finding: DatasetFinding)] = []
    for cluster in report.clusters { append(cluster, to: &all) }
    for pair in report.doubtful { append(pair, to: &all) }
    for (lead, other) in report.sharedMailboxes {
      let finding = Finding(
        ExactDuplicateValidator.sameEmail, in: .email, ["record": report.name(of: other)])
      all.append((report.number(of: lead), DatasetFinding(record: report.number(of: lead), finding)))
    }
    all.sort { $0.record < $1.record }
    findings.append(contentsOf: all.map(\.finding))
  }

  private mutating func append(
    _ cluster: DuplicateSearch.Cluster, to all: inout [(record: Int, finding: DatasetFinding)]
  ) {
    let survivor = report.number(of: cluster.survivor)
    let isKnown = report.isKnown(cluster.survivor)
    let rule = isKnown ? DuplicateValidator.knownLead : DuplicateValidator.samePerson
    for member in cluster.members where member != cluster.survivor && !report.isKnown(member) {
      let reference =
        isKnown
        ? cluster.survivor : report.reference(of: member, in: cluster, atLeast: search.policy.duplicateWeight)
      let reason = report.reason(of: member, reference)
      let record = report.number(of: member)
      let finding = finding(rule, reason, other: reference)
      let match = Match(
        survivor: survivor, origin: isKnown ? .known : .dataset, weight: reason.weight,
        probability: finding.confidence)
      all.append((record, DatasetFinding(record: record, finding, match: match)))
    }
    if isKnown { return }
    let first = cluster.members.first { $0 != cluster.survivor }.map(report.number) ?? survivor
    let note = Finding(
      DuplicateValidator.hasDuplicates, ["record": .record(first), "count": .number(cluster.members.count - 1)])
    all.append((survivor, DatasetFinding(record: survivor, note)))
  }

  private mutating func append(_ pair: Edge, to all: inout [(record: Int, finding: DatasetFinding)]) {
    let (left, right) = (Int(pair.left), Int(pair.right))
    let rule = report.isKnown(left) ? DuplicateValidator.possiblyKnownLead : DuplicateValidator.possiblySamePerson
    let finding = finding(rule, report.reason(of: right, left), other: left)
    all.append((report.number(of: right), DatasetFinding(record: report.number(of: right), finding)))
  }

  private mutating func finding(_ rule: Rule, _ reason: MatchReason, other: Int) -> Finding {
    var finding = Finding(
      rule, ["record": report.name(of: other), "evidence": sentence(reason)],
      confidence: reason.probability)
    finding.comparisons = reason.comparisons(search.otherNames)
    return finding
  }

  private mutating func sentence(_ reason: MatchReason) -> Finding.Argument.Value {
    if let sentence = sentences[reason.pattern] { return sentence }
    let sentence = reason.sentence(search.otherNames)
    sentences[reason.pattern] = sentence
    return sentence
  }
}
