// SPDX-License-Identifier: Apache-2.0

/// Which runs of three letters a text has, as two sets of 64 bits, in each of which every triple has one: what a name
/// and the address made from it have in common, whichever way the address was made.
///
/// `Jörg van Doe` and `j.vandoe`, `joerg_vandoe`, `vandoejoerg`: every triple of these addresses is one of the
/// name's. Of another name about one bit in four agrees by accident.
struct LetterTriples: Sendable, Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  var isEmpty: Bool { low | high == 0 }

  /// How many bits are set: at most two for each triple.
  var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// How many of them the other text has too.
  func count(in other: LetterTriples) -> Int {
    (low & other.low).nonzeroBitCount + (high & other.high).nonzeroBitCount
  }

  /// Whether the other text has all.
  func isSubset(of other: LetterTriples) -> Bool {
    (low & ~other.low) | (high & ~other.high) == 0
  }

  /// Adds three letters, one in each of the three low bytes.
  /// - Returns: a hash of them, whose sum over a text does not depend on the order of its words.
  @discardableResult
  @inline(__always)
  mutating func insert(_ triple: UInt32) -> UInt32 {
    // The golden ratio: triples that differ in one letter get bits that are far apart.
    let hash = (triple &<< 8) &* 0x9E37_79B1
    low |= 1 &<< UInt64(hash &>> 26)
    high |= 1 &<< UInt64(hash &>> 20 & 63)
    return hash
  }
}
