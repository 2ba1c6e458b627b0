// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds texts that stand for no value or for a test: `n/a`, `unbekannt`, `foobar`, `Musterstraße 1`, lorem ipsum.
///
/// The words are in Reference/Text/Placeholders. Case, accents, signs, white space, numbers at the end, house numbers and
/// legal forms of companies do not count. A name of a person is better judged by ``SamplePersons``, which knows that
/// `Null` is one beside `Jennifer`.
enum PlaceholderWords {
  /// The reason to take a value for a placeholder, or nil.
  /// - Complexity: O(bytes) for signs and O(1) for the rest; no allocation.
  static func evidence(in text: Span<UInt8>, kind: TextKind) -> Evidence? {
    guard kind != .personName else { return SamplePersons.evidence(fullName: text) }
    if FillerSigns.areAll(of: text) { return Evidence(.placeholder, at: 0..<text.count, confidence: 0.95) }
    let use: PlaceholderEntry.Use =
      switch kind {
      case .company, .personName: .company
      case .street: .street
      case .city: .city
      case .message: .message
      }
    let found = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedText.bufferSize) { buffer in
      evidence(in: text, as: use, foldingInto: buffer)
    }
    return found ?? (kind == .message ? LoremIpsum.evidence(in: text) : nil)
  }

  private static func evidence(
    in text: Span<UInt8>, as use: PlaceholderEntry.Use, foldingInto buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Evidence? {
    var folded = FoldedText(into: buffer)
    guard folded.append(text, needingFirst: true) else { return nil }
    if let whole = found(folded, folded.allWords, as: use, in: text) { return whole }
    let core = folded.words(withoutAdditionsTo: use)
    if core != folded.allWords, let core = found(folded, core, as: use, in: text) { return core }
    guard use == .company || use == .message, folded.dropDigits() else { return nil }
    return found(folded, folded.allWords, as: use, in: text)
  }

  private static func found(
    _ folded: FoldedText, _ words: FoldedText.Words, as use: PlaceholderEntry.Use, in text: Span<UInt8>
  ) -> Evidence? {
    guard let entry = folded.entry(of: words) else { return nil }
    let level = folded.adjusted(entry.level(as: use), of: entry)
    guard level > .none else { return nil }
    return Evidence(entry.isFigure ? .figure : .placeholder, at: 0..<text.count, confidence: level.confidence)
  }
}

extension FoldedText {
  /// The level of an entry for all words, as the way in which they are written changes it.
  func adjusted(_ level: PlaceholderEntry.Level, of entry: PlaceholderEntry) -> PlaceholderEntry.Level {
    guard level > .none, !entry.isFigure else { return level }
    if isMarked { return .sure }
    return entry.isNameInTitleCase && !isTitleCase && wordCount == 1 ? level.next : level
  }

  /// The words without what is written around a name: the legal form of a company, a house number, a postal code.
  fileprivate func words(withoutAdditionsTo use: PlaceholderEntry.Use) -> Words {
    var words = allWords
    for word in 0..<wordCount {
      let isAddition =
        switch use {
        case .company: word > 0 && isInitial(word) || entry(ofWord: word)?.isLegalForm ?? false
        case .street: startsWithDigit(word) || word > 0 && isInitial(word)
        case .city: startsWithDigit(word)
        default: false
        }
      if isAddition { words &= ~(1 << Words(word)) }
    }
    return words
  }
}
