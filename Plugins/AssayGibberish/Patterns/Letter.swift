// SPDX-License-Identifier: Apache-2.0

/// A letter or digit of a word, without regard to its case.
struct Letter {
  /// The character, in lower case if a keyboard has it.
  let scalar: UInt32
  /// Its record in the table of keyboards; 0 if it is on none.
  let record: UInt16

  /// Whether it is a digit: of ASCII, Arabic, Persian or Devanagari.
  var isDigit: Bool {
    scalar < 0x660 ? scalar &- 0x30 < 10 : scalar &- 0x660 < 10 || scalar &- 0x6F0 < 10 || scalar &- 0x966 < 10
  }

  /// Whether characters of that number belong to words. Of those outside ASCII all do but the signs and spaces of Latin-1,
  /// of the blocks General Punctuation and CJK Symbols, and U+FEFF.
  @inline(__always)
  static func isPartOfWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 }
    return switch scalar {
    case ..<0xC0, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x303F, 0xFEFF:
      scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA
    default: true
    }
  }
}
