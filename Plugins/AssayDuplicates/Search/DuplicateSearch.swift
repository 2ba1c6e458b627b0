// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds the leads of a data set that are one person.
struct DuplicateSearch: Sendable {
  let policy: DuplicatePolicy
  let threads: Int
  /// What the columns are called that are no field.
  var otherNames: [String] = []

  init(policy: DuplicatePolicy, threads: Int) {
    self.policy = policy
    self.threads = threads
  }

  /// Pairs that are much less likely one person than the policy asks for, by the shipped model, are not kept.
  private static let margin: Float = 10
  /// No more pairs are fitted to: more would not make the estimate better.
  private static let fittedPairs = 25_000

  /// Takes the records, so that they need not be copied.
  func run(_ evidence: inout LeadRecords) -> Report {
    var records = LeadRecords()
    swap(&records, &evidence)
    records.compared = ~UselessColumns.bits(in: records, names: otherNames.count, threads: threads)
    records.measureHashes(threads: threads)
    let copies = CopyFinder(records)
    let starts = records.starts
    records.keep(copies.originals)
    Rarity.measure(&records, threads: threads)
    let blocker = Blocker(records, threads: threads)
    var model = MatchModel.standard
    model.random = ChanceAgreement.levels(of: records, blocker.signatures, shipped: model)
    model.dependence = Dependence(records, blocker.signatures, threads: threads)
    let (candidates, capped) = candidates(of: records, blocker, PairWeigher(model))
    let fitting = fit(model, to: candidates, of: records)
    let edges = edges(of: candidates, fitting)
    let builder = ClusterBuilder(
      threshold: Float(policy.duplicateWeight),
      weigh: { fitting.shares.weight(of: fitting.weigher.weigh(records.compare($0, $1))) },
      rank: { records.hash(of: $0) })
    return Report(
      records: records, starts: starts, copies: copies, fitting: fitting, edges: edges,
      groups: builder.clusters(edges), policy: policy, blocker: blocker, capped: capped)
  }

  /// The pairs that may be one person by the fitted model.
  private func edges(of candidates: CandidateList, _ fitting: ModelFitting) -> [Edge] {
    let least = Float(policy.reviewWeight)
    return candidates.compactMap(threads: threads) { candidate in
      let weight = fitting.shares.weight(of: fitting.weigher.weigh(candidate.pair))
      return weight >= least ? Edge(left: candidate.left, right: candidate.right, weight: weight) : nil
    }
  }

  private func candidates(
    of records: LeadRecords, _ blocker: Blocker, _ weigher: PairWeigher
  ) -> (pairs: CandidateList, capped: Blocker.Capped) {
    let shares = Shares(leads: records.count, known: records.knownCount)
    let floor = Float(policy.reviewWeight) - Self.margin
    let (leads, storage) = (records.count, records.storage)
    let (found, capped) = blocker.visitPairs({ CandidateRuns(leads: leads, in: storage) }) { runs, left, right in
      if runs.remember(left, right) { return }
      let pair = records.compare(left, right)
      guard shares.weight(of: weigher.weigh(pair)) >= floor else { return }
      runs.append(Candidate(left: UInt32(left), right: UInt32(right), pair: pair))
    }
    return (CandidateList(found, leads: records.count, in: storage, threads: threads), capped)
  }

  private func fit(_ model: MatchModel, to candidates: CandidateList, of records: LeadRecords) -> ModelFitting {
    // Which pairs are taken depends on what they hold, not on where they stand.
    let count = candidates.count
    let share = UInt64.max / UInt64(max(1, count / Self.fittedPairs))
    let chosen = candidates.compactMap(threads: threads) { candidate in
      records.hash(of: Int(candidate.left)) ^ records.hash(of: Int(candidate.right)) <= share ? candidate.pair : nil
    }
    let fraction = count == 0 ? 1 : Double(chosen.count) / Double(count)
    return ModelFitting(
      model, to: chosen, fraction: max(fraction, 1e-9), leads: records.count, known: records.knownCount)
  }
}

extension LeadRecords {
  /// Compares two leads, by their indices.
  func compare(_ left: Int, _ right: Int) -> ComparedPair {
    let bytes = bytes.span
    return ComparedPair(bytes, LeadRecord(bytes, at: starts[left]), LeadRecord(bytes, at: starts[right]), in: compared)
  }
}
