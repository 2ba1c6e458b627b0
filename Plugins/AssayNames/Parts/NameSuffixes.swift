// SPDX-License-Identifier: Apache-2.0

/// What stands behind a name: generation, degrees, honours.
struct NameSuffixes {
  /// The words behind the first comma, with what they are.
  private(set) var parts: [(token: NameToken, part: PersonName.Part)] = []
  private(set) var confidence = 1.0

  /// Nothing if what follows the first comma is the given name: `Doe, Jane`.
  init?(behind head: [NameToken], in segments: ArraySlice<[NameToken]>) {
    guard let next = segments.first else { return nil }
    let titles = NameTitles(of: head[...]).count
    guard head.count - titles > 1 || titles > 0 else { return nil }
    let isTitle = NameTitles(of: next[...]).count == next.count && next.allSatisfy(\.endsWithDot)
    if !isTitle && !Self.isSuffix(segment: next) {
      // Letters that no table has: `John Doe, CPWA`.
      let isAcronym = next.allSatisfy { $0.shape == .upper && 2...5 ~= $0.letterCount }
      guard isAcronym, !head.allSatisfy({ $0.shape == .upper }), head.count > 1 else { return nil }
      confidence = 0.7
    }
    for segment in segments {
      let isTitle = NameTitles(of: segment[...]).count == segment.count && segment.allSatisfy(\.endsWithDot)
      let part = isTitle && !Self.isSuffix(segment: segment) ? PersonName.Part.title : .suffix
      if part == .suffix && !Self.isSuffix(segment: segment) { confidence = min(confidence, 0.7) }
      parts += segment.map { ($0, part) }
    }
  }

  /// Whether all words between two commas are suffixes.
  static func isSuffix(segment: [NameToken]) -> Bool {
    var index = 0
    while index < segment.count {
      if index + 1 < segment.count && isDoctorate(segment[index], segment[index + 1]) {
        index += 2
      } else if isSuffix(segment[index], isBehindComma: true) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// How many of the last words are suffixes; at least one word is left.
  static func count(atEndOf words: ArraySlice<NameToken>) -> Int {
    let tokens = Array(words)
    var left = tokens.count
    let isLowercase = tokens.allSatisfy { $0.shape != .upper && $0.shape != .mixed }
    let isUppercase = tokens.allSatisfy { $0.shape != .lower && $0.shape != .mixed }
    while left > 1 {
      let token = tokens[left - 1]
      if left > 2 && isDoctorate(tokens[left - 2], token) {
        left -= 2
      } else if isSuffix(token, wordsBefore: left - 1, isLowercase: isLowercase, isUppercase: isUppercase) {
        left -= 1
      } else if token.text == "V" && left > 2 && !tokens[left - 2].isInitial && left == tokens.count && !isUppercase {
        // The fifth, where it can be no initial.
        left -= 1
      } else {
        break
      }
    }
    return tokens.count - left
  }

  /// `Ph. D.`, with a blank.
  private static func isDoctorate(_ first: NameToken, _ second: NameToken) -> Bool {
    first.folded == "ph" && first.endsWithDot && second.folded == "d"
  }

  private static func isSuffix(
    _ token: NameToken, isBehindComma: Bool = false, wordsBefore: Int = 2, isLowercase: Bool = false,
    isUppercase: Bool = false
  ) -> Bool {
    guard token.has(.suffix), !token.isInitial || token.letterCount > 1 else { return false }
    let folded = token.folded
    // `J.R.` are initials.
    if token.hasInnerDot { return folded != "jr" && folded != "sr" }
    if folded == "jr" || folded == "sr" || folded == "jnr" || folded == "snr" { return true }
    if isRomanNumeral(folded) {
      return token.shape == .upper || (isLowercase && wordsBefore > 1 && folded != "vi")
        || (isBehindComma && folded != "vi")
    }
    if token.has(.suffixOrName) {
      return token.shape == .upper && (isBehindComma || (wordsBefore > 1 && !isUppercase))
    }
    // `Sen`, `Neto`, `Junior`: words that are family names as well.
    let isWord = token.word.capitals.nonzeroBitCount < 2
    if isWord {
      return isBehindComma || token.endsWithDot || (token.shape == .lower && !isLowercase)
        || (wordsBefore > 1 && token.word.capitals == 1 && token.letterCount > 2 && !token.has([.title, .titlePart]))
    }
    return isBehindComma || isLowercase || token.shape == .upper || hasUsualCapitals(token)
  }

  private static func isRomanNumeral(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x") }
  }

  private static func hasUsualCapitals(_ token: NameToken) -> Bool {
    let letters = token.text.unicodeScalars.filter(\.properties.isAlphabetic)
    return zip(0..., letters).allSatisfy { index, letter in
      index >= 12 || letter.properties.isUppercase == (token.word.capitals >> UInt32(index) & 1 == 1)
    }
  }
}
