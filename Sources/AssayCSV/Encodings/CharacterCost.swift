// SPDX-License-Identifier: Apache-2.0

/// What a character costs that is no letter of the language at hand, in sixteenths of the natural logarithm (16 is a factor
/// of e).
///
/// The costs are rough and set by hand: an apostrophe of a word processor is met now and then, a fraction seldom, a box
/// drawing character in names and addresses never.
struct CharacterCost: Sendable {
  /// Wherever it stands.
  var base: Int
  /// On top, where a letter stands on each side.
  var insideWord: Int
  /// On top, where a letter follows and none is before.
  var beforeWord: Int
  /// On top, elsewhere.
  var outsideWord: Int

  /// Half-width katakana, of which whole columns are in Japanese files, and one by itself.
  static let halfWidthKatakana = 84
  static let lonelyKatakana = 96
  /// A letter of another language, and of another script.
  static let foreignLetter = 160
  static let foreignScript = 224
  /// What U+FFFD, control characters and characters without a meaning cost: they are the mark of a wrong encoding.
  static let defect = 256

  /// The cost of a run of bytes of which nothing is known, in natural logarithms. An encoding in which the words cost more
  /// has no claim.
  static func unknown(_ run: [UInt8]) -> Double {
    run.reduce(0) { $0 + ($1 >= 0x80 ? 7 : $1 | 0x20 >= UInt8(ascii: "a") && $1 | 0x20 <= UInt8(ascii: "z") ? 3.5 : 0) }
  }

  /// The cost of a character beyond ASCII that is no letter.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2019: self.init(base: 60, insideWord: 0, beforeWord: 32, outsideWord: 32)
    case 0x2018, 0xB4: self.init(base: 64, insideWord: 0, beforeWord: 48, outsideWord: 64)
    case 0xA0: self.init(base: 96, insideWord: 32)
    case 0xAD: self.init(base: 144, insideWord: 0)
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0xA3, 0xA7:
      self.init(base: 112, insideWord: 112)
    case 0xA9, 0xAE, 0x2122: self.init(base: 80, insideWord: 112)
    case 0xB0, 0x20AC: self.init(base: 64, insideWord: 112)
    case 0x2013, 0x2014: self.init(base: 80, insideWord: 16)
    case 0x2026, 0x2022, 0xB7: self.init(base: 96, insideWord: 64)
    case 0x2116: self.init(base: 96, insideWord: 112)
    case 0xA1, 0xBF: self.init(base: 128, insideWord: 128)
    case 0xAA, 0xBA: self.init(base: 128, insideWord: 128)
    case 0xB2, 0xB3, 0xB9: self.init(base: 144, insideWord: 160, beforeWord: 64)
    case 0xBC...0xBE: self.init(base: 144, insideWord: 192, beforeWord: 96)
    case 0x201A, 0x2020, 0x2021, 0x2030, 0x2039, 0x203A: self.init(base: 160, insideWord: 128)
    case 0xA2...0xBF, 0xD7, 0xF7, 0x2C6...0x2DD: self.init(base: 192, insideWord: 128)
    case 0x2500...0x25FF: self.init(base: 224, insideWord: 128)
    // Ideographic space, comma and full stop, brackets, and the full-width forms of ASCII.
    case 0x3000...0x303F, 0x30FB, 0xFF01...0xFF60: self.init(base: 88, insideWord: 0)
    case 0x80...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...: self.init(base: Self.defect, insideWord: 128)
    default: self.init(base: 208, insideWord: 128)
    }
  }

  private init(base: Int, insideWord: Int, beforeWord: Int = 0, outsideWord: Int = 0) {
    self.base = base
    self.insideWord = insideWord
    self.beforeWord = beforeWord
    self.outsideWord = outsideWord
  }
}

/// What it costs that a letter is upper or lower case where it is. Nearly the same for each encoding, except where a letter
/// was taken for another: `MŸnchen`.
enum CaseCost {
  static let upperBehindLower = 80
  static let upperBehindUpper = 8
  static let lowerBehindUpper = 2
  static let upperAtStart = 4
  static let lowerAtStart = 16
}
