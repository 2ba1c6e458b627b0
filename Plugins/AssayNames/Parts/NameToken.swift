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

  /// The word in lower case and without dots.
  let folded: String

  init(_ text: Substring, at range: Range<Int>) {
    self.text = text
    self.range = range
    var counts = LetterCounts()
    // Names are ASCII for the most part; looking up properties of characters is what takes time.
    for byte in text.utf8 {
      if byte >= 0x80 {
        counts = LetterCounts(text.unicodeScalars)
        break
      }
      counts.add(ascii: byte)
    }
    letterCount = counts.letters
    hasDigits = counts.hasDigits
    hasSpace = counts.hasSpace
    shape = counts.upper == 0 ? (counts.lower == 0 ? .caseless : .lower) : counts.lower == 0 ? .upper : .mixed
    let lowered = counts.upper == 0 ? String(text) : text.lowercased()
    folded = lowered.utf8.contains(UInt8(ascii: ".")) ? lowered.filter { $0 != "." } : lowered
    word = NameWord.of(folded: folded.utf8.span)
  }

  func has(_ kind: NameWord) -> Bool { !word.isDisjoint(with: kind) }

  var endsWithDot: Bool { text.utf8.last == UInt8(ascii: ".") }

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

/// How many letters of which kind a word has.
private struct LetterCounts {
  var letters = 0
  var upper = 0
  var lower = 0
  var hasDigits = false
  var hasSpace = false

  init() {}

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.isASCII {
        add(ascii: UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      let properties = scalar.properties
      let isLetter = properties.isAlphabetic
      if isLetter { letters += 1 }
      if properties.isLowercase { lower += 1 } else if properties.isUppercase { upper += 1 }
      if !isLetter && properties.numericType != nil { hasDigits = true }
      if !isLetter && properties.isWhitespace { hasSpace = true }
    }
  }

  mutating func add(ascii byte: UInt8) {
    switch byte {
    case 0x41...0x5A:
      letters += 1
      upper += 1
    case 0x61...0x7A:
      letters += 1
      lower += 1
    case 0x30...0x39: hasDigits = true
    case 0x09...0x0D, 0x20: hasSpace = true
    default: break
    }
  }
}
