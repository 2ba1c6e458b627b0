// SPDX-License-Identifier: Apache-2.0

/// How far a name is from another one that may have been meant: an edit distance whose costs are those of typing.
///
/// Optimal string alignment (Damerau 1964, with transpositions of neighbours), in tenths of a letter that is left out. A
/// key beside the right one, a letter typed twice, two letters in the wrong order cost less than a letter that has
/// nothing to do with the right one; the first letter is seldom wrong and costs more. The costs are ours.
enum TypingDistance {
  /// Names that are longer are not compared.
  static let longest = 63

  /// The distance from a name as it was typed to the one that may be meant, nil if it is above a limit or a name is too
  /// long. Both in lower case.
  /// - Complexity: O(typed · meant), on the stack.
  static func between(typed: Span<UInt8>, meant: Span<UInt8>, atMost limit: Int) -> Int? {
    guard !typed.isEmpty, !meant.isEmpty, typed.count <= longest, meant.count <= longest else { return nil }
    let width = meant.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      var (before, previous, current) = (0, width, 2 * width)
      cells.initialize(repeating: 0)
      for column in 1..<width {
        cells[previous + column] = cells[previous + column - 1] + costOfOmitting(meant, column - 1)
      }
      for row in 1...typed.count {
        cells[current] = cells[previous] + costOfInserting(typed, row - 1)
        var least = cells[current]
        for column in 1..<width {
          var cost = cells[previous + column - 1]
          if typed[row - 1] != meant[column - 1] {
            cost += costOfReplacing(typed[row - 1], meant[column - 1]) + (column == 1 ? 6 : 0)
          }
          cost = min(cost, cells[previous + column] + costOfInserting(typed, row - 1))
          cost = min(cost, cells[current + column - 1] + costOfOmitting(meant, column - 1))
          if row > 1, column > 1, typed[row - 1] == meant[column - 2], typed[row - 2] == meant[column - 1],
            typed[row - 1] != typed[row - 2]
          {
            cost = min(cost, cells[before + column - 2] + 8)
          }
          cells[current + column] = cost
          least = min(least, cost)
        }
        if least > limit + 8 { return nil }
        (before, previous, current) = (previous, current, before)
      }
      let distance = cells[previous + width - 1]
      return distance <= limit ? distance : nil
    }
  }

  /// A character that should not be there.
  private static func costOfInserting(_ typed: Span<UInt8>, _ index: Int) -> Int {
    let byte = typed[index]
    let left = index > 0 ? typed[index - 1] : 0
    let right = index + 1 < typed.count ? typed[index + 1] : 0
    if byte == left || byte == right { return 6 }
    if Keyboard.areNeighbours(byte, left) || Keyboard.areNeighbours(byte, right) || right == 0 { return 9 }
    return index == 0 ? 16 : 12
  }

  /// A character that should be there and is not.
  private static func costOfOmitting(_ meant: Span<UInt8>, _ index: Int) -> Int {
    if index == 0 { return 13 }
    return meant[index] == meant[index - 1] ? 6 : 10
  }

  private static func costOfReplacing(_ typed: UInt8, _ meant: UInt8) -> Int {
    if Keyboard.areNeighbours(typed, meant) { return 9 }
    if lookAlike(typed, meant) { return 10 }
    return isVowel(typed) && isVowel(meant) ? 12 : 17
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Pairs that are mistaken for each other when an address is read from paper.
  private static func lookAlike(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (min(first, second), max(first, second)) {
    case (UInt8(ascii: "0"), UInt8(ascii: "o")), (UInt8(ascii: "1"), UInt8(ascii: "l")),
      (UInt8(ascii: "1"), UInt8(ascii: "i")), (UInt8(ascii: "i"), UInt8(ascii: "l")),
      (UInt8(ascii: "5"), UInt8(ascii: "s")), (UInt8(ascii: "3"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "v")), (UInt8(ascii: "v"), UInt8(ascii: "w")),
      (UInt8(ascii: "m"), UInt8(ascii: "n")):
      true
    default: false
    }
  }
}
