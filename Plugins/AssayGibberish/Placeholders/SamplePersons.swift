// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds persons that are made up for samples, and figures: Max Mustermann, John Q. Public, 山田太郎, Alice im Wunderland;
/// and words that stand for no name where a name is expected.
///
/// It is the combination that makes a sample: Max, Alice and Muster are names, and so are Null beside Jennifer and Na
/// beside Li. The order of the parts, titles and initials do not count. Combinations by which people are really called,
/// Jan Kowalski or Mario Rossi, have a confidence below 0.5 and mean something only beside other evidence.
enum SamplePersons {
  /// The reason to take a name in two fields for made up, or nil; either may be empty. The range is that of the last name, or
  /// of the first where there is no last.
  /// - Complexity: O(bytes); no allocation.
  static func evidence(first: Span<UInt8>, last: Span<UInt8>) -> Evidence? {
    if isBlank(last) { return evidence(fullName: first) }
    let hasFirst = !isBlank(first)
    if FillerSigns.areAll(of: last) || hasFirst && FillerSigns.areAll(of: first) {
      return Evidence(.placeholder, at: 0..<last.count, confidence: 0.95)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedText.bufferSize) { buffer in
      var folded = FoldedText(into: buffer)
      guard folded.append(first) else { return nil }
      let firstWords = folded.allWords
      guard folded.append(last) else { return nil }
      if !hasFirst { return judgeLastName(folded, count: last.count) }
      return judge(&folded, first: firstWords, last: folded.allWords & ~firstWords, count: last.count)
    }
  }

  /// The reason to take a whole name in one field for made up, or nil.
  /// - Complexity: O(bytes); no allocation.
  static func evidence(fullName: Span<UInt8>) -> Evidence? {
    if FillerSigns.areAll(of: fullName) {
      return Evidence(.placeholder, at: 0..<fullName.count, confidence: 0.95)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedText.bufferSize) { buffer in
      var folded = FoldedText(into: buffer)
      guard folded.append(fullName), folded.wordCount > 0 else { return nil }
      let (first, last): (FoldedText.Words, FoldedText.Words) =
        folded.wordCount == 1 ? (0, 0) : (1, 1 << FoldedText.Words(folded.wordCount - 1))
      return judge(&folded, first: first, last: last, count: fullName.count)
    }
  }

  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] != 0x20 && text[index] &- 9 >= 5 { return false }
    return true
  }

  private struct Judgement {
    var level = PlaceholderEntry.Level.none
    var kind = Evidence.Kind.placeholder

    mutating func take(_ level: PlaceholderEntry.Level, _ entry: PlaceholderEntry) {
      guard level > self.level else { return }
      self.level = level
      kind = entry.isFigure ? .figure : .placeholder
    }

    func evidence(count: Int) -> Evidence? {
      level > .none ? Evidence(kind, at: 0..<count, confidence: level.confidence) : nil
    }
  }

  /// - Parameters:
  ///   - first: the words of the first name, none where it is not told from the last.
  ///   - count: the bytes of the text that is accused.
  private static func judge(
    _ folded: inout FoldedText, first: FoldedText.Words, last: FoldedText.Words, count: Int
  ) -> Evidence? {
    var judgement = Judgement()
    if let whole = folded.entry(of: folded.allWords) {
      judgement.take(folded.adjusted(whole.level(as: .wholeName), of: whole), whole)
    }
    if judgement.level > .weak { return judgement.evidence(count: count) }
    let core = folded.wordsWithoutTitles
    if core != folded.allWords, let whole = folded.entry(of: core) {
      judgement.take(whole.level(as: .wholeName), whole)
    }
    let firstEntry = folded.entry(of: first)
    let lastEntry = folded.entry(of: last)
    if let firstEntry { judgement.take(firstEntry.level(as: .firstName), firstEntry) }
    if let lastEntry { judgement.take(lastEntry.level(as: .lastName), lastEntry) }
    if let firstEntry, let lastEntry, firstEntry.isFiller, lastEntry.isFiller, first | last == folded.allWords {
      judgement.take(.sure, lastEntry)
    }
    if judgement.level == .none, folded.dropDigits(), let whole = folded.entry(of: folded.allWords) {
      judgement.take(whole.level(as: .wholeName), whole)
    }
    return judgement.evidence(count: count)
  }

  /// A last name alone: what is somebody's name weighs little.
  private static func judgeLastName(_ folded: FoldedText, count: Int) -> Evidence? {
    var judgement = Judgement()
    guard let entry = folded.entry(of: folded.allWords) else { return nil }
    let whole = folded.adjusted(entry.level(as: .wholeName), of: entry)
    let isName = entry.level(as: .lastName) == .none && folded.wordCount == 1 && !folded.isMarked
    judgement.take(isName ? min(whole, .weak) : whole, entry)
    return judgement.evidence(count: count)
  }
}

extension FoldedText {
  /// The words without titles and initials: Dr. John Q. Doe; all of them if nothing but those would be lost.
  fileprivate var wordsWithoutTitles: Words {
    var words = allWords
    guard wordCount > 2 else { return words }
    for word in 0..<wordCount where range(of: word).count < 12 {
      if isInitial(word) || entry(ofWord: word)?.isTitle ?? false { words &= ~(1 << Words(word)) }
    }
    return words
  }
}
