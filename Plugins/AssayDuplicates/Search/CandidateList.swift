// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A pair of leads whose evidence is looked at again with the fitted model.
struct Candidate: Sendable, BitwiseCopyable {
  var left: UInt32
  var right: UInt32
  var pair: ComparedPair

  /// By which pairs are sorted.
  var key: UInt64 { UInt64(left) << 32 | UInt64(right) }
}

/// The pairs that one thread finds: in sorted runs, each of which may stand in a file.
struct CandidateRuns: Sendable {
  private(set) var runs: [LeadColumn<Candidate>] = []
  private var current: [Candidate] = []
  private let storage: LeadStorage

  /// Pairs that were compared lately, by their hashes: those that have much in common come again and again.
  private var compared: [UInt64] = []

  /// How many pairs are sorted at once.
  private let runSize: Int
  private static let mostRemembered = 1 << 17

  /// - Parameter leads: how many leads there are: few of them have few pairs to be remembered.
  init(leads: Int, in storage: LeadStorage) {
    self.storage = storage
    // A pair takes three times as many bytes as a key.
    runSize = max(1 << 12, min(1 << 20, storage.sortedKeys / 3))
    compared = [UInt64](repeating: .max, count: max(1, min(leads, Self.mostRemembered)))
  }

  /// Whether a pair was compared lately; it then has been from now on.
  mutating func remember(_ left: Int, _ right: Int) -> Bool {
    let key = UInt64(left) << 32 | UInt64(right)
    let place = Int(truncatingIfNeeded: KeyHash.mix(key, 0) % UInt64(compared.count))
    if compared[place] == key { return true }
    compared[place] = key
    return false
  }

  mutating func append(_ candidate: Candidate) {
    current.append(candidate)
    if current.count == runSize { finish() }
  }

  /// Sorts what is left.
  mutating func finish() {
    if current.isEmpty { return }
    current.sort { $0.key < $1.key }
    var run = LeadColumn<Candidate>(in: storage)
    run.append(contentsOf: current.span)
    run.seal()
    runs.append(run)
    current.removeAll(keepingCapacity: true)
  }
}

/// All pairs that were found, each once, in the order of their leads.
struct CandidateList: Sendable {
  /// One after the other.
  private let parts: [LeadColumn<Candidate>]

  /// - Parameters:
  ///   - found: what the threads have found.
  ///   - leads: how many leads there are.
  init(_ found: [CandidateRuns], leads: Int, in storage: LeadStorage, threads: Int) {
    let runs = WorkerThreads.map(found.count, threads: threads) { place in
      var sorted = found[place]
      sorted.finish()
      return sorted.runs
    }.flatMap { $0 }
    // Each thread merges the pairs of some leads.
    let count = threads
    parts = WorkerThreads.map(count, threads: threads) { part in
      let keys = (leads * part / count, leads * (part + 1) / count)
      return Self.merged(runs, from: UInt64(keys.0) << 32, before: UInt64(keys.1) << 32, in: storage)
    }
  }

  private static func merged(
    _ runs: [LeadColumn<Candidate>], from low: UInt64, before high: UInt64, in storage: LeadStorage
  ) -> LeadColumn<Candidate> {
    var rest = runs.map { lowerBound(low, in: $0)..<lowerBound(high, in: $0) }.enumerated().filter {
      !$0.element.isEmpty
    }.map { (run: $0.offset, range: $0.element) }
    var merged = LeadColumn<Candidate>(in: storage)
    var last: UInt64?
    while !rest.isEmpty {
      // There are few runs: the pairs of a file of a hundred million leads make some hundred.
      var best = 0
      var key = runs[rest[0].run][rest[0].range.lowerBound].key
      for place in rest.indices.dropFirst() {
        let other = runs[rest[place].run][rest[place].range.lowerBound].key
        if other < key { (best, key) = (place, other) }
      }
      if key != last { merged.append(runs[rest[best].run][rest[best].range.lowerBound]) }
      last = key
      let range = rest[best].range.dropFirst()
      if range.isEmpty { rest.remove(at: best) } else { rest[best].range = range.startIndex..<range.endIndex }
    }
    merged.seal()
    return merged
  }

  private static func lowerBound(_ key: UInt64, in run: LeadColumn<Candidate>) -> Int {
    var (low, high) = (0, run.count)
    while low < high {
      let middle = (low + high) / 2
      if run[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// What comes out for those pairs for which something does, in their order.
  func compactMap<Result: Sendable>(
    threads: Int, _ transform: @escaping @Sendable (Candidate) -> Result?
  ) -> [Result] {
    parts.flatMap { part in
      WorkerThreads.mapParts(of: part.count, size: 1 << 14, threads: threads) { range in
        range.compactMap { transform(part[$0]) }
      }.flatMap { $0 }
    }
  }
}
