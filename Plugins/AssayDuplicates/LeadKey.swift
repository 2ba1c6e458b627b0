// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The key of one lead as a hash, with a hash of the person's name: 24 bytes, whatever the lengths.
struct LeadKey: Sendable {
  /// 64 bits of the hash of the key.
  var hash: UInt64
  /// Eight more bits of it.
  var check: UInt8
  /// A hash of the name; 0 if the lead has none.
  var name: UInt16
  var record: Int

  init(_ key: Span<UInt8>, name: UInt16, record: Int) {
    let (low, high) = Self.hash(key)
    hash = low
    check = UInt8(truncatingIfNeeded: high)
    self.name = name
    self.record = record
  }

  /// A hash of the name in lower case, over first, last and full name; 0 if there is none. With 16 bits, two people who
  /// share a mailbox are taken for one in about one of 65,536 cases.
  static func foldedName(of lead: borrowing LeadView) -> UInt16 {
    var hash: UInt64 = 0
    add(lead[.firstName], to: &hash)
    add(lead[.lastName], to: &hash)
    add(lead[.fullName], to: &hash)
    guard hash != 0 else { return 0 }
    return max(UInt16(truncatingIfNeeded: mix(hash, golden).high), 1)
  }

  private static func add(_ value: Span<UInt8>, to hash: inout UInt64) {
    var offset = 0
    while offset < value.count {
      hash = mix(hash ^ value.word(at: offset).lowercasedASCII, golden).low.byteSwapped
      offset &+= 8
    }
  }

  /// 128 bits by multiplying and folding eight bytes at a time, as wyhash does.
  private static func hash(_ key: Span<UInt8>) -> (low: UInt64, high: UInt64) {
    var low = golden ^ UInt64(key.count)
    var high = root
    var offset = 0
    while offset < key.count {
      let word = key.word(at: offset)
      let product = mix(low ^ word, golden ^ high)
      low = product.low ^ product.high
      high = (high << 27 | high >> 37) ^ product.high &+ word
      offset += 8
    }
    let last = mix(low, high | 1)
    return (last.low ^ last.high, mix(high, low | 1).high)
  }

  /// The fractional parts of the golden ratio and of the square root of two: odd numbers, or near ones, without a pattern.
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let root: UInt64 = 0x6A09_E667_F3BC_C909

  private static func mix(_ left: UInt64, _ right: UInt64) -> (low: UInt64, high: UInt64) {
    let product = left.multipliedFullWidth(by: right)
    return (product.low, product.high)
  }
}
