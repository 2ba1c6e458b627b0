// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds lorem ipsum, the text of nonsense that fills a page before there is anything to say.
enum LoremIpsum {
  /// How many words at the start of a message are looked at.
  private static let most = 12

  /// The reason to take a message for lorem ipsum, or nil.
  ///
  /// Most of its words are Latin, and some are in Italian or Spanish too: hardly any of the first words may be another, and
  /// the fewer there are, the more must be of those that living languages do not have.
  /// - Complexity: O(1): a few look-ups, one for most messages; no allocation.
  static func evidence(in text: Span<UInt8>) -> Evidence? {
    var known = 0
    var distinct = 0
    var unknown = 0
    var index = 0
    while index < text.count, known + unknown < most {
      let start = index
      while index < text.count, (text[index] | 0x20) &- 0x61 < 26 { index += 1 }
      if index > start {
        let entry = PlaceholderEntry(lowercasing: text.extracting(start..<index))
        if entry?.isLorem ?? false { known += 1 } else { unknown += 1 }
        if entry?.isDistinctLorem ?? false { distinct += 1 }
        if unknown > 1 { return nil }
      } else {
        // Accents are not in it.
        guard text[index] < 0x80 else { return nil }
        index += 1
      }
    }
    guard distinct > 1, known + distinct > 6 else { return nil }
    return Evidence(.placeholder, at: 0..<index, confidence: 0.95)
  }
}
