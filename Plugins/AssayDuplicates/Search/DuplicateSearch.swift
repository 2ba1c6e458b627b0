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

  /// A pair whose evidence is looked at again with the fitted model.
  private struct Candidate: Sendable {
    var left: UInt32
    var right: UInt32
    var pair: ComparedPair
  }

  /// What one thread gathers.
  private struct Gathered: Sendable {
    private(set) var candidates: [Candidate] = []
    /// How many there may be before those that came more than once are taken out.
    private var limit = 1 << 20

    mutating func append(_ candidate: Candidate) {
      if candidates.count == limit {
        compact()
        limit = max(limit, 2 * candidates.count)
      }
      candidates.append(candidate)
    }

    /// Brings the pairs into their order, each once.
    mutating func compact() {
      candidates.sort { ($0.left, $0.right) < ($1.left, $1.right) }
      var last: (UInt32, UInt32)?
      candidates.removeAll { pair in
        defer { last = (pair.left, pair.right) }
        return last.map { $0 == (pair.left, pair.right) } ?? false
      }
    }

    /// Takes over what another thread has.
    mutating func take(_ other: inout Gathered) {
      candidates += other.candidates
      other.candidates = []
    }
  }

  /// Takes the records, so that they need not be copied.
  func run(_ evidence: inout LeadRecords) -> Report {
    var records = LeadRecords()
    swap(&records, &evidence)
    records.compared = ~UselessColumns.bits(in: records, names: otherNames.count)
    let copies = CopyFinder(records)
    let starts = records.starts
    records.keep(copies.originals)
    Rarity.measure(&records, threads: threads)
    let blocker = Blocker(records, threads: threads)
    var model = MatchModel.standard
    model.random = ChanceAgreement.levels(of: records, blocker.signatures, shipped: model)
    model.dependence = Dependence(records, blocker.signatures)
    let (candidates, capped) = candidates(of: records, blocker, PairWeigher(model))
    let fitting = fit(model, to: candidates, of: records)
    let edges = candidates.compactMap { candidate -> Edge? in
      let weight = fitting.shares.weight(of: fitting.weigher.weigh(candidate.pair))
      guard Double(weight) >= policy.reviewWeight else { return nil }
      return Edge(left: candidate.left, right: candidate.right, weight: weight)
    }
    let builder = ClusterBuilder(
      threshold: Float(policy.duplicateWeight),
      weigh: { fitting.shares.weight(of: fitting.weigher.weigh(records.compare($0, $1))) },
      rank: { records.hash(of: $0) })
    return Report(
      records: records, starts: starts, copies: copies, fitting: fitting, edges: edges,
      groups: builder.clusters(edges), policy: policy, capped: capped)
  }

  private func candidates(
    of records: LeadRecords, _ blocker: Blocker, _ weigher: PairWeigher
  ) -> (pairs: [Candidate], capped: Blocker.Capped) {
    let shares = Shares(leads: records.count, known: records.knownCount)
    let floor = Float(policy.reviewWeight) - Self.margin
    var (gathered, capped) = blocker.visitPairs({ Gathered() }) { gathered, left, right in
      let pair = records.compare(left, right)
      guard shares.weight(of: weigher.weigh(pair)) >= floor else { return }
      gathered.append(Candidate(left: UInt32(left), right: UInt32(right), pair: pair))
    }
    var all = Gathered()
    for index in gathered.indices { all.take(&gathered[index]) }
    all.compact()
    return (all.candidates, capped)
  }

  private func fit(_ model: MatchModel, to candidates: [Candidate], of records: LeadRecords) -> ModelFitting {
    // Which pairs are taken depends on what they hold, not on where they stand.
    let share = UInt64.max / UInt64(max(1, candidates.count / Self.fittedPairs))
    let chosen =
      candidates.count <= Self.fittedPairs
      ? candidates : candidates.filter { records.hash(of: Int($0.left)) ^ records.hash(of: Int($0.right)) <= share }
    let fraction = candidates.isEmpty ? 1 : Double(chosen.count) / Double(candidates.count)
    return ModelFitting(
      model, to: chosen.map(\.pair), fraction: max(fraction, 1e-9), leads: records.count,
      known: records.knownCount)
  }
}

extension LeadRecords {
  /// Compares two leads, by their indices.
  func compare(_ left: Int, _ right: Int) -> ComparedPair {
    let bytes = bytes.span
    return ComparedPair(bytes, LeadRecord(bytes, at: starts[left]), LeadRecord(bytes, at: starts[right]), in: compared)
  }

  /// A hash of all that is compared.
  func hash(of index: Int) -> UInt64 {
    let bytes = bytes.span
    let lead = LeadRecord(bytes, at: starts[index])
    return KeyHash.mix(KeyHash.hash(bytes, lead.values(bytes)), UInt64(lead.mask))
  }
}
