// SPDX-License-Identifier: Apache-2.0

/// 128 bits of an HMAC-SHA-256: all that is kept of a value.
///
/// A truncated HMAC is a sound one (RFC 2104, section 5). Among a hundred million hashes the chance that two fall
/// together is about one in 10^23.
public struct KeyedHash: Hashable, Sendable {
  /// The first eight bytes, as a big-endian number.
  public let high: UInt64
  /// The next eight.
  public let low: UInt64

  /// A hash of its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// - Parameter bytes: 16 or more, of which the first count; nil for fewer.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 16 else { return nil }
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Lends the 16 bytes, in the order in which they are stored.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }
}

/// The order of the bytes, which is that of ``hex`` too.
extension KeyedHash: Comparable {
  /// Whether the left one comes first.
  public static func < (left: KeyedHash, right: KeyedHash) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

// MARK: - Text

extension KeyedHash {
  /// The 16 bytes as 32 hexadecimal digits in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = withBytes { bytes in bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``hex`` writes; nil for anything else, digits in upper case among it.
  public init?(hex text: some StringProtocol) {
    self.init(hex: Array(text.utf8).span)
  }

  /// Reads the bytes of what ``hex`` writes; nil for anything else.
  public init?(hex text: Span<UInt8>) {
    guard text.count == 32 else { return nil }
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for index in text.indices {
      let byte = text[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      halves.high = halves.high << 4 | halves.low >> 60
      halves.low = halves.low << 4 | UInt64(digit)
    }
    (high, low) = halves
  }
}
