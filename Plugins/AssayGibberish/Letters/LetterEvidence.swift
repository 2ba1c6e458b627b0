// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the letters of a text say: whether they follow each other as in names and words, or as under a hand that only hits
/// keys.
enum LetterEvidence {
  enum Judgement: Equatable {
    /// Nothing is to be said against the letters.
    case fine
    /// No word is of a script that the model knows.
    case unjudged
    case evidence(Evidence)
  }

  /// Shorter words have too few letters to tell.
  private static let shortest = 4
  /// The same for words of messages, which are full of abbreviations, and for such in capitals.
  private static let shortestOfMessage = 7
  private static let shortestInCapitals = 9
  /// A text whose confidence would be lower is fine.
  static let least = 0.2
  static let leastScore = LetterConfidence.score(of: least)
  /// The score of a text that is nearly as likely invented as not.
  fileprivate static let evenScore = LetterConfidence.score(of: 0.49)

  static func judge(_ text: Span<UInt8>, kind: TextKind) -> Judgement {
    if kind == .message, mayBeMessage(text) { return .fine }
    var sum = Sum(kind)
    LetterWords.forEach(in: text) { word, letters in
      sum.add(word, letters)
      return true
    }
    if sum.wordCount == 1 && kind == .message { return judgeToken(text) }
    guard sum.hasJudged else { return sum.hasUnknown ? .unjudged : .fine }
    guard let found = sum.score else { return .fine }
    return judgement(score: found.score - discount(for: kind), at: found.range)
  }

  /// Whether a message of several words is fine even if each of its words scores as high as it may: nearly all are.
  private static func mayBeMessage(_ text: Span<UInt8>) -> Bool {
    var most = 0.0
    var wordCount = 0
    var hasJudged = false
    LetterWords.forEach(in: text) { word, letters in
      wordCount += 1
      guard let script = word.script else { return true }
      hasJudged = true
      let bound = LetterModel.bundled.bound(letters, script: script)
      if isWord(word, letters, .message) { most += bound } else if word.length >= shortest { most += min(0, bound) }
      return true
    }
    return wordCount > 1 && hasJudged && most <= leastScore
  }

  /// A message of one word is an identifier, a key or mash: a name of a thing in a program is made of words, and its capitals
  /// say where they begin.
  private static func judgeToken(_ text: Span<UInt8>) -> Judgement {
    var score = 0.0
    var letterCount = 0
    var hasSmall = false
    var isVoiced = false
    var range: Range<Int>?
    var hasUnknown = false
    // The address of a page or a mailbox is no word.
    if isAddress(text) { return .fine }
    LetterWords.forEach(in: text, splitsCase: true) { word, letters in
      guard let script = word.script else {
        hasUnknown = true
        return true
      }
      isVoiced = isVoiced || isLengthened(letters) || isLaughter(letters)
      score += LetterModel.bundled.score(letters, script: script, above: -.infinity) ?? 0
      letterCount += word.length
      hasSmall = hasSmall || !word.isUppercase
      range = (range?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      return true
    }
    guard let range else { return hasUnknown ? .unjudged : .fine }
    if isVoiced && letterCount < 16 { return .fine }
    guard letterCount >= (hasSmall ? shortestOfMessage : 2 * shortestInCapitals) else { return .fine }
    // A long identifier of abbreviations adds up to something too; mash is unlikely letter for letter.
    guard letterCount < 16 || score > 0.9 * Double(letterCount) else { return .fine }
    return judgement(score: letterCount < 16 ? score : score / 3, at: range)
  }

  /// Whether a word can be told from mash: it is long enough, and no abbreviation or lengthened word where those are usual.
  private static func isWord(_ word: LetterWords.Word, _ letters: Span<UInt8>, _ kind: TextKind) -> Bool {
    guard word.length >= shortest else { return false }
    switch kind {
    case .personName: return true
    case .message:
      if word.length < (word.isUppercase ? shortestInCapitals : shortestOfMessage) || isLengthened(letters) {
        return false
      }
    case .company: if word.isUppercase && word.length < shortestInCapitals { return false }
    case .street, .city: break
    }
    return word.length > 5 || !(word.script.map { LetterModel.bundled.hasNoVowel(letters, script: $0) } ?? false)
  }

  /// Whether a letter stands three times in a row: pleeease.
  private static func isLengthened(_ letters: Span<UInt8>) -> Bool {
    for index in letters.indices.dropFirst(2)
    where letters[index] == letters[index - 1] && letters[index] == letters[index - 2] { return true }
    return false
  }

  /// Whether a word is made of two or three letters: hahaha.
  private static func isLaughter(_ letters: Span<UInt8>) -> Bool {
    var seen: UInt64 = 0
    for index in letters.indices { seen |= 1 << UInt64(letters[index] & 63) }
    return seen.nonzeroBitCount < 4 && letters.count > 4
  }

  private static func isAddress(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"): return true
      default: continue
      }
    }
    return false
  }

  private static func judgement(score: Double, at range: Range<Int>) -> Judgement {
    let confidence = LetterConfidence.of(score: score)
    return confidence < least ? .fine : .evidence(Evidence(.letters, at: range, confidence: confidence))
  }

  /// How much surer it must be where words are coined: brands and abbreviations in names of companies.
  private static func discount(for kind: TextKind) -> Double {
    switch kind {
    case .personName, .message: 0
    case .city: 1
    case .street: 2
    case .company: 5
    }
  }

  /// The scores of the words of a text.
  private struct Sum {
    private let kind: TextKind
    private(set) var wordCount = 0
    private(set) var hasJudged = false
    private(set) var hasUnknown = false
    private var total = 0.0
    private var worst = -Double.infinity
    private var worstRange = 0..<0
    private var all: Range<Int>?

    init(_ kind: TextKind) { self.kind = kind }

    @inline(__always)
    mutating func add(_ word: LetterWords.Word, _ letters: Span<UInt8>) {
      wordCount += 1
      guard let script = word.script else {
        hasUnknown = true
        return
      }
      hasJudged = true
      guard LetterEvidence.isWord(word, letters, kind) else {
        // A real word speaks for a message however short it is.
        if kind == .message, word.length >= LetterEvidence.shortest {
          total += min(0, LetterModel.bundled.score(letters, script: script, above: -.infinity) ?? 0)
        }
        return
      }
      // In a message the words speak together, so that each score matters.
      let wanted = kind == .message ? -.infinity : LetterEvidence.leastScore
      guard let score = LetterModel.bundled.score(letters, script: script, above: wanted) else { return }
      total += score
      all = (all?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      // Names from the Gulf are written without their vowels: Mhmd.
      let isShortened =
        kind == .personName && word.length < 6 && LetterModel.bundled.hasNoVowel(letters, script: script)
      let weighed = isShortened ? min(score, LetterEvidence.evenScore) : score
      if weighed > worst { (worst, worstRange) = (weighed, word.range) }
    }

    /// In a short value one mashed word is enough; in a message the words speak together, since any language has odd ones.
    var score: (score: Double, range: Range<Int>)? {
      guard let all else { return nil }
      return kind == .message ? (total, all) : (worst, worstRange)
    }
  }
}
