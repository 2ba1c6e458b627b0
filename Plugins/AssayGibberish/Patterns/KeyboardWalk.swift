// SPDX-License-Identifier: Apache-2.0

/// A hand that runs over neighbouring keys: `asdf`, `lkjh`, `1qaz`, `qawsed`.
///
/// All keyboards are looked at together. A step leads from a key to one that it touches: left or right, or in the next row
/// the two that it lies between. The walk goes *straight*, every step like the one before, or *zigzags*, every step like the
/// one before the last (`q a w s e d`). Words change direction at every letter; four letters in one line are rare in them.
struct KeyboardWalk {
  /// How many letters it takes.
  let length: Int
  /// Whether it goes in one line.
  let isStraight: Bool
  /// Whether it goes to the right from the first key of a row.
  let isFromEdge: Bool
  /// The same for the home row, where hands rest.
  let isFromHome: Bool

  private typealias Places = KeyboardLayouts.Places
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The walk that begins at a letter; nil where it is no longer than two letters.
  @inline(__always)
  init?(in letters: Span<Letter>, from start: Int, on keyboards: KeyboardLayouts) {
    guard start + 2 < letters.count else { return nil }
    let first = keyboards.places(of: letters[start])
    let second = keyboards.places(of: letters[start + 1])
    let step = second &- first
    var straight = Self.isStep(step) .& (first .!= Places()) .& (second .!= Places())
    guard Self.isAny(straight) else { return nil }

    var previous = keyboards.places(of: letters[start + 2])
    let turn = previous &- second
    let isTurn = straight .& Self.isStep(turn) .& (previous .!= Places())
    let drift = step &+ turn
    var zigzag = isTurn .& (turn .!= step) .& Self.isStep(drift) .& keyboards.common
    straight = isTurn .& (turn .== step)
    guard Self.isAny(straight .| zigzag) else { return nil }

    var straightEnd = Self.isAny(straight) ? start + 3 : start + 2
    var zigzagEnd = start + 3
    var line = straight
    for index in (start + 3)..<max(letters.count, start + 3) {
      let place = keyboards.places(of: letters[index])
      let next = place &- previous
      straight = straight .& (next .== step) .& (place .!= Places())
      zigzag = zigzag .& (next .== ((index - start) & 1 == 1 ? step : turn)) .& (place .!= Places())
      if Self.isAny(straight) {
        straightEnd = index + 1
        line = straight
      } else if Self.isAny(zigzag) {
        zigzagEnd = index + 1
      } else {
        break
      }
      previous = place
    }
    isStraight = straightEnd >= zigzagEnd
    let end = isStraight ? straightEnd : zigzagEnd
    // Three keys that do not lie in a line are in every other word.
    guard isStraight || end - start > 3 else { return nil }
    length = end - start
    let isCommon = !isStraight || Self.isAny(line .& keyboards.common)
    let isRight = line .& (step .== Places(repeating: 1))
    isFromEdge = isStraight && Self.isAny(isRight .& ((first & Places(repeating: 15)) .== Places(repeating: 1)))
    isFromHome = isStraight && Self.isAny(isRight .& (first .== Places(repeating: 0x31)))
    // The keyboards that few use have more vowels side by side: Oien and Vila are walks on them.
    guard isCommon || length > 4 || length == 4 && isFromHome else { return nil }
  }

  /// Whether a difference of places is that of two keys that touch.
  @inline(__always)
  private static func isStep(_ difference: Places) -> Mask {
    // From -1 to 1 for the same row, from 15 to 16 and back for the next; 0 is no step.
    let sideways = (difference &+ Places(repeating: 1)) .<= Places(repeating: 2)
    let down = (difference &- Places(repeating: 15)) .<= Places(repeating: 1)
    let up = (difference &+ Places(repeating: 16)) .<= Places(repeating: 1)
    return (sideways .& (difference .!= Places())) .| down .| up
  }

  /// Whether a mask has a keyboard. The library's `any` looks at one after the other.
  @inline(__always)
  private static func isAny(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }
}
