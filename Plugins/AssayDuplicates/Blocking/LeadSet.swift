// SPDX-License-Identifier: Apache-2.0

/// A set of leads by their indices: one bit for each lead of the data set.
struct LeadSet: Sendable {
  private var words: [UInt64] = []

  @inline(__always)
  mutating func insert(_ lead: Int, of count: Int) {
    if words.isEmpty { words = [UInt64](repeating: 0, count: (count + 63) / 64) }
    words[lead >> 6] |= 1 << UInt64(lead & 63)
  }

  func contains(_ lead: Int) -> Bool { !words.isEmpty && words[lead >> 6] >> UInt64(lead & 63) & 1 != 0 }

  /// Calls `body` with each lead of the set, in ascending order.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(place << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}
