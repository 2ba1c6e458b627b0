// SPDX-License-Identifier: Apache-2.0

/// 128 bits of an HMAC-SHA-256: all that a memory keeps of a value.
///
/// A truncated HMAC is a sound one (RFC 2104, section 5). Among a hundred million keys the chance that two fall
/// together is about one in 10^23.
struct KeyedHash: Hashable, Sendable {
  /// The first eight bytes, as a big-endian number.
  let high: UInt64
  /// The next eight.
  let low: UInt64

  /// - Parameter bytes: 16 or more, of which the first count.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 16 else { return nil }
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Lends the 16 bytes as they stand in the database.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }
}

/// The order of the bytes, which is the order of the index.
extension KeyedHash: Comparable {
  static func < (left: KeyedHash, right: KeyedHash) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
