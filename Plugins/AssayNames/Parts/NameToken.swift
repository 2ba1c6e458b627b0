// SPDX-License-Identifier: Apache-2.0

/// A word of a name, where it stands and what it looks like.
struct NameToken {
  /// How its letters are written.
  enum Shape { case lower, upper, mixed, caseless }

  let text: Substring
  /// Its place in the name, in UTF-8 bytes.
  let range: Range<Int>
  /// What the table says of it.
  let word: NameWord
  let shape: Shape
  let letterCount: Int
  let hasDigits: Bool
  let hasSpace: Bool

  init(_ text: Substring, at range: Range<Int>) {
    self.text = text
    self.range = range
    word = NameWord.of(text)
    var upper = 0
    var lower = 0
    var letters = 0
    var digits = false
    var space = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic { letters += 1 }
      if properties.isLowercase { lower += 1 } else if properties.isUppercase { upper += 1 }
      if properties.numericType != nil && !properties.isAlphabetic { digits = true }
      if properties.isWhitespace { space = true }
    }
    letterCount = letters
    hasDigits = digits
    hasSpace = space
    shape = upper == 0 ? (lower == 0 ? .caseless : .lower) : lower == 0 ? .upper : .mixed
  }

  func has(_ kind: NameWord) -> Bool { !word.isDisjoint(with: kind) }

  var endsWithDot: Bool { text.utf8.last == UInt8(ascii: ".") }

  /// The word in lower case and without dots.
  var folded: String { text.lowercased().filter { $0 != "." } }

  /// Letters that stand for names: `J.`, `E`, `J.R.R.`
  var isInitial: Bool {
    letterCount > 0 && !hasDigits
      && text.split(separator: ".").allSatisfy { $0.unicodeScalars.count == 1 && $0 != "&" }
  }

  /// A dot between letters: `M.A.`, `Q.C`.
  var hasInnerDot: Bool { text.dropLast().utf8.contains(UInt8(ascii: ".")) }

  /// Nothing that a name is made of: an emoji, a dash.
  var isSymbol: Bool { letterCount == 0 && !hasDigits && !has(.conjunction) }

  /// Whether all letters are Han, kana or Hangul.
  var isEastAsian: Bool {
    letterCount > 0 && text.unicodeScalars.allSatisfy { EastAsianName.isLetter($0) || EastAsianName.isDivider($0) }
  }

  /// Several titles in one word, each ended by a dot or joined by hyphens: `Lt.Gen.`, `Magistrate-Judge`.
  var isChainOfTitles: Bool {
    let parts = text.split { $0 == "." || $0 == "-" }
    return parts.count > 1
      && parts.allSatisfy { $0.utf8.count > 1 && !NameWord.of($0).isDisjoint(with: [.title, .titlePart]) }
  }
}
