// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What hands do on a keyboard and minds do with an alphabet when nothing is to be said: walks over neighbouring keys,
/// letters in order, one group again and again.
///
/// ```swift
/// HandPatterns.evidence(in: "asdf".utf8.span, kind: .personName)  // a keyboard walk, 0.96
/// HandPatterns.evidence(in: "Fred".utf8.span, kind: .personName)  // nil
/// ```
enum HandPatterns {
  /// A word longer than this is judged by its beginning.
  private static let longestWord = 64

  /// The strongest evidence of these kinds in a text; nil where there is none. Below one half it is a hint that supports
  /// other evidence.
  /// - Complexity: O(bytes); nothing is allocated.
  static func evidence(in text: Span<UInt8>, kind: TextKind) -> Evidence? {
    guard text.count > 2, PatternFilter.bundled.mayHoldPattern(text, kind: kind) else { return nil }
    return closeLook(at: text, kind: kind)
  }

  /// The same without the quick look.
  static func closeLook(at text: Span<UInt8>, kind: TextKind) -> Evidence? {
    withUnsafeTemporaryAllocation(of: Letter.self, capacity: 2 * longestWord) { letters in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord) { scratch in
        evidence(in: text, kind: kind, letters: letters, scratch: scratch)
      }
    }
  }

  private static func evidence(
    in text: Span<UInt8>, kind: TextKind, letters: UnsafeMutableBufferPointer<Letter>,
    scratch: UnsafeMutableBufferPointer<UInt8>
  ) -> Evidence? {
    let keyboards = KeyboardLayouts.bundled
    var words = WordReader(keyboards)
    var patterns = PatternsOfText(kind)
    // Short words stay where they are, one behind the other, to be read as one: `ha ha ha`, `a b c d`.
    var joined = 0
    var areAllShort = true
    while true {
      let end = min(joined + longestWord, letters.count)
      let room = UnsafeMutableBufferPointer(rebasing: letters[joined..<end])
      guard let word = words.next(in: text, into: room) else { break }
      // Postcodes, house numbers and amounts are often in order.
      if word.isNumber && kind != .personName { continue }
      areAllShort = areAllShort && word.count < 5 && joined + word.count <= longestWord
      let stored = UnsafeMutableBufferPointer(rebasing: room[..<min(word.count, room.count)])
      let pattern = WordPattern(of: stored, isUppercase: word.isUppercase, on: keyboards, scratch: scratch)
      patterns.add(pattern, of: word, in: text)
      if areAllShort { joined += word.count }
      if patterns.isPlainMessage && !areAllShort { return nil }
    }
    if areAllShort && patterns.mayBeOneWord {
      let word = UnsafeBufferPointer(rebasing: letters[..<joined]).span
      let isSpelled = patterns.words == joined
      patterns.add(WordPattern(spelledApart: word, isSpelled: isSpelled, on: keyboards, scratch: scratch))
    }
    return patterns.evidence
  }
}
