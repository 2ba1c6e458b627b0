// SPDX-License-Identifier: Apache-2.0

/// Characters that an input method or a word processor puts in place of an ASCII character of an address.
enum AsciiLookalike {
  /// U+FF20 and U+FE6B, the wide and the small form of `@` (Unicode, Halfwidth and Fullwidth Forms; Small Form
  /// Variants). Neither is an `@` to a mail system.
  static func isAtSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFF20 || scalar.value == 0xFE6B
  }

  /// Whether UTS #46 §2.3 takes the character for a dot between labels.
  static func isLabelSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x3002 || scalar.value == 0xFF0E || scalar.value == 0xFF61
  }

  /// Whether the character is the wide form of an ASCII one.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    0xFF01...0xFF5E ~= scalar.value
  }

  /// The ASCII character that is meant, nil if the character is not a look-alike.
  static func ascii(for scalar: Unicode.Scalar) -> UInt8? {
    if isAtSign(scalar) { return ASCII.at }
    if isLabelSeparator(scalar) { return ASCII.dot }
    return isFullWidth(scalar) ? UInt8(truncatingIfNeeded: scalar.value - 0xFEE0) : nil
  }

  /// Whether the character is a typographic quotation mark, of any language (general categories Pi and Pf, and the low
  /// ones, which Unicode files under Ps).
  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    0x2018...0x201F ~= scalar.value || scalar.value == 0xAB || scalar.value == 0xBB || scalar.value == 0x2039
      || scalar.value == 0x203A
  }
}
