// SPDX-License-Identifier: Apache-2.0

import CAssayICU

/// What is asked of a character that a repair brings about: whether people write it, and what it goes together with.
extension Unicode.Scalar {
  /// The script (UAX #24), Han, kana, bopomofo and Hangul being one; nil for what several scripts share.
  var script: Int32? {
    switch value {
    case 0..<0x80: return isASCIILetter ? Self.latin : nil
    case 0xaa, 0xba: return nil
    default: break
    }
    switch assay_icu_script(value) {
    case ...1: return nil
    // Bopomofo 5, Hangul 18, Hiragana 20, Katakana 22: written in the same words as Han 17.
    case 5, 18, 20, 22: return Self.han
    case let script: return script
    }
  }

  static let latin: Int32 = 25
  static let cyrillic: Int32 = 8
  static let greek: Int32 = 14
  static let han: Int32 = 17

  var isASCIILetter: Bool { 0x61...0x7a ~= value | 0x20 }
  var isASCIIDigit: Bool { 0x30...0x39 ~= value }

  /// Whether people write the character in names, addresses and messages. The blocks of phonetic, historic and
  /// mathematical letters are out: a pair of symbols that happens to be the UTF-8 of one of them means itself.
  var isInCommonUse: Bool {
    switch value {
    case ..<0x80: return true
    // Latin: Latin-1 to Extended-A without the three that are deprecated, and the letters of Vietnamese, Pinyin,
    // Romanian and Azerbaijani from Extended-B.
    case 0xa0..<0x180: return ![0x138, 0x149, 0x17f].contains(value)
    case 0x18f, 0x192, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x1cd...0x1dc, 0x1e6, 0x1e7, 0x218...0x21b, 0x259: return true
    case 0x2bb, 0x2bc, 0x2c6, 0x2c7, 0x2d8...0x2dd, 0x1ea0...0x1ef9: return true
    // The marks of Latin letters that are stored apart.
    case 0x300...0x304, 0x306...0x30c, 0x31b, 0x323, 0x326...0x328: return true
    case 0x386, 0x388...0x3ce, 0x400...0x45f, 0x490...0x493, 0x49a...0x4a3, 0x4ae...0x4b3, 0x4ba, 0x4bb, 0x4d8, 0x4d9,
      0x4e8, 0x4e9:
      return isAssigned
    case 0x531...0x587, 0x5b0...0x5f4, 0x60c...0x6ff, 0x900...0xdff, 0xe00...0x10ff, 0x1200...0x135a, 0x1780...0x17e9,
      0x1f00...0x1fff:
      return isAssigned
    // Punctuation, currency, letter-like signs, arrows, mathematics, pictures.
    case 0x200b...0x200f, 0x2010...0x2027, 0x202a...0x203e, 0x2044, 0x2060, 0x2070...0x20bf, 0x20e3, 0x2100...0x23ff,
      0x2460...0x27bf, 0x2b00...0x2bff, 0xfe0e, 0xfe0f, 0xfeff, 0xfffd, 0x1f000...0x1faff, 0xe0020...0xe007f:
      return isAssigned
    case 0x3001...0x30ff, 0x3105...0x312f, 0x3200...0x32ff, 0x3400...0x9fff, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfb00...0xfb06, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0xff01...0xffef, 0x20000...0x3134f:
      return isAssigned
    default: return false
    }
  }

  var isAssigned: Bool { properties.generalCategory != .unassigned }

  /// A letter with or without case, but not the ordinal signs and modifiers, which stand behind words.
  var isLetter: Bool {
    if value < 0x80 { return isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return true
    case .otherLetter: return value != 0xaa && value != 0xba
    default: return false
    }
  }

  var isUppercaseLetter: Bool { value < 0x80 ? 0x41...0x5a ~= value : properties.generalCategory == .uppercaseLetter }
  var isLowercaseLetter: Bool { value < 0x80 ? 0x61...0x7a ~= value : properties.generalCategory == .lowercaseLetter }
}
