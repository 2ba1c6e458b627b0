// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The leads that left as duplicates, each with the lead that it repeats, in ascending order.
///
/// - Complexity: 32 bytes for each duplicate.
struct DuplicateList: Sendable {
  struct Duplicate: Sendable {
    let record: Int
    let survivor: Int
    /// Not a number for a match that was not weighed.
    private let bits: Double
    let probability: Double

    init(record: Int, _ match: Match) {
      self.record = record
      survivor = match.survivor
      bits = match.weight ?? .nan
      probability = match.probability
    }

    var weight: Double? { bits.isNaN ? nil : bits }
  }

  private var duplicates: [Duplicate] = []

  mutating func append(_ more: [Duplicate]) {
    duplicates += more
  }

  /// Writes `clusters.csv`: every record that was read, with its cluster and its role in it. The cluster has the number of
  /// the record that survives.
  func write(recordCount: Int, to file: StagedFile) throws(BatchError) {
    var survivors = RecordSet()
    for duplicate in duplicates { survivors.insert(cluster(of: duplicate)) }
    try file.write("record,cluster,role,match_weight,match_probability\n")
    var next = 0
    var buffer: [UInt8] = []
    for record in 1..<max(recordCount + 1, 1) {
      if next < duplicates.count && duplicates[next].record == record {
        append(duplicates[next], to: &buffer)
        next += 1
      } else {
        append(record, record, survivors.contains(record) ? ",survivor,,\n" : ",single,,\n", to: &buffer)
      }
      if buffer.count > 1 << 16 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(buffer)
  }

  /// The record that stays: what a lead repeats by one rule may repeat a third one by another rule. No lead repeats
  /// itself in this way; see `SettledMatches`.
  private func cluster(of duplicate: Duplicate) -> Int {
    var survivor = duplicate.survivor
    while let next = self.duplicate(with: survivor) { survivor = next.survivor }
    return survivor
  }

  private func duplicate(with record: Int) -> Duplicate? {
    var low = 0
    var high = duplicates.count
    while low < high {
      let middle = (low + high) / 2
      if duplicates[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low < duplicates.count && duplicates[low].record == record ? duplicates[low] : nil
  }

  private func append(_ duplicate: Duplicate, to buffer: inout [UInt8]) {
    append(duplicate.record, cluster(of: duplicate), ",duplicate,", to: &buffer)
    MatchText.append(weight: duplicate.weight, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    MatchText.append(probability: duplicate.probability, to: &buffer)
    buffer.append(UInt8(ascii: "\n"))
  }

  private func append(_ record: Int, _ cluster: Int, _ rest: StaticString, to buffer: inout [UInt8]) {
    DecimalText.append(record, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    DecimalText.append(cluster, to: &buffer)
    rest.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }
}
