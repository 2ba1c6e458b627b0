// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The leads that left as duplicates, each with the lead that it repeats, in ascending order.
///
/// - Complexity: 48 bytes for each duplicate.
struct DuplicateList: Sendable {
  struct Duplicate: Sendable {
    let record: Int
    let survivor: ClusterName
    /// Not a number for a match that was not weighed.
    private let bits: Double
    let probability: Double

    init(record: Int, _ match: Match) {
      self.record = record
      survivor = ClusterName(match)
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
  /// - Parameter persons: the id of the person of each record, for a column of its own; nil for none.
  func write(recordCount: Int, persons: [String]? = nil, to file: StagedFile) throws(BatchError) {
    var survivors = RecordSet()
    for duplicate in duplicates {
      if case .record(let survivor) = cluster(of: duplicate) { survivors.insert(survivor) }
    }
    try file.write("record,cluster,role,match_weight,match_probability\(persons == nil ? "" : ",person")\n")
    var next = 0
    var buffer: [UInt8] = []
    for record in 1..<max(recordCount + 1, 1) {
      if next < duplicates.count && duplicates[next].record == record {
        append(duplicates[next], to: &buffer)
        next += 1
      } else {
        append(record, .record(record), survivors.contains(record) ? ",survivor,," : ",single,,", to: &buffer)
      }
      if let persons {
        buffer.append(UInt8(ascii: ","))
        if record <= persons.count { buffer += persons[record - 1].utf8 }
      }
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count > 1 << 16 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(buffer)
  }

  /// The record that stays: what a lead repeats by one rule may repeat a third one by another rule. No lead repeats
  /// itself in this way; see `SettledMatches`.
  private func cluster(of duplicate: Duplicate) -> ClusterName {
    var survivor = duplicate.survivor
    while case .record(let record) = survivor, let next = self.duplicate(with: record) { survivor = next.survivor }
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
  }

  private func append(_ record: Int, _ cluster: ClusterName, _ rest: StaticString, to buffer: inout [UInt8]) {
    DecimalText.append(record, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    cluster.append(to: &buffer)
    rest.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }
}
