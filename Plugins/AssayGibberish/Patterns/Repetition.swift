// SPDX-License-Identifier: Apache-2.0

/// A word that is one group of letters again and again: `aaaa`, `xyxyxy`, `asdasd`. The last time it may be cut off.
struct Repetition {
  /// How many letters the group has.
  let period: Int

  /// Nil for a word that holds no group twice.
  /// - Complexity: O(letters), since the border of each beginning is found from those before (Knuth, Morris, Pratt).
  init?(_ letters: Span<Letter>, scratch borders: UnsafeMutableBufferPointer<UInt8>) {
    let count = letters.count
    guard count > 2, count <= borders.count, Self.repeatsEarly(letters) else { return nil }
    var border = 0
    borders[0] = 0
    for index in 1..<count {
      while border > 0, letters[index].scalar != letters[border].scalar { border = Int(borders[border - 1]) }
      if letters[index].scalar == letters[border].scalar { border += 1 }
      borders[index] = UInt8(truncatingIfNeeded: border)
    }
    period = count - border
    guard period * 2 <= count else { return nil }
  }

  /// Whether the first two letters come again in the first half and one: most words are done with here.
  private static func repeatsEarly(_ letters: Span<Letter>) -> Bool {
    for index in 1...(letters.count / 2) where letters[index].scalar == letters[0].scalar {
      if index + 1 == letters.count || letters[index + 1].scalar == letters[1].scalar { return true }
    }
    return false
  }

  /// How often each letter stands in a row, if it is the same for all of three letters or more, as in `aabbcc`; else 1.
  static func multiplicity(of letters: Span<Letter>) -> Int {
    var first = 1
    while first < letters.count, letters[first].scalar == letters[0].scalar { first += 1 }
    guard first > 1, letters.count >= 3 * first, letters.count % first == 0 else { return 1 }
    for index in letters.indices {
      let isSame = index % first > 0
      if index > 0, isSame != (letters[index].scalar == letters[index - 1].scalar) { return 1 }
    }
    return first
  }
}
