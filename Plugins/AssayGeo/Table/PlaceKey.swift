// SPDX-License-Identifier: Apache-2.0

/// What stands for a folded name in the gazetteer: a polynomial of its bytes modulo 2^64, mixed at the end.
///
/// A polynomial, because the keys of all names that differ from one in a letter then cost a few multiplications each, not a
/// walk over the name; see ``NeighbouringNames``. `Reference/Geo/Places/gazetteer_format.py` computes the same.
struct PlaceKey {
  /// 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming, volume 3, 6.4), odd.
  static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The polynomial, which more bytes can follow.
  private(set) var sum: UInt64 = 0

  /// The key of no bytes.
  init() {}

  /// The key of a folded name.
  @inline(__always)
  init(_ name: Span<UInt8>) {
    for index in name.indices { append(name[index]) }
  }

  /// The key of a sum that was put together from those of parts.
  @inline(__always)
  init(sum: UInt64) { self.sum = sum }

  /// Adds the next byte of the name.
  @inline(__always)
  mutating func append(_ byte: UInt8) { sum = (sum &+ UInt64(byte) &+ 1) &* Self.multiplier }

  /// What the buckets, fingerprints and filters are taken from.
  @inline(__always)
  var hash: UInt64 {
    // The middle step of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    let mixed = (sum ^ sum >> 29) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}
