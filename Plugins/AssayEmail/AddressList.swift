// SPDX-License-Identifier: Apache-2.0

/// Several addresses in one value, such as `jane@acme.com; joe@acme.com`.
enum AddressList {
  /// Whether at least two of the words are plain addresses.
  static func holdsSeveralAddresses(_ bytes: Span<UInt8>, in body: Range<Int>) -> Bool {
    addresses(bytes, in: body, atMost: 2).count == 2
  }

  /// The first words that are plain addresses.
  ///
  /// A slash is atext, but `jane@acme.com/joe@acme.com` is no address with the local part `jane@acme.com/joe`.
  static func addresses(_ bytes: Span<UInt8>, in body: Range<Int>, atMost limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = body.lowerBound
    for index in body.lowerBound...body.upperBound where found.count < limit {
      guard index == body.upperBound || isSeparator(bytes[index]) else { continue }
      if PlainAddress(bytes, in: start..<index) != nil { found.append(start..<index) }
      start = index + 1
    }
    return found
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    if ASCII.isWhiteSpace(byte) { return true }
    return switch byte {
    case ASCII.comma, ASCII.semicolon, ASCII.openAngle, ASCII.closeAngle, ASCII.openParenthesis,
      ASCII.closeParenthesis, UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
