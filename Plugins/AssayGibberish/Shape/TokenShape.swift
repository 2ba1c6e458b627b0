// SPDX-License-Identifier: Apache-2.0

/// Whether a word looks like what a program makes, Base64 or a key in hexadecimal digits, taken character by character.
///
/// An identifier as `AABoundingBoxCalculateSurface` changes its case as well, but most of it are words: parts of four letters
/// and more, with a vowel and without five consonants in a row. In what a program makes such parts are chance.
struct TokenShape {
  /// Shorter ones are product codes and nicknames.
  private static let shortest = 16

  private var count = 0
  private var letters = 0
  private var digits = 0
  private var hexadecimal = 0
  private var parts = 0
  private var lettersInWords = 0
  private var hasSigns = false
  private var isOther = false

  private enum Case { case upper, lower, none }
  private var last = Case.none
  private var partLength = 0
  private var hasVowel = false
  private var consonants = 0
  private var isUnspeakable = false

  /// Takes the next character, by its code point.
  mutating func take(_ code: UInt32) {
    count += 1
    guard code < 0x80 else {
      isOther = true
      return
    }
    let letter = UInt8(code | 0x20)
    if code &- 0x61 < 26 {
      // In XMLParser the P belongs to the word.
      if last == .upper {
        let initialIsVowel = consonants == 0
        partLength -= 1
        closePart()
        partLength = 1
        hasVowel = initialIsVowel
      } else if last == .none {
        closePart()
      }
      takeLetter(letter, .lower)
    } else if (code | 0x20) &- 0x61 < 26 {
      if last != .upper { closePart() }
      takeLetter(letter, .upper)
    } else {
      closePart()
      last = .none
      if code &- 0x30 < 10 {
        digits += 1
        hexadecimal += 1
      } else if code != 0x2B && code != 0x2F && code != 0x3D {
        hasSigns = true
      }
    }
  }

  var isLong: Bool { count >= Self.shortest }

  /// Whether it looks like one; false for anything with signs that Base64 does not have.
  var isJunk: Bool {
    guard isLong, !isOther, !hasSigns else { return false }
    if hexadecimal == count && digits > 1 && letters > 1 { return true }
    var closed = self
    closed.closePart()
    // A word in one case is left to those who know letters; a digit at the end of it is no reason either.
    guard closed.parts > 2 else { return false }
    return closed.lettersInWords * 5 < count * 2
  }

  private mutating func takeLetter(_ letter: UInt8, _ new: Case) {
    letters += 1
    if letter < 0x67 { hexadecimal += 1 }
    last = new
    partLength += 1
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      hasVowel = true
      consonants = 0
    default:
      consonants += 1
      if consonants > 4 { isUnspeakable = true }
    }
  }

  private mutating func closePart() {
    guard partLength > 0 else { return }
    parts += 1
    if last == .lower && partLength > 3 && hasVowel && !isUnspeakable { lettersInWords += partLength }
    partLength = 0
    hasVowel = false
    consonants = 0
    isUnspeakable = false
  }
}
