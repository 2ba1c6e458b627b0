// SPDX-License-Identifier: Apache-2.0

/// How likely runs of bytes are in an encoding that has two bytes and more for a character.
struct MultibyteReading {
  let encoding: TextEncoding

  /// Languages that are written in the encoding, as ``LetterModel`` calls them.
  private var languages: [String] {
    switch encoding {
    case .shiftJIS, .eucJP: ["ja"]
    case .gb18030: ["zh-s", "zh-t"]
    case .big5: ["zh-t"]
    case .eucKR: ["ko"]
    default: []
    }
  }

  /// The share of ill-formed sequences among the characters beyond ASCII above which an encoding is out of the question.
  private static let illFormedShare = 50

  /// Whether the bytes may be in this encoding: all of them, but for a few.
  func accepts(_ lines: [UInt8], marked: Int) -> Bool {
    guard var converter = CharacterConverter(from: encoding) else { return false }
    return converter.convertAll(lines, illFormedLimit: max(1, marked / Self.illFormedShare)) != nil
  }

  /// The cost of each run in each language: [language][run], in natural logarithms; nil if runs are not in this encoding.
  func costs(of runs: [[UInt8]], model: LetterModel) -> [[Float]]? {
    let lines = Array(runs.joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))
    guard var converter = CharacterConverter(from: encoding),
      let text = converter.convertAll(lines, illFormedLimit: max(1, lines.count / Self.illFormedShare))
    else { return nil }
    let words = Array(String(decoding: text, as: UTF8.self).unicodeScalars).split(separator: "\n")
    // A lead byte that swallows the line feed is ill-formed, and ICU gives the line feed back.
    guard words.count == runs.count else { return nil }
    return model.characterSets.filter { languages.contains($0.language) }
      .map { set in words.map { cost(of: $0, in: set) } }
  }

  private func cost(of word: ArraySlice<Unicode.Scalar>, in set: LetterModel.CharacterSet) -> Float {
    var cost = 0
    var wasLatin = false
    var wasLetter = false
    var katakanaCount = 0
    for scalar in word {
      let value = scalar.value
      let isLatin = scalar.isASCII && scalar.properties.isAlphabetic
      if isLatin {
        cost += wasLatin ? 52 : wasLetter ? 68 + 32 : 68
      } else if scalar.isASCII {
        // Nothing to tell.
      } else if value >= 0xFF61, value <= 0xFF9F {
        cost += CharacterCost.halfWidthKatakana
        katakanaCount += 1
      } else if Self.isLetter(value) {
        cost += value < 0x10000 ? Int(set.costs[Int(value)]) : 255
        if wasLatin { cost += 32 }
      } else if value == 0xFFFD || !scalar.properties.isAlphabetic {
        cost += CharacterCost(scalar).base
      } else {
        cost += CharacterCost.foreignLetter
      }
      wasLatin = isLatin
      wasLetter = !scalar.isASCII
    }
    if katakanaCount == 1 { cost += CharacterCost.lonelyKatakana }
    return Float(cost) / 16
  }

  /// Kana, Han and Hangul.
  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
