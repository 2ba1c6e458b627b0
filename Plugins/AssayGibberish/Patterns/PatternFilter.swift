// SPDX-License-Identifier: Apache-2.0

/// A quick look that lets nearly all real texts pass without a closer one at their letters.
///
/// Where a hand or the alphabet made a word, most of its letters lead to the next by a step on some keyboard, follow it in the
/// alphabet or are the same; where it repeats itself, it has few letters. Texts beyond ASCII and those of short words only
/// need the closer look.
struct PatternFilter: Sendable {
  static let bundled = PatternFilter(.bundled)

  /// For each two letters and digits of ASCII, whether the second may follow the first in a pattern: 1 for each keyboard on
  /// which it may, 0 for the others.
  private let steps: [Keyboards]

  private typealias Keyboards = SIMD16<UInt8>

  private init(_ keyboards: KeyboardLayouts) {
    let places = (0..<36).map { keyboards.places(of: keyboards.letter(Self.character($0))) }
    steps = (0..<(36 * 36)).map { pair in
      let (first, second) = (pair / 36, pair % 36)
      return abs(first - second) <= 1 ? Keyboards(repeating: 1) : Self.keyboards(with: places[first], places[second])
    }
  }

  private static func character(_ number: Int) -> UInt32 {
    number < 26 ? 0x61 + UInt32(number) : 0x30 + UInt32(number - 26)
  }

  /// 1 for each keyboard on which two keys touch.
  private static func keyboards(with first: KeyboardLayouts.Places, _ second: KeyboardLayouts.Places) -> Keyboards {
    var keyboards = Keyboards()
    for keyboard in first.indices where first[keyboard] != 0 && second[keyboard] != 0 {
      let row = Int(first[keyboard] >> 4) - Int(second[keyboard] >> 4)
      let column = Int(first[keyboard] & 15) - Int(second[keyboard] & 15)
      if abs(row) <= 1 && abs(column) <= 1 { keyboards[keyboard] = 1 }
    }
    return keyboards
  }

  /// What the letters of a word tell.
  private struct Word {
    var count = 0
    /// How many steps there are on each keyboard.
    var steps = Keyboards()
    var last = -1
    var seen: UInt64 = 0

    @inline(__always)
    mutating func take(_ number: Int, _ steps: Span<Keyboards>) {
      if last >= 0 { self.steps &+= steps[unchecked: last &* 36 &+ number] }
      last = number
      seen |= 1 << UInt64(number)
      count &+= 1
    }

    var mayBePattern: Bool {
      guard count > 2 else { return false }
      // Above 256 letters the counters have gone round.
      return count > 255 || Int(steps.max()) * 10 >= (count - 1) * 6 || seen.nonzeroBitCount * 2 <= count
    }
  }

  /// Whether a text may hold a pattern; false only where ``HandPatterns`` would find none.
  /// - Complexity: O(bytes), and less for a message with a word that is none.
  func mayHoldPattern(_ text: Span<UInt8>, kind: TextKind) -> Bool {
    let steps = steps.span
    var word = Word()
    var words = 0
    var first: UInt64 = 0
    var isFirstAgain = true
    var areAllShort = true
    for index in 0...text.count {
      let byte = index < text.count ? text[unchecked: index] : 0x20
      if byte >= 0x80 { return true }
      let letter = (byte | 0x20) &- 0x61
      if letter < 26 {
        word.take(Int(letter), steps)
      } else if byte &- 0x30 < 10 {
        word.take(Int(byte &- 0x30) + 26, steps)
      } else if word.count > 0 {
        if word.mayBePattern { return true }
        words += 1
        if words == 1 { first = word.seen }
        isFirstAgain = isFirstAgain && word.seen == first
        areAllShort = areAllShort && word.count < 5
        if kind == .message && !areAllShort && !isFirstAgain { return false }
        word = Word()
      }
    }
    return words > 1 && areAllShort || words > 2 && isFirstAgain
  }
}
