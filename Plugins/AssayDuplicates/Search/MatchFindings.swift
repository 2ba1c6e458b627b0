// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Says of each lead what the search has found out about it.
struct MatchFindings: Sendable {
  private let report: DuplicateSearch.Report
  private let search: DuplicateSearch

  /// How many clusters or pairs a thread takes at a time.
  private static let partSize = 1 << 12

  init(_ report: DuplicateSearch.Report, _ search: DuplicateSearch) {
    self.report = report
    self.search = search
  }

  /// What is to be said of the leads as a whole, then the findings about leads, in the order of their records.
  func append(to findings: inout DatasetFindings) {
    var all = DatasetFindings()
    for part in parts(of: report.clusters.count, { part, index in part.append(report.clusters[index]) }) {
      all.append(part)
    }
    for part in parts(of: report.doubtful.count, { part, index in part.append(report.doubtful[index]) }) {
      all.append(part)
    }
    for (lead, other) in report.sharedMailboxes {
      let finding = Finding(
        ExactDuplicateValidator.sameEmail, in: .email, ["record": report.name(of: other)])
      all.append(DatasetFinding(record: report.number(of: lead), finding))
    }
    all.sortByRecord()
    if report.capped.blocks > 0 {
      findings.append(
        DatasetFinding(
          Finding(
            DuplicateValidator.notAllCompared,
            ["blocks": .number(report.capped.blocks), "count": .number(report.capped.leads)])))
    }
    findings.append(all)
  }

  /// The findings of so many clusters or pairs, made on several threads.
  private func parts(
    of count: Int, _ append: @escaping @Sendable (inout FindingsOfPart, Int) -> Void
  ) -> [DatasetFindings] {
    WorkerThreads.mapParts(of: count, size: Self.partSize, threads: search.threads) { range in
      var part = FindingsOfPart(report, search)
      for index in range { append(&part, index) }
      return part.findings
    }
  }
}

/// The findings of some clusters or pairs.
private struct FindingsOfPart {
  private(set) var findings = DatasetFindings()
  /// Sentences by what they say: few are different.
  private var sentences: [AgreementPattern: Finding.Argument.Value] = [:]
  private let report: DuplicateSearch.Report
  private let search: DuplicateSearch

  init(_ report: DuplicateSearch.Report, _ search: DuplicateSearch) {
    self.report = report
    self.search = search
  }

  mutating func append(_ cluster: DuplicateSearch.Cluster) {
    let survivor = report.number(of: cluster.survivor)
    let isKnown = report.isKnown(cluster.survivor)
    let rule = isKnown ? DuplicateValidator.knownLead : DuplicateValidator.samePerson
    for member in cluster.members where member != cluster.survivor && !report.isKnown(member) {
      let reference =
        isKnown
        ? (lead: cluster.survivor, reason: report.reason(of: member, cluster.survivor))
        : report.reference(of: member, in: cluster, atLeast: search.policy.duplicateWeight)
      let finding = finding(rule, reference.reason, other: reference.lead)
      let match = Match(
        survivor: survivor, origin: isKnown ? .known : .dataset, weight: reference.reason.weight,
        probability: finding.confidence)
      findings.append(DatasetFinding(record: report.number(of: member), finding, match: match))
    }
    if isKnown { return }
    let first = cluster.members.first { $0 != cluster.survivor }.map(report.number) ?? survivor
    let note = Finding(
      DuplicateValidator.hasDuplicates, ["record": .record(first), "count": .number(cluster.members.count - 1)])
    findings.append(DatasetFinding(record: survivor, note))
  }

  mutating func append(_ pair: Edge) {
    let (left, right) = (Int(pair.left), Int(pair.right))
    let rule = report.isKnown(left) ? DuplicateValidator.possiblyKnownLead : DuplicateValidator.possiblySamePerson
    let finding = finding(rule, report.reason(of: right, left), other: left)
    findings.append(DatasetFinding(record: report.number(of: right), finding))
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
