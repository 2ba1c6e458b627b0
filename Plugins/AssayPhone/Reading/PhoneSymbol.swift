// SPDX-License-Identifier: Apache-2.0

/// A character as the reader of telephone numbers sees it: one byte, that of the character itself if it is ASCII.
///
/// Which characters play a part, and which one, follows libphonenumber, whose expressions compare without regard to
/// case; by the Unicode rules for that, ſ is an s and ı and İ an i.
enum PhoneSymbol {
  /// Beyond ASCII: a digit is 0x80 and its value.
  static let firstDigit: UInt8 = 0x80
  static let plus: UInt8 = 0x90
  static let punctuation: UInt8 = 0x91
  static let noBreakSpace: UInt8 = 0x92
  static let wideFullStop: UInt8 = 0x93
  static let wideTilde: UInt8 = 0x94
  static let wideX: UInt8 = 0x95
  static let wideNumberSign: UInt8 = 0x96
  static let wideE: UInt8 = 0x97
  static let wideT: UInt8 = 0x98
  static let wideN: UInt8 = 0x99
  static let wideI: UInt8 = 0x9A
  static let cyrillicDe: UInt8 = 0x9B
  static let cyrillicO: UInt8 = 0x9C
  static let cyrillicBe: UInt8 = 0x9D
  static let acuteAccent: UInt8 = 0x9E
  static let oWithAcute: UInt8 = 0x9F
  static let longS: UInt8 = 0xA0
  static let dotlessI: UInt8 = 0xA1
  static let dottedI: UInt8 = 0xA2
  static let kelvin: UInt8 = 0xA3
  static let prolongedSound: UInt8 = 0xA4
  static let otherWord: UInt8 = 0xF0
  static let other: UInt8 = 0xF1

  /// What a symbol may be in a number.
  struct Roles: OptionSet {
    let rawValue: UInt8
    static let digit = Roles(rawValue: 1)
    /// May stand between digits; the star does not, but counts as such.
    static let punctuation = Roles(rawValue: 2)
    /// A letter on a key (ITU-T E.161).
    static let letter = Roles(rawValue: 4)
    static let plus = Roles(rawValue: 8)
    /// May end a number or what follows it: a letter, a digit, #.
    static let ending = Roles(rawValue: 16)
    /// May stand between a number and the word for its extension.
    static let separator = Roles(rawValue: 32)
    /// A to Z, of which three make a number one with letters for digits.
    static let asciiLetter = Roles(rawValue: 64)
  }

  @inline(__always)
  static func roles(of symbol: UInt8) -> Roles {
    switch symbol {
    case 0x30...0x39, 0x80...0x89: [.digit, .ending]
    case UInt8(ascii: "x"), UInt8(ascii: "X"): [.letter, .punctuation, .ending, .asciiLetter]
    case 0x41...0x5A, 0x61...0x7A: [.letter, .ending, .asciiLetter]
    case UInt8(ascii: " "), noBreakSpace: [.punctuation, .separator]
    case UInt8(ascii: "\t"), UInt8(ascii: ","): [.separator]
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "*"), punctuation, wideFullStop,
      wideTilde:
      .punctuation
    case UInt8(ascii: "+"), plus: .plus
    case UInt8(ascii: "#"), wideX, wideE, wideT, wideN, wideI, cyrillicDe, cyrillicO, cyrillicBe, oWithAcute, otherWord:
      .ending
    case longS, dotlessI, dottedI, kelvin: [.letter, .ending]
    case prolongedSound: [.punctuation, .ending]
    default: []
    }
  }

  @inline(__always)
  static func isDigit(_ symbol: UInt8) -> Bool { symbol &- 0x30 < 10 || symbol &- firstDigit < 10 }

  /// The symbol in lower case, where that is ASCII.
  @inline(__always)
  static func folded(_ symbol: UInt8) -> UInt8 {
    switch symbol {
    case 0x41...0x5A: symbol | 0x20
    case longS: UInt8(ascii: "s")
    case dotlessI, dottedI: UInt8(ascii: "i")
    case kelvin: UInt8(ascii: "k")
    default: symbol
    }
  }

  /// The key of a letter, or the value of an ASCII digit, in a number with letters for digits; nil for what is left out
  /// of it.
  @inline(__always)
  static func key(of symbol: UInt8) -> UInt8? {
    switch symbol {
    case 0x30...0x39: symbol & 15
    case dotlessI: 4
    case longS: 7
    case 0x41...0x5A, 0x61...0x7A:
      switch symbol | 0x20 {
      case ...UInt8(ascii: "c"): 2
      case ...UInt8(ascii: "f"): 3
      case ...UInt8(ascii: "i"): 4
      case ...UInt8(ascii: "l"): 5
      case ...UInt8(ascii: "o"): 6
      case ...UInt8(ascii: "s"): 7
      case ...UInt8(ascii: "v"): 8
      default: 9
      }
    default: nil
    }
  }
}

// MARK: - Characters beyond ASCII

extension PhoneSymbol {
  static func symbol(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case ..<0x80: UInt8(scalar.value)
    case 0xA0: noBreakSpace
    case 0xAD, 0x2010...0x2015, 0x200B, 0x2053, 0x2060, 0x2212, 0x223C, 0x3000, 0xFF08, 0xFF09, 0xFF0D, 0xFF0F, 0xFF3B,
      0xFF3D:
      punctuation
    case 0x30FC: prolongedSound
    case 0xFF0E: wideFullStop
    case 0xFF0B: plus
    case 0xFF5E: wideTilde
    case 0xFF03: wideNumberSign
    case 0xFF10...0xFF19: firstDigit + UInt8(scalar.value - 0xFF10)
    case 0xFF38, 0xFF58: wideX
    case 0xFF25, 0xFF45: wideE
    case 0xFF34, 0xFF54: wideT
    case 0xFF2E, 0xFF4E: wideN
    case 0xFF29, 0xFF49: wideI
    case 0x414, 0x434, 0x1C81: cyrillicDe
    case 0x41E, 0x43E, 0x1C82: cyrillicO
    case 0x411, 0x431: cyrillicBe
    case 0x301: acuteAccent
    case 0xD3, 0xF3: oWithAcute
    case 0x17F: longS
    case 0x131: dotlessI
    case 0x130: dottedI
    case 0x212A: kelvin
    default: symbol(ofCategory: scalar.properties)
    }
  }

  private static func symbol(ofCategory properties: Unicode.Scalar.Properties) -> UInt8 {
    switch properties.generalCategory {
    case .decimalNumber: firstDigit + UInt8(properties.numericValue ?? 0)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .otherNumber:
      otherWord
    default: other
    }
  }
}
