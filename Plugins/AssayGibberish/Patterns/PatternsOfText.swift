// SPDX-License-Identifier: Apache-2.0

/// What the patterns of its words make of a text.
struct PatternsOfText {
  private let kind: TextKind
  private var strongest: WordPattern?
  private var strongestRange = 0..<0
  private var range: Range<Int>?
  /// How likely it is that none of the words with a pattern was invented.
  private var doubt = 1.0
  /// Whether there are words without a pattern.
  private var hasOtherWords = false
  /// How many words there are.
  private(set) var words = 0
  private var firstWord = 0..<0
  private var lastWord = 0..<0
  private var isOneWordAgain = true
  private var isAbbreviation = true

  init(_ kind: TextKind) { self.kind = kind }

  /// Takes the next word.
  mutating func add(_ pattern: WordPattern?, of word: WordReader.Word, in text: Span<UInt8>) {
    words += 1
    lastWord = word.range
    if words == 1 {
      firstWord = word.range
    } else {
      isOneWordAgain = isOneWordAgain && Self.isEqual(text, firstWord, word.range)
    }
    isAbbreviation = isAbbreviation && word.isUppercase && word.count < 5
    guard let pattern else {
      hasOtherWords = hasOtherWords || !word.isNumber
      return
    }
    range = (range?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
    if pattern.confidence > 0.5 { doubt *= 1 - pattern.confidence }
    if pattern.confidence > strongest?.confidence ?? 0 {
      strongest = pattern
      strongestRange = word.range
    }
  }

  /// Takes what all words are if they are read as one.
  mutating func add(_ pattern: WordPattern?) {
    guard let pattern else { return }
    strongest = pattern
    range = firstWord.lowerBound..<lastWord.upperBound
    hasOtherWords = false
  }

  /// Whether it is a message of which nothing can be said any more.
  var isPlainMessage: Bool { kind == .message && hasOtherWords && !isOneWordAgain }

  /// Whether there are several words, none of which is a pattern for itself.
  var mayBeOneWord: Bool { words > 1 && doubt == 1 }

  /// What is to be said about the text; nil if that is nothing.
  var evidence: Evidence? {
    // People laugh and lengthen words: hahaha, kkkk, sooo.
    if kind == .message && (strongest == nil || strongest?.kind == .repetition) { return nil }
    if strongest == nil && words > 2 && isOneWordAgain && (firstWord.count > 1 || words > 3) {
      let confidence = kind == .company ? WordPattern.hint : 0.9
      return Evidence(.repetition, at: firstWord.lowerBound..<lastWord.upperBound, confidence: confidence)
    }
    guard let strongest, let range else { return nil }
    let whole = max(strongest.confidence, min(1 - doubt, 0.99))
    switch kind {
    case .company where hasOtherWords:
      return Evidence(strongest.kind, at: strongestRange, confidence: WordPattern.hint)
    case .company:
      // Abbreviations of companies are of any letters: BVG, AAA, XYZ.
      return Evidence(strongest.kind, at: range, confidence: isAbbreviation ? WordPattern.hint : whole * 0.8)
    case .message where hasOtherWords: return nil
    case _ where hasOtherWords:
      guard strongest.standsOut else { return nil }
      return Evidence(strongest.kind, at: strongestRange, confidence: strongest.confidence * 0.8)
    default: return Evidence(strongest.kind, at: range, confidence: whole)
    }
  }

  /// Whether two words are the same but for the case of ASCII letters.
  private static func isEqual(_ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count {
      let difference = text[first.lowerBound + offset] ^ text[second.lowerBound + offset]
      // Bytes of letters differ in one bit by their case.
      guard difference == 0 || difference == 0x20 && text[first.lowerBound + offset] > 0x40 else { return false }
    }
    return true
  }
}
