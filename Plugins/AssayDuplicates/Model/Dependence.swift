// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How far values go together in leads that have nothing else to do with one another: a postal code names its city, a
/// Turkish first name makes a Turkish last name likely. Evidence that goes together must not count twice.
///
/// Measured on pairs of leads that share the first value and seem to be no one person; where a file has few such pairs,
/// what is usual holds.
struct Dependence: Sendable {
  /// What the same city weighs at most where the postal code is the same, in bits.
  private(set) var cityInPostalCode: Float = 0
  /// What the same region weighs at most where the city or the postal code is the same.
  private(set) var regionOfPlace: Float = 0
  /// How many bits the same last name weighs less where the first name is the same.
  private(set) var lastOfFirstName: Float = 0

  /// How many pairs what is usual counts as.
  private static let usualPairs = 4.0
  private static let pairsOfBlock = 8
  /// About so many leads are looked at: more would say the same.
  private static let sampledLeads = 150_000

  /// What is usual.
  static let usual = Dependence(LeadRecords(), LeadColumn(), threads: 1)

  private static let measured: [(second: Attribute, first: Attribute, usual: Double)] = [
    (.city, .postalCode, 0.7), (.region, .city, 0.9), (.lastName, .firstName, 0.002),
  ]

  init(_ records: LeadRecords, _ signatures: LeadColumn<Signature>, threads: Int) {
    let shares = WorkerThreads.map(Self.measured.count, threads: threads) { place in
      let (second, first, usual) = Self.measured[place]
      return Self.share(of: second, where: first, records, signatures, usual: usual)
    }
    cityInPostalCode = -logarithm(shares[0].given)
    regionOfPlace = -logarithm(shares[1].given)
    lastOfFirstName = max(0, logarithm(shares[2].given / max(shares[2].anyhow, 1e-9)))
  }

  /// Of pairs of leads that seem to be two persons and have both values, how many share the second, where they share the
  /// first, and anyhow.
  private static func share(
    of second: Attribute, where first: Attribute, _ records: borrowing LeadRecords, _ signatures: LeadColumn<Signature>,
    usual: Double
  ) -> (given: Double, anyhow: Double) {
    var sorter = KeySorter()
    let bytes = records.bytes.span
    let part = UInt64(max(1, records.count / sampledLeads))
    var (same, all) = (usual * usualPairs, usualPairs)
    sorter.sort(sampledLeads, atMost: .max) { sorter in
      for index in 0..<records.count where signatures[index].bits % part == 0 {
        let lead = LeadRecord(bytes, at: records.starts[index])
        if lead.has(first) && lead.has(second) {
          sorter.add(KeyHash.hash(bytes, lead.range(of: first, bytes)), of: index)
        }
      }
    } _: { sorter, run in
      if run.count == 1 { return }
      let sample = sample(run.lazy.map { sorter.lead(at: $0) }, records, signatures)
      let weight = Double(run.count - 1) / Double(sample.count - 1)
      for (left, right) in zip(sample, sample.dropFirst()) {
        guard Signature.personalAgreements(signatures[left], signatures[right]) == 0 else { continue }
        all += weight
        if areSame(second, left, right, records) { same += weight }
      }
    }
    return (same / all, anyhow(second, records, signatures, part))
  }

  /// Some leads of a block: which ones, and in which order, depends on what they hold and not on where they stand.
  private static func sample(
    _ leads: some Sequence<Int>, _ records: borrowing LeadRecords, _ signatures: LeadColumn<Signature>
  ) -> [Int] {
    var sample: [(rank: UInt64, lead: Int)] = []
    for lead in leads {
      let rank = KeyHash.mix(signatures[lead].bits, 1)
      if let last = sample.last, sample.count > pairsOfBlock, last.rank < rank { continue }
      let place = sample.firstIndex { other in
        rank != other.rank ? rank < other.rank : records.hash(of: lead) < records.hash(of: other.lead)
      }
      sample.insert((rank, lead), at: place ?? sample.count)
      if sample.count > pairsOfBlock + 1 { sample.removeLast() }
    }
    return sample.map(\.lead)
  }

  /// How many of any two leads share a value.
  private static func anyhow(
    _ attribute: Attribute, _ records: borrowing LeadRecords, _ signatures: LeadColumn<Signature>, _ part: UInt64
  ) -> Double {
    var sorter = KeySorter()
    let bytes = records.bytes.span
    var (total, pairs) = (0.0, 0.0)
    sorter.sort(sampledLeads, atMost: .max) { sorter in
      for index in 0..<records.count where signatures[index].bits % part == 0 {
        let lead = LeadRecord(bytes, at: records.starts[index])
        if lead.has(attribute) { sorter.add(KeyHash.hash(bytes, lead.range(of: attribute, bytes)), of: index) }
      }
    } _: { _, run in
      total += Double(run.count)
      pairs += Double(run.count) * Double(run.count - 1)
    }
    return total > 1 ? pairs / (total * (total - 1)) : 1
  }

  private static func areSame(
    _ attribute: Attribute, _ left: Int, _ right: Int, _ records: borrowing LeadRecords
  ) -> Bool {
    let bytes = records.bytes.span
    let (left, right) = (LeadRecord(bytes, at: records.starts[left]), LeadRecord(bytes, at: records.starts[right]))
    return LeadComparer.areEqual(bytes, left.range(of: attribute, bytes), right.range(of: attribute, bytes))
  }
}
