// SPDX-License-Identifier: Apache-2.0

/// What the steps need to know of scripts, by block: coarse, because the answer only decides whether an invisible
/// character stays, and the wrong answer must be to leave it.
extension Unicode.Scalar {
  /// Stands behind the letter that it belongs to and can change places with its like (combining class not 0).
  var isCombining: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }

  /// A letter or digit; something that a word consists of.
  var isWordCharacter: Bool { properties.isAlphabetic || properties.numericType != nil }

  /// Of a script whose letters join, so that a joiner or non-joiner changes their form: Arabic, Syriac, N'Ko, Mandaic,
  /// Mongolian, Phags-pa, Manichaean, Psalter Pahlavi, Hanifi Rohingya, Sogdian, Adlam (Unicode Standard, section 9.2
  /// and table ArabicShaping.txt).
  var isCursive: Bool {
    switch value {
    case 0x600...0x77f, 0x7c0...0x7ff, 0x840...0x8ff, 0x1800...0x18af, 0xa840...0xa87f, 0xfb50...0xfdff,
      0xfe70...0xfefc, 0x10ac0...0x10aff, 0x10b80...0x10baf, 0x10d00...0x10d3f, 0x10f30...0x10fdf, 0x1e900...0x1e95f:
      true
    default: false
    }
  }

  /// Of a script that descends from Brahmi, where joiners choose between conjunct, half form and visible virama:
  /// Devanagari to Sinhala, Myanmar, Khmer, Balinese, Javanese … (Unicode Standard, sections 12.1, 13.2, 16.3, 16.4).
  var isBrahmic: Bool {
    switch value {
    case 0x900...0xdff, 0x1000...0x109f, 0x1700...0x17ff, 0x1900...0x1aaf, 0x1b00...0x1c4f, 0x1cd0...0x1cff,
      0xa800...0xa82f, 0xa880...0xa8ff, 0xa930...0xaa7f, 0xaae0...0xaaff, 0xabc0...0xabff, 0x11000...0x11fff:
      true
    default: false
    }
  }

  /// Of a script that puts no spaces between words, and therefore a zero-width space where a line may break: Thai, Lao,
  /// Myanmar, Khmer, Tai (Unicode Standard, section 16; UAX #14, class SA).
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0xe00...0xeff, 0x1000...0x109f, 0x1780...0x17ff, 0x1950...0x19ff, 0x1a20...0x1aaf, 0xa9e0...0xa9ff,
      0xaa60...0xaadf:
      true
    default: false
    }
  }

  /// Mongolian, where the vowel separator and the narrow no-break space choose the form of the letters beside them
  /// (Unicode Standard, section 13.5).
  var isMongolian: Bool { (0x1800...0x18af).contains(value) }

  /// A picture that can be part of an emoji sequence (UTS #51); without the ASCII characters and the copyright signs
  /// that have the property Emoji too.
  var isEmojiPicture: Bool { value >= 0x203c && properties.isEmoji }

  /// Han, kana and bopomofo, and what is as wide as they are: beside them U+3000 is the space that people type.
  var isEastAsianLetter: Bool {
    switch value {
    case 0x2e80...0x2fdf, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3041...0x312f, 0x31a0...0x31bf,
      0x31f0...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0xff10...0xff9f, 0x20000...0x3ffff:
      true
    default: false
    }
  }

  /// Of a script that is written from right to left (the ranges that UAX #9 reserves for it).
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x61b, 0x61d...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0x10800...0x10fff, 0x1e800...0x1efff: true
    default: false
    }
  }
}
