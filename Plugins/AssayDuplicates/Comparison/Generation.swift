// SPDX-License-Identifier: Apache-2.0

/// What tells people of one name in a family apart: `sen.` and `jun.`, `Sr` and `Jr`, `II` and `III`, at the end of a name.
enum Generation {
  private static let senior = ["sen", "sr", "senior", "pere", "i"].map { Array($0.utf8) }
  private static let junior = ["jun", "jr", "junior", "fils", "ii"].map { Array($0.utf8) }
  private static let third = ["iii"].map { Array($0.utf8) }

  /// Whether both names say which generation is meant, and not the same one.
  static func areDifferent(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard let first = number(bytes, left), let second = number(bytes, right) else { return false }
    return first != second
  }

  /// Nil for a name that does not say.
  private static func number(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Int? {
    var start = name.upperBound
    while start > name.lowerBound && bytes[start - 1] != 0x20 { start -= 1 }
    guard start > name.lowerBound, name.upperBound - start <= 6 else { return nil }
    let word = start..<name.upperBound
    return [senior, junior, third].firstIndex { words in words.contains { isWord($0, bytes, word) } }
  }

  private static func isWord(_ known: [UInt8], _ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard known.count == word.count else { return false }
    for index in known.indices where known[index] != bytes[word.lowerBound + index] { return false }
    return true
  }
}
