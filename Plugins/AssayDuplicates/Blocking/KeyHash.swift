// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Hashes of values: 64 bits, the same on every machine and in every run, so that results do not depend on them.
enum KeyHash {
  /// The fractional part of the golden ratio, an odd number without a pattern.
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let value = bytes.extracting(range)
    var hash = golden &* UInt64(value.count &+ 1)
    var offset = 0
    while offset < value.count {
      hash = mix(hash, value.word(at: offset))
      offset &+= 8
    }
    return hash
  }

  /// Takes one more word into a hash; every bit of both reaches every bit of the result. The two factors are those of
  /// MurmurHash3's last step (Appleby, public domain).
  @inline(__always)
  static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (hash ^ word) &* golden
    mixed ^= mixed >> 33
    mixed &*= 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed &*= 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }
}
