// SPDX-License-Identifier: Apache-2.0

/// The leads that left as duplicates, each with the lead that it repeats, in ascending order.
///
/// - Complexity: 16 bytes for each duplicate.
struct DuplicateList: Sendable {
  struct Pair: Sendable {
    let record: Int
    let survivor: Int
  }

  private var pairs: [Pair] = []

  mutating func append(_ more: [Pair]) {
    pairs += more
  }

  /// Writes `clusters.csv`: every record that was read, with its cluster and its role in it. The cluster has the number of
  /// the record that survives.
  func write(recordCount: Int, to file: StagedFile) throws(BatchError) {
    let survivors = Set(pairs.map(\.survivor))
    try file.write("record,cluster,role,match_weight,match_probability\n")
    var next = 0
    var buffer: [UInt8] = []
    for record in 1..<max(recordCount + 1, 1) {
      if next < pairs.count && pairs[next].record == record {
        append(record, pairs[next].survivor, ",duplicate,,1\n", to: &buffer)
        next += 1
      } else {
        append(record, record, survivors.contains(record) ? ",survivor,,1\n" : ",single,,\n", to: &buffer)
      }
      if buffer.count > 1 << 16 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(buffer)
  }

  private func append(_ record: Int, _ cluster: Int, _ rest: StaticString, to buffer: inout [UInt8]) {
    DecimalText.append(record, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    DecimalText.append(cluster, to: &buffer)
    rest.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }
}
