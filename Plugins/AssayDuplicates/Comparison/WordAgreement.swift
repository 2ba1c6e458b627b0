// SPDX-License-Identifier: Apache-2.0

/// Whether two names of several words are forms of one another: `art s delicatessen` and `art s deli`, `hauptstr` and
/// `hauptstrasse`, `sunset blvd` and `sunset boulevard`, `blue inc` and `blue`.
enum WordAgreement {
  private static let mostWords = 8

  /// Each word of the shorter one is a word of the longer one, or an abbreviation of one or of it, in any order; the
  /// shorter one has at least half of the words, and one of them is more than an abbreviation of three letters.
  static func isForm(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let (leftCount, rightCount) = (wordCount(left), wordCount(right))
    let isLeftShort = leftCount < rightCount || leftCount == rightCount && left.count <= right.count
    return isLeftShort
      ? isForm(short: left, leftCount, right, rightCount) : isForm(short: right, rightCount, left, leftCount)
  }

  private static func isForm(short: Span<UInt8>, _ shortCount: Int, _ long: Span<UInt8>, _ longCount: Int) -> Bool {
    guard shortCount * 2 >= longCount, longCount <= mostWords else { return false }
    var used: UInt8 = 0
    var longest = 0
    var start = 0
    while start < short.count {
      let end = wordEnd(short, from: start)
      guard let (place, letters) = partner(of: short.extracting(start..<end), in: long, used) else { return false }
      used |= 1 << UInt8(place)
      longest = max(longest, letters)
      start = end + 1
    }
    return longest >= 4
  }

  /// The place of the word that is another form of this one, and how many letters the shorter of the two has.
  private static func partner(of word: Span<UInt8>, in text: Span<UInt8>, _ used: UInt8) -> (place: Int, letters: Int)?
  {
    var start = 0
    var place = 0
    while start < text.count {
      let end = wordEnd(text, from: start)
      if used >> UInt8(place) & 1 == 0 {
        let other = text.extracting(start..<end)
        if isAbbreviation(word, other) || isAbbreviation(other, word) { return (place, min(word.count, other.count)) }
      }
      start = end + 1
      place += 1
    }
    return nil
  }

  /// Whether a word is another one, or short for it: the same first letter, and all its letters in the same order.
  private static func isAbbreviation(_ short: Span<UInt8>, _ long: Span<UInt8>) -> Bool {
    guard !short.isEmpty, short.count <= long.count, short[0] == long[0] else { return false }
    var index = 0
    var isBeginning = true
    for place in long.indices where index < short.count {
      if long[place] == short[index] {
        if place != index { isBeginning = false }
        index += 1
      }
    }
    guard index == short.count else { return false }
    // Of a number nothing is left out.
    for place in long.indices where long[place] &- 0x30 < 10 { return short.count == long.count }
    return isBeginning || short.count <= 4
  }

  private static func wordCount(_ text: Span<UInt8>) -> Int {
    var count = 1
    for index in text.indices where text[index] == 0x20 { count += 1 }
    return count
  }

  private static func wordEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count && text[end] != 0x20 { end += 1 }
    return end
  }
}
