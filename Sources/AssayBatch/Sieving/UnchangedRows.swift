// SPDX-License-Identifier: Apache-2.0

/// Which rows of a file its earlier state has, too: a bit for each.
struct UnchangedRows: Sendable {
  private var bits: [UInt64]
  /// Whether the header and all rows are as they were.
  let isWholeFile: Bool

  /// Compares two states of a file. Of equal rows the first ones are those that were there.
  init(of today: RowHashes, since earlier: RowHashes) {
    let rows = today.rows
    var counts: [UInt64: UInt32] = [:]
    for row in earlier.rows { counts[row, default: 0] += 1 }
    bits = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    var unchanged = 0
    for (index, row) in rows.enumerated() {
      guard let place = counts.index(forKey: row), counts.values[place] > 0 else { continue }
      counts.values[place] -= 1
      bits[index / 64] |= 1 << UInt64(index % 64)
      unchanged += 1
    }
    isWholeFile = unchanged == rows.count && today.header == earlier.header
  }

  /// Whether a row is there as it was.
  /// - Parameter record: the number of the data record in the file, from 1.
  func contains(_ record: Int) -> Bool {
    let index = record - 1
    return bits.indices.contains(index / 64) && index >= 0 && bits[index / 64] & (1 << UInt64(index % 64)) != 0
  }
}
