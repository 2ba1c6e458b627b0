// SPDX-License-Identifier: Apache-2.0

/// The ASCII characters that the grammar of addresses names.
enum ASCII {
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let openAngle = UInt8(ascii: "<")
  static let closeAngle = UInt8(ascii: ">")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")

  /// The characters of RFC 5321's atext (RFC 5322 §3.2.3), one bit each: 0…63 and 64…127.
  private static let atext: (low: UInt64, high: UInt64) = (0xA3FF_ACFA_0000_0000, 0x7FFF_FFFF_C7FF_FFFE)
  private static let letterOrDigit: (low: UInt64, high: UInt64) = (0x03FF_0000_0000_0000, 0x07FF_FFFE_07FF_FFFE)

  @inline(__always)
  private static func contains(_ set: (low: UInt64, high: UInt64), _ byte: UInt8) -> Bool {
    let half = byte & 0x40 == 0 ? set.low : set.high
    return byte < 0x80 && half &>> UInt64(byte & 0x3F) & 1 != 0
  }

  @inline(__always) static func isAtext(_ byte: UInt8) -> Bool { contains(atext, byte) }
  @inline(__always) static func isLetterOrDigit(_ byte: UInt8) -> Bool { contains(letterOrDigit, byte) }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == space || byte &- 9 < 5 }
  @inline(__always) static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// The byte with a letter in lower case.
  @inline(__always) static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether there is no letter in upper case.
  static func isLowercase(_ bytes: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where lowercased(bytes[index]) != bytes[index] { return false }
    return true
  }

  /// Whether the bytes begin with `xn--` (RFC 5890 §2.3.2.1), in any case.
  static func isALabel(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    hasPrefix("xn--", bytes, label)
  }

  /// Whether the bytes begin with a text, which is in lower case, in any case.
  static func hasPrefix(_ prefix: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
      prefix.indices.allSatisfy { lowercased(bytes[range.lowerBound + $0]) == prefix[$0] }
    }
  }

  /// Whether the bytes are a text, which is in lower case, in any case.
  static func equals(_ text: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && hasPrefix(text, bytes, range)
  }
}
