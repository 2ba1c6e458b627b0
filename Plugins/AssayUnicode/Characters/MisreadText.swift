// SPDX-License-Identifier: Apache-2.0

/// Traces of bytes that were read in the wrong encoding.
///
/// `Martínez`, its UTF-8 read as Latin-1, is `MartÃ`, a soft hyphen, and `nez`; `à` ends in a no-break space, `Ł` in a
/// control character. What looks like rubbish there is half a letter, and whoever removes it makes the repair
/// impossible. The repair itself is a guess and therefore no matter of a normaliser.
enum MisreadText {
  /// Whether the text holds characters that are UTF-8 bytes read as Latin-1 or Windows-1252.
  ///
  /// Of the sequences of two bytes, those that begin with 0xDC to 0xDF do not count: they stand for rare scripts
  /// (U+0700 to U+07FF), and `ß` before a no-break space is more likely `Strauß GmbH`.
  static func holdsUTF8(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains { index in
      let length = sequenceLength(scalars[index])
      guard length > 1, index + length <= scalars.count else { return false }
      return scalars[(index + 1)..<(index + length)].allSatisfy(isContinuation)
    }
  }

  /// Whether Windows-1252 has a printable character where Unicode has this control character of U+0080 to U+009F.
  ///
  /// `O`, U+0092, `Brien` is O’Brien. The five positions that Windows-1252 leaves free cannot come about in this way.
  static func isPrintableInWindows1252(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x81, 0x8d, 0x8f, 0x90, 0x9d: false
    case 0x80...0x9f: true
    default: false
    }
  }

  private static func sequenceLength(_ lead: Unicode.Scalar) -> Int {
    switch lead.value {
    case 0xc2...0xdb: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }

  /// Whether the character is what a byte of 0x80 to 0xBF looks like in Latin-1 or Windows-1252.
  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0xbf, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e, 0x192, 0x2c6, 0x2dc, 0x2013, 0x2014,
      0x2018...0x201a, 0x201c...0x201e, 0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203a, 0x20ac, 0x2122:
      true
    default: false
    }
  }
}
