// SPDX-License-Identifier: Apache-2.0

/// A set of record numbers: one bit for each number up to the largest one.
package struct RecordSet: Sendable {
  private var words: [UInt64] = []

  /// The empty set.
  package init() {}

  /// - Parameter record: a number from 0.
  package mutating func insert(_ record: Int) {
    let word = record >> 6
    if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(record & 63)
  }

  /// Whether a number is in the set.
  package func contains(_ record: Int) -> Bool {
    let word = record >> 6
    return words.indices.contains(word) && words[word] & 1 << UInt64(record & 63) != 0
  }
}
