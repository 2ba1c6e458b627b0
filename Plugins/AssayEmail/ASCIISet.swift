// SPDX-License-Identifier: Apache-2.0

/// A set of ASCII characters, and whether there is anything else: what an address is made of, at a glance.
struct ASCIISet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Whether there is a byte beyond ASCII.
  private(set) var holdsOthers = false

  /// The characters of a text.
  init(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      for byte in bytes { insert(byte) }
    }
  }

  /// The bytes of an address.
  init(_ bytes: Span<UInt8>) {
    for index in bytes.indices { insert(bytes[index]) }
  }

  func isDisjoint(with other: ASCIISet) -> Bool {
    low & other.low == 0 && high & other.high == 0
  }

  private mutating func insert(_ byte: UInt8) {
    switch byte {
    case ..<64: low |= 1 << UInt64(byte)
    case ..<128: high |= 1 << UInt64(byte & 63)
    default: holdsOthers = true
    }
  }
}
