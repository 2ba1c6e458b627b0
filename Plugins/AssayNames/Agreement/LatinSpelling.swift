// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A way to write a name in the letters a to z, as people do in addresses.
struct LatinSpelling {
  /// Marks fall off: Müller → muller.
  static let plain = LatinSpelling(hasLetterPairs: false, isLoose: false)
  /// Umlauts become two letters: Müller → mueller.
  static let pairs = LatinSpelling(hasLetterPairs: true, isLoose: false)
  /// `y` and `j` count as `i`, doubled letters as one: Достоевский is dostoevskiy, dostoyevsky, dostojewski.
  static let loose = LatinSpelling(hasLetterPairs: false, isLoose: true)

  private let hasLetterPairs: Bool
  private let isLoose: Bool

  private static let longest = 128

  /// The words of a name; whatever is no letter keeps them apart.
  func words(of name: Span<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var index = 0
    let end = min(name.count, Self.longest)
    while index < end {
      let byte = name[index]
      if byte < 0x80 {
        index += 1
        let letter = byte | 0x20
        if letter &- 0x61 < 26 {
          word.append(letter)
          // An apostrophe parts no words: O'Brien is obrien.
        } else if byte != 0x27 && !word.isEmpty {
          words.append(word)
          word = []
        }
      } else {
        let (scalar, length) = DecodedScalar.repaired(at: index, in: name)
        index += length
        append(scalar, to: &word)
      }
    }
    if !word.isEmpty { words.append(word) }
    return isLoose ? words.map(squeezed) : words
  }

  /// A word in the loose spelling, if this is it.
  func squeezed(_ word: [UInt8]) -> [UInt8] {
    guard isLoose else { return word }
    var result: [UInt8] = []
    for (index, byte) in word.enumerated() {
      var letter = byte
      switch byte {
      case UInt8(ascii: "y"), UInt8(ascii: "j"): letter = UInt8(ascii: "i")
      case UInt8(ascii: "w"): letter = UInt8(ascii: "v")
      case UInt8(ascii: "h") where index > 0 && word[index - 1] == UInt8(ascii: "k"): continue
      default: break
      }
      if result.last != letter { result.append(letter) }
    }
    return result
  }

  private func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    if hasLetterPairs, let pair = Self.pair(scalar) { return word += pair.utf8 }
    if let letters = Self.letters[scalar] ?? Self.letters[lowered(scalar)] { return word += letters.utf8 }
    switch scalar.value {
    case 0x1EA0...0x1EB7: word.append(UInt8(ascii: "a"))
    case 0x1EB8...0x1EC7: word.append(UInt8(ascii: "e"))
    case 0x1EC8...0x1ECB: word.append(UInt8(ascii: "i"))
    case 0x1ECC...0x1EE3: word.append(UInt8(ascii: "o"))
    case 0x1EE4...0x1EF1: word.append(UInt8(ascii: "u"))
    case 0x1EF2...0x1EF9: word.append(UInt8(ascii: "y"))
    default: break
    }
  }

  private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func pair(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ä", "Ä", "æ", "Æ": "ae"
    case "ö", "Ö", "ø", "Ø": "oe"
    case "ü", "Ü": "ue"
    case "å", "Å": "aa"
    case "х", "Х": "h"
    case "ю", "Ю": "iu"
    case "я", "Я": "ia"
    case "й", "Й": "i"
    case "χ", "Χ": "h"
    case "φ", "Φ": "ph"
    case "β", "Β": "b"
    default: nil
    }
  }

  private static let letters: [Unicode.Scalar: String] = {
    let spellings = [
      "a": "àáâãäåāăąǎάα", "b": "", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęěəέε", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįıιίϊΐηή", "j": "ĵ", "k": "ķκ", "l": "ĺļľŀłλ", "m": "μ", "n": "ñńņňŉŋν", "o": "òóôõöøōŏőơοόωώ",
      "p": "π", "r": "ŕŗřρ", "s": "śŝşšșσς", "t": "ţťŧțτ", "u": "ùúûüũūŭůűųư", "w": "ŵ", "y": "ýÿŷυύϋΰ", "z": "źżžζ",
      "v": "β", "f": "φ", "x": "ξ", "ae": "æ", "oe": "œ", "th": "þθ", "ss": "ß", "ch": "χ", "ps": "ψ",
    ]
    let cyrillic: KeyValuePairs<Unicode.Scalar, String> = [
      "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie", "ж": "zh", "з": "z",
      "и": "i", "і": "i", "ї": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
      "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
      "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "γ": "g", "δ": "d", "ј": "j", "љ": "lj", "њ": "nj",
      "ћ": "c", "ђ": "dj", "џ": "dz",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (letter, scalars) in spellings {
      for scalar in scalars.unicodeScalars { letters[scalar] = letter }
    }
    for (scalar, letter) in cyrillic { letters[scalar] = letter }
    return letters
  }()
}
