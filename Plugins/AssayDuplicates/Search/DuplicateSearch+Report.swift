// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension DuplicateSearch {
  /// Leads that are one person, by their places in the data set.
  struct Cluster: Sendable {
    var members: [Int]
    /// The one that stays; where one of them is known already, that one.
    var survivor: Int
  }

  /// What came out.
  struct Report: Sendable {
    private(set) var clusters: [Cluster] = []
    /// Pairs that may be one person, by their places in the data set: for each lead the likeliest, with a lead before it.
    private(set) var doubtful: [Edge] = []
    /// Leads with the mailbox of an earlier one that is another person.
    private(set) var sharedMailboxes: [(lead: Int, other: Int)] = []
    /// Blocks that were too large to compare all their pairs.
    let capped: Blocker.Capped

    /// The leads that differ, with how rare their values are.
    private let records: LeadRecords
    /// Where all leads begin, copies among them.
    private let starts: LeadColumn<Int>
    /// How many of them, from the first one on, are known and no part of the data set.
    private let knownCount: Int
    /// For each lead, the place among those that differ of the one that it is a copy of.
    private var distinct: [UInt32]
    private let fitting: ModelFitting

    /// No more leads of a cluster are weighed to find the one that is known.
    private static let mostWeighed = 16
  }
}

extension DuplicateSearch.Report {
  init(
    records: LeadRecords, starts: LeadColumn<Int>, copies: CopyFinder, fitting: ModelFitting, edges: [Edge],
    groups: [[Int]], policy: DuplicatePolicy, blocker: Blocker, capped: Blocker.Capped
  ) {
    self.records = records
    self.starts = starts
    self.fitting = fitting
    knownCount = starts.firstIndex { !LeadRecord(records.bytes.span, at: $0).isKnown } ?? starts.count
    self.capped = capped
    distinct = [UInt32](repeating: .max, count: starts.count)
    for (place, lead) in copies.originals.enumerated() { distinct[Int(lead)] = UInt32(place) }
    for copy in copies.copies { distinct[Int(copy.lead)] = copy.original }

    var members = groups.map { $0.map { Int(copies.originals[$0]) } }
    var groupOf = GroupTable(leads: starts.count)
    for (group, leads) in members.enumerated() {
      for lead in leads { groupOf[lead] = group }
    }
    var doubts = edges.map { (Int(copies.originals[Int($0.left)]), Int(copies.originals[Int($0.right)]), $0.weight) }
    var selfWeights: [UInt32: Double] = [:]
    for copy in copies.copies {
      let original = Int(copies.originals[Int(copy.original)])
      let weight = selfWeights[copy.original] ?? reason(of: original, original).weight
      selfWeights[copy.original] = weight
      if weight >= policy.duplicateWeight {
        if groupOf[original] == nil {
          groupOf[original] = members.count
          members.append([original])
        }
        groupOf[Int(copy.lead)] = groupOf[original]
        members[groupOf[original] ?? 0].append(Int(copy.lead))
      } else if weight >= policy.reviewWeight {
        doubts.append((original, Int(copy.lead), Float(weight)))
      }
    }
    clusters = members.map { leads in
      DuplicateSearch.Cluster(members: leads.sorted(), survivor: knownLead(of: leads) ?? survivor(of: leads))
    }
    settle(doubts, groupOf, policy)
    sharedMailboxes = leadsSharingMailboxes(blocker.keys[.mailbox])
  }

  /// The most complete one that is not rejected; of equal ones the first.
  private func survivor(of leads: [Int]) -> Int {
    leads.min { left, right in
      let (left, right) = (completeness(of: left), completeness(of: right))
      if left.isRejected != right.isRejected { return right.isRejected }
      if left.attributes != right.attributes { return left.attributes > right.attributes }
      return left.lead < right.lead
    } ?? 0
  }

