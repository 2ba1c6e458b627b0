// SPDX-License-Identifier: Apache-2.0

/// How a word would sound: whether a mouth could say it, which tells `Wertz` and `Reza`, rows of keys by accident, from `sdfg`.
enum Sound {
  case vowel, consonant
  /// A digit, or a letter of a script that does not write its vowels or is not known here.
  case other

  init(_ letter: Letter) {
    self =
      switch letter.scalar {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: .vowel  // a e i o u; y is taken for a consonant
      case 0x61...0x7A: .consonant
      case 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xF6, 0xF8...0xFC, 0x101, 0x103, 0x105, 0x113, 0x117, 0x119, 0x11B: .vowel
      case 0x12B, 0x12F, 0x131, 0x14D, 0x151, 0x153, 0x16B, 0x16F, 0x171, 0x173, 0x1A1, 0x1B0: .vowel
      case 0xDF...0x24F: .consonant
      // Greek α ε η ι ο υ ω, and with a tonos.
      case 0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9, 0x3AC...0x3AF, 0x3CC...0x3CE: .vowel
      case 0x3B1...0x3C9: .consonant
      // Cyrillic а е и о у ы э ю я, ё є і ї, ү ұ ө ә.
      case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D...0x44F, 0x451, 0x454, 0x456, 0x457: .vowel
      case 0x4AF, 0x4B1, 0x4E9, 0x4D9: .vowel
      case 0x430...0x4FF: .consonant
      // Armenian ա ե է ը ի ո ւ օ, Georgian ა ე ი ო უ.
      case 0x561, 0x565, 0x567, 0x568, 0x56B, 0x578, 0x582, 0x585, 0x10D0, 0x10D4, 0x10D8, 0x10DD, 0x10E3: .vowel
      case 0x561...0x586, 0x10D0...0x10F0: .consonant
      default: .other
      }
  }

  /// Whether letters could be a word, by rules that hold for most languages: vowels and consonants take turns at least
  /// twice, or two consonants follow a vowel; no three vowels are in a row, no more than two consonants at the beginning and
  /// three elsewhere; a Q only stands before a U. German `tz` is one consonant. Letters of scripts without written vowels always could.
  static func couldBeWord(_ letters: Span<Letter>, _ range: Range<Int>) -> Bool {
    var consonants = 0
    var vowels = 0
    var hasVowel = false
    var turns = 0
    for index in range {
      switch Sound(letters[index]) {
      case .other: return !letters[index].isDigit
      case .vowel:
        hasVowel = true
        turns += consonants > 0 ? 1 : 0
        consonants = 0
        vowels += 1
        if vowels > 2 { return false }
      case .consonant:
        turns += vowels > 0 ? 1 : 0
        vowels = 0
        let isTZ = consonants > 0 && letters[index].scalar == 0x7A && letters[index - 1].scalar == 0x74
        consonants += isTZ ? 0 : 1
        if consonants > (hasVowel ? 3 : 2) { return false }
        let isQ = letters[index].scalar == 0x71
        if isQ && !(index + 1 < range.upperBound && letters[index + 1].scalar == 0x75) { return false }
      }
    }
    return turns > 1 || turns == 1 && consonants == 2 && Sound(letters[range.lowerBound + 1]) == .consonant
  }

  /// Whether vowels and consonants take turns one by one, as in `Reza`.
  static func alternates(_ letters: Span<Letter>, _ range: Range<Int>) -> Bool {
    for index in range.dropFirst() where Sound(letters[index]) == Sound(letters[index - 1]) { return false }
    return true
  }

  /// Whether all letters are consonants of a script that writes its vowels.
  static func hasOnlyConsonants(_ letters: Span<Letter>, _ range: Range<Int>) -> Bool {
    for index in range where Sound(letters[index]) != .consonant { return false }
    return true
  }
}
