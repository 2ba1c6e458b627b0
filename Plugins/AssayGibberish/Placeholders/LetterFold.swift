// SPDX-License-Identifier: Apache-2.0

/// What a character outside of ASCII counts as in a look-up: its letter in lower case, without accents.
///
/// The same as `fold` in Reference/Text/Placeholders/build.py for all letters of the table.
enum LetterFold {
  /// It parts words.
  case separator
  /// It does not count: an accent, an apostrophe, an invisible character.
  case nothing
  case letter(UInt32)
  /// ß counts as ss.
  case letters(UInt8, UInt8)

  init(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    switch code {
    case 0xC0...0x17F: self = Self.latin(code)
    case 0x80...0xBF:
      self = code == 0xAD || code == 0xB4 ? .nothing : code == 0xAA || code == 0xBA ? .letter(code) : .separator
    case 0x180...0x2FF: self = code == 0x2BC ? .nothing : .letter(Self.extendedLatin(code))
    case 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0x5F3, 0x640, 0x64B...0x65F, 0x670:
      self = .nothing
    case 0x370...0x3FF: self = .letter(Self.greek(code))
    case 0x400...0x52F: self = .letter(Self.cyrillic(code))
    case 0x531...0x556: self = .letter(code + 48)
    case 0x622, 0x623, 0x625: self = .letter(0x627)
    case 0x649, 0x6CC: self = .letter(0x64A)
    case 0x6A9: self = .letter(0x643)
    case 0x629: self = .letter(0x647)
    // The capitals of Georgian.
    case 0x1C90...0x1CBA: self = .letter(code - 0xBC0)
    case 0x1E00...0x1EFF: self = Self.additionalLatin(scalar)
    case 0x200B...0x200F, 0x2019, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: self = .nothing
    // The circles that stand for a name left open in Japanese.
    case 0x25CB, 0x25EF, 0x3005...0x3007: self = .letter(code)
    case 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F4, 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x964,
      0x965, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3020, 0x3030, 0x30A0, 0x30FB, 0xE000...0xF8FF,
      0xFE30...0xFE6F, 0xFF5F...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF:
      self = .separator
    // Full-width letters, digits and signs.
    case 0xFF01...0xFF5E: self = Self.ascii(UInt8(code - 0xFEE0))
    default: self = .letter(code)
    }
  }

  private static func ascii(_ byte: UInt8) -> LetterFold {
    if (byte | 0x20) &- 0x61 < 26 { return .letter(UInt32(byte | 0x20)) }
    if byte &- 0x30 < 10 { return .letter(UInt32(byte)) }
    return byte == UInt8(ascii: "'") ? .nothing : .separator
  }

  /// The letters from À to ſ; those that count as two letters are marked.
  private static let latinBases: StaticString = """
    aaaaaa!ceeeeiiiidnooooo ouuuuy!!aaaaaa!ceeeeiiiidnooooo ouuuuy!yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii!!jjkkkllllllllllnnnnnnnnnoooooo!!rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  private static func latin(_ code: UInt32) -> LetterFold {
    let base = latinBases.withUTF8Buffer { $0[Int(code) - 0xC0] }
    if base == UInt8(ascii: " ") { return .separator }
    guard base == UInt8(ascii: "!") else { return .letter(UInt32(base)) }
    switch code {
    case 0xDF: return .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xDE, 0xFE: return .letters(UInt8(ascii: "t"), UInt8(ascii: "h"))
    case 0x132, 0x133: return .letters(UInt8(ascii: "i"), UInt8(ascii: "j"))
    case 0x152, 0x153: return .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
    default: return .letters(UInt8(ascii: "a"), UInt8(ascii: "e"))
    }
  }

  /// Vietnamese, Romanian, the tones of Pinyin and the schwa of Azerbaijani.
  private static func extendedLatin(_ code: UInt32) -> UInt32 {
    let letter: Unicode.Scalar? =
      switch code {
      case 0x1A0, 0x1A1, 0x1D1, 0x1D2: "o"
      case 0x1AF, 0x1B0, 0x1D3...0x1DC: "u"
      case 0x1CD, 0x1CE: "a"
      case 0x1CF, 0x1D0: "i"
      case 0x218, 0x219: "s"
      case 0x21A, 0x21B: "t"
      case 0x18F: "ə"
      default: nil
      }
    return letter?.value ?? code
  }

  /// Vietnamese in alphabetical order, and the capital ß.
  private static func additionalLatin(_ scalar: Unicode.Scalar) -> LetterFold {
    let letter: Unicode.Scalar
    switch scalar.value {
    case 0x1E9E: return .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0x1EA0...0x1EB7: letter = "a"
    case 0x1EB8...0x1EC7: letter = "e"
    case 0x1EC8...0x1ECB: letter = "i"
    case 0x1ECC...0x1EE3: letter = "o"
    case 0x1EE4...0x1EF1: letter = "u"
    case 0x1EF2...0x1EF9: letter = "y"
    default: letter = scalar
    }
    return .letter(letter.value)
  }

  private static func greek(_ code: UInt32) -> UInt32 {
    let letter: Unicode.Scalar? =
      switch code {
      case 0x386, 0x3AC: "α"
      case 0x388, 0x3AD: "ε"
      case 0x389, 0x3AE: "η"
      case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: "ι"
      case 0x38C, 0x3CC: "ο"
      case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: "υ"
      case 0x38F, 0x3CE: "ω"
      case 0x3C2: "σ"
      default: nil
      }
    return letter?.value ?? (0x391...0x3A9 ~= code ? code + 32 : code)
  }

  private static func cyrillic(_ code: UInt32) -> UInt32 {
    let small: UInt32 =
      switch code {
      case 0x400...0x40F: code + 80
      case 0x410...0x42F: code + 32
      case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: code | 1
      default: code
      }
    let letter: Unicode.Scalar? =
      switch small {
      case 0x439: "и"
      case 0x451: "е"
      case 0x457: "і"
      case 0x491: "г"
      case 0x45E: "у"
      default: nil
      }
    return letter?.value ?? small
  }
}
