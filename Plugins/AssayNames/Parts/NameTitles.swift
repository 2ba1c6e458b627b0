// SPDX-License-Identifier: Apache-2.0

/// The titles in front of a name: how many words, and how sure that is.
struct NameTitles {
  /// How many words belong to titles.
  private(set) var count = 0
  /// 0 to 1.
  private(set) var confidence = 1.0
  /// Whether what follows a title is a given name, as in Sir Elton, even where nothing else follows.
  private(set) var isOfGivenName = false

  private let words: ArraySlice<NameToken>

  /// - Parameters:
  ///   - words: the name without suffixes in commas.
  ///   - hasNickname: whether the first word is followed by a nickname.
  init(of words: ArraySlice<NameToken>, hasNickname: Bool = false) {
    self.words = words
    read(hasNickname: hasNickname)
  }

  /// A title that stands behind the name: `Novák Ing.`, `山田 様`.
  static func isBehind(_ token: NameToken) -> Bool {
    token.has(.titleBehind)
      || (token.endsWithDot && token.has(.title) && !token.isInitial
        && !token.has([.titleOrName, .suffix, .givenNameAbbreviation, .particle]))
  }

  private mutating func read(hasNickname: Bool) {
    let tokens = Array(words)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let rest = tokens.count - index - 1
      if isConjunction(token) {
        // `Secretary of State`, `Lord of the Universe`: the word behind it belongs to the title.
        if token.folded == "of" && count > 0 {
          index = endOfPlace(behind: index, in: tokens)
          count = index
        } else if count > 0 || token.folded == "the" {
          index += 1
        } else {
          return
        }
      } else if let sureness = sureness(of: token, at: index, rest: rest, hasNickname: hasNickname) {
        confidence = min(confidence, sureness)
        isOfGivenName = token.has(.titleOfGivenName)
        index += 1
        count = index
      } else if token.has(.titlePart) {
        index += 1
        // Behind a degree its subject: `Dr. med.`, `Prof. h.c.`
        if count == index - 1 && count > 0 && (token.endsWithDot || token.hasInnerDot || token.shape == .lower) {
          count = index
        }
      } else {
        return
      }
    }
  }

  private func isConjunction(_ token: NameToken) -> Bool {
    token.has(.conjunction) && (token.text == "&" || token.letterCount > 1)
      && (token.shape != .mixed || token.folded == "the")
  }

  private func endOfPlace(behind index: Int, in tokens: [NameToken]) -> Int {
    var end = index + 1
    while end < tokens.count, isConjunction(tokens[end]) { end += 1 }
    if end < tokens.count { end += 1 }
    while end < tokens.count, tokens[end].has(.titlePart), tokens[end - 1].has(.titlePart) { end += 1 }
    return end
  }

  /// How sure it is that a word is a title, nil if it is none.
  private func sureness(of token: NameToken, at index: Int, rest: Int, hasNickname: Bool) -> Double? {
    if token.isInitial && !token.has(.title) { return nil }
    let isBesideTitle = index > 0
    if token.has(.title) {
      if rest == 0 && index > 0 { return token.endsWithDot && !token.has(.titleOrName) ? 1 : nil }
      if token.endsWithDot && token.letterCount > 1 && !token.has(.givenNameAbbreviation) { return 1 }
      if token.has(.titleOrName) || token.has(.titleOfGivenName) {
        // Dr. Dean Smith has a given name, His Excellency Lord Duncan none.
        if isBesideTitle && (rest > 1 || token.has(.sureTitle)) { return 1 }
        if isBesideTitle && !token.has(.titleOfGivenName) { return nil }
        if rest == 0 { return nil }
        if token.has(.titleOfGivenName) { return rest == 1 ? 0.8 : 0.7 }
        return rest >= 2 || token.has(.sureTitle) ? 0.6 : nil
      }
      if token.has(.sureTitle) || isBesideTitle || token.letterCount > 4 { return 1 }
      return rest >= 2 && !token.has(.givenNameAbbreviation) ? 0.8 : nil
    }
    if token.isChainOfTitles && rest > 0 { return 1 }
    // An abbreviation that nobody knows: `Xyz. John Smith`.
    let isAbbreviation =
      token.endsWithDot && 2...8 ~= token.letterCount && !token.hasDigits && !token.hasInnerDot
      && !token.has([.givenNameAbbreviation, .particle, .suffix, .conjunction])
    return index == 0 && isAbbreviation && (rest >= 2 || (rest == 1 && hasNickname)) ? 0.6 : nil
  }
}