  /// The known lead that most speaks for, of several the first; nil where none of them is known.
  private func knownLead(of leads: [Int]) -> Int? {
    if knownCount == 0 { return nil }
    let known = leads.filter(isKnown).sorted().prefix(Self.mostWeighed)
    let new = leads.filter { !isKnown($0) }.sorted().prefix(Self.mostWeighed)
    guard known.count > 1 else { return known.first }
    let weights = known.map { lead in new.reduce(0) { $0 + reason(of: $1, lead).weight } }
    return zip(known, weights).max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  private func completeness(of lead: Int) -> (isRejected: Bool, attributes: Int, lead: Int) {
    let bytes = records.bytes.span
    let record = LeadRecord(bytes, at: starts[lead])
    return (record.isRejected, record.mask.nonzeroBitCount, lead)
  }

  /// Keeps of the pairs that may be one person those that are in no cluster together, for each lead the likeliest. It names
  /// the lead of a cluster that stays, unless that one is not alike enough by itself.
  private mutating func settle(_ doubts: [(Int, Int, Float)], _ groupOf: GroupTable, _ policy: DuplicatePolicy) {
    var best: [Int: Edge] = [:]
    for (left, right, weight) in doubts {
      if let group = groupOf[left], group == groupOf[right] { continue }
      var pair = (left, right, weight)
      let (first, second) = (staying(left, groupOf), staying(right, groupOf))
      if first != left || second != right {
        let weight = reason(of: second, first).weight
        if weight >= policy.reviewWeight { pair = (first, second, Float(weight)) }
      }
      let edge = Edge(left: UInt32(min(pair.0, pair.1)), right: UInt32(max(pair.0, pair.1)), weight: pair.2)
      if isKnown(Int(edge.right)) { continue }
      if let known = best[Int(edge.right)], known.weight >= edge.weight { continue }
      best[Int(edge.right)] = edge
    }
    doubtful = best.values.sorted { $0.right < $1.right }
  }

  private func staying(_ lead: Int, _ groupOf: GroupTable) -> Int {
    groupOf[lead].map { clusters[$0].survivor } ?? lead
  }

  /// - Parameter keys: of the mailboxes of the leads that differ.
  private func leadsSharingMailboxes(_ keys: LeadColumn<UInt32>) -> [(lead: Int, other: Int)] {
    if keys.isEmpty { return [] }
    // Who leaves as a duplicate has nothing more to be said about.
    var leaving = LeadSet()
    for cluster in clusters {
      for lead in cluster.members where lead != cluster.survivor { leaving.insert(lead, of: starts.count) }
    }
    var sorter = KeySorter()
    var shared: [(lead: Int, other: Int)] = []
    let doubted = Set(doubtful.map { [$0.left, $0.right] })
    sorter.sort(starts.count, atMost: records.storage.sortedKeys) { sorter in
      for lead in starts.indices where !leaving.contains(lead) {
        let key = keys[Int(distinct[lead])]
        if key != 0 { sorter.add(UInt64(key) << 32, of: lead) }
      }
    } _: { sorter, run in
      if run.count == 1 { return }
      let first = sorter.lead(at: run.lowerBound)
      for index in run.dropFirst() {
        let lead = sorter.lead(at: index)
        if !isKnown(lead) && !doubted.contains([UInt32(first), UInt32(lead)]) { shared.append((lead, first)) }
      }
    }
    return shared
  }
}

extension DuplicateSearch.Report {
  /// No more leads of a cluster are looked at for the one that is most alike.
  private static let mostCompared = 16

  /// The lead by which another one belongs to its cluster, and why: the one that stays, unless one of the others is more
  /// alike and that one is not alike enough by itself.
  func reference(
    of member: Int, in cluster: DuplicateSearch.Cluster, atLeast weight: Double
  ) -> (lead: Int, reason: MatchReason) {
    var best = (lead: cluster.survivor, reason: reason(of: member, cluster.survivor))
    if best.reason.weight >= weight { return best }
    for lead in cluster.members.prefix(Self.mostCompared) where lead != member && lead != cluster.survivor {
      let reason = reason(of: member, lead)
      if reason.weight > best.reason.weight { best = (lead, reason) }
    }
    return best
  }

  /// The number of the record of a lead.
  func number(of lead: Int) -> Int { LeadRecord(records.bytes.span, at: starts[lead]).number(records.bytes.span) }

  /// Whether a lead is known already and no part of the data set.
  func isKnown(_ lead: Int) -> Bool { lead < knownCount }

  /// How messages name a lead.
  func name(of lead: Int) -> Finding.Argument.Value {
    isKnown(lead) ? .knownRecord(number(of: lead)) : .record(number(of: lead))
  }

  /// Why two leads are one person, or are not.
  func reason(of left: Int, _ right: Int) -> MatchReason {
    MatchReason(records.compare(Int(distinct[left]), Int(distinct[right])), fitting.weigher, fitting.shares)
  }
}
