// SPDX-License-Identifier: Apache-2.0

/// Letters or digits in the order of their alphabet, or in the opposite one: `abcd`, `4321`, `абвг`, `あいうえ`.
struct AlphabetSequence {
  /// How many letters it takes.
  let length: Int
  /// Whether it goes from the beginning of the alphabet to its end.
  let isForward: Bool
  /// Whether it begins or ends where the alphabet does, as `abc` and `xyz`.
  let isAtEnd: Bool

  /// The sequence that begins at a letter; nil where it is no longer than two letters.
  init?(in letters: Span<Letter>, from start: Int) {
    guard start + 2 < letters.count else { return nil }
    // Most pairs of letters are done with here, without a look at their alphabets.
    let gap = letters[start + 1].scalar &- letters[start].scalar
    guard gap == 1 || gap == .max || letters[start].scalar >= 0x80 || letters[start].isDigit else { return nil }
    guard let first = Self.ordinal(letters[start].scalar),
      let second = Self.ordinal(letters[start + 1].scalar), abs(second - first) == 1
    else { return nil }
    var last = second
    var end = start + 2
    while end < letters.count, let next = Self.ordinal(letters[end].scalar), next - last == second - first {
      last = next
      end += 1
    }
    guard end - start > 2 else { return nil }
    length = end - start
    isForward = second > first
    isAtEnd = Self.isEnd(letters[start].scalar) || Self.isEnd(letters[end - 1].scalar)
  }

  /// A number for each letter, which differs by one for neighbours; nil where Unicode does not have them in the order that
  /// is taught, and for letters that do not take part in it, such as the final forms of Greek and Hebrew.
  private static func ordinal(_ scalar: UInt32) -> Int? {
    switch scalar {
    // The keys 9 and 0 are neighbours, and so they are counted.
    case 0x31...0x39, 0x61...0x7A, 0x3B1...0x3C1, 0x430...0x44F, 0x561...0x586, 0x10D0...0x10F0: Int(scalar)
    case 0x30: 0x3A
    case 0x3C3...0x3C9: Int(scalar) - 1
    case 0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5: nil
    case 0x5D0...0x5D9: Int(scalar)
    case 0x5DB, 0x5DC: Int(scalar) - 1
    case 0x5DE: 0x5DC
    case 0x5E0...0x5E2: Int(scalar) - 3
    case 0x5E4: 0x5E0
    case 0x5E6...0x5EA: Int(scalar) - 5
    case 0x627, 0x628: Int(scalar)
    case 0x62A...0x63A: Int(scalar) - 1
    // Kana: plain and small or voiced forms take turns.
    case 0x3042...0x3062, 0x30A2...0x30C2: Int(scalar + 1) / 2
    case 0xAC00...0xD7A3: hangul(scalar - 0xAC00)
    default: nil
    }
  }

  /// The syllables 가 나 다 …, one for each plain consonant; between them stand the doubled ones (Unicode, 3.12).
  private static func hangul(_ index: UInt32) -> Int? {
    guard index % 588 == 0 else { return nil }
    switch index / 588 {
    case 0: return 0xAC00
    case 2, 3: return 0xABFF + Int(index / 588)
    case 5...7: return 0xABFE + Int(index / 588)
    case 9: return 0xAC06
    case 11, 12: return 0xABFC + Int(index / 588)
    case 14...18: return 0xABFB + Int(index / 588)
    default: return nil
    }
  }

  /// Whether an alphabet begins or ends with a letter.
  private static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x31, 0x30, 0x61, 0x7A, 0x3B1, 0x3C9, 0x430, 0x44F, 0x3042, 0x30A2, 0xAC00: true
    default: false
    }
  }
}
