// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How one registrable domain is a slip away from another one that the lead or the file has.
///
/// Two letters in the wrong order, a doubled one, a key beside the right one, one left out: inside a name of six letters or more. The
/// first and the last letter are right, since sister organisations differ there (`unimi.it`, `unimib.it`), and so are digits,
/// parts between hyphens that are short (`acme-de`, `acme-se`), and the two ways to write an umlaut.
enum DomainLikeness {
  /// The names differ by a slip.
  case slip
  /// The names are the same; the ending does not exist.
  case noEnding
  /// The names are the same; the ending exists and is a usual one with a letter left out.
  case seldomEnding

  private static let shortestName = 6
  private static let seldomEndings: [StaticString] = [".co", ".cm", ".om", ".et", ".ne"]

  /// Nil where the two are different names.
  /// - Parameters:
  ///   - typed: in lower case, as `meant`.
  ///   - isEndingKnown: whether the ending of the typed one exists.
  /// - Complexity: O(typed · meant), on the stack.
  init?(typed: Span<UInt8>, meant: Span<UInt8>, isEndingKnown: Bool) {
    let name = typed.extracting(0..<DomainTypo.nameLength(of: typed))
    let meantName = meant.extracting(0..<DomainTypo.nameLength(of: meant))
    let ending = typed.extracting(name.count..<typed.count)
    let meantEnding = meant.extracting(meantName.count..<meant.count)
    let isNameRight = DomainTypo.isEqual(name, meantName)
    if isNameRight, isEndingKnown {
      let isSeldom = Self.seldomEndings.contains { ASCII.equals($0, ending, 0..<ending.count) }
      guard isSeldom, TypingDistance.between(typed: ending, meant: meantEnding, atMost: 10) != nil else { return nil }
      self = .seldomEnding
      return
    }
    if !DomainTypo.isEqual(ending, meantEnding) {
      guard !isEndingKnown, TypingDistance.between(typed: ending, meant: meantEnding, atMost: 20) != nil else {
        return nil
      }
      guard !isNameRight else {
        self = .noEnding
        return
      }
    }
    guard Self.isSlip(name, of: meantName) else { return nil }
    self = .slip
  }

  private static func isSlip(_ typed: Span<UInt8>, of meant: Span<UInt8>) -> Bool {
    guard typed.count >= shortestName, meant.count >= shortestName else { return false }
    guard typed[0] == meant[0], typed[typed.count - 1] == meant[meant.count - 1] else { return false }
    guard !areSpellings(typed, meant), !differInPart(typed, meant) else { return false }
    return TypingDistance.between(typed: typed, meant: meant, atMost: 10) != nil
  }

  /// Whether two names are the same but for hyphens, and for an `e` behind `a`, `o` or `u`.
  private static func areSpellings(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    var (left, right) = (0, 0)
    while true {
      skip(first, &left)
      skip(second, &right)
      if left == first.count || right == second.count { return left == first.count && right == second.count }
      if first[left] != second[right] { return false }
      left += 1
      right += 1
    }
  }

  private static func skip(_ name: Span<UInt8>, _ index: inout Int) {
    while index < name.count {
      let isMark = index > 0 && name[index] == UInt8(ascii: "e") && isUmlaut(name[index - 1])
      guard isMark || name[index] == ASCII.hyphen else { return }
      index += 1
    }
  }

  private static func isUmlaut(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
  }

  /// Whether the first difference is a digit, or in a part of at most three letters beside a hyphen.
  private static func differInPart(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    var index = 0
    while index < min(first.count, second.count), first[index] == second[index] { index += 1 }
    if index < first.count, ASCII.isDigit(first[index]) { return true }
    if index < second.count, ASCII.isDigit(second[index]) { return true }
    return isInShortPart(index, of: first) || isInShortPart(index, of: second)
  }

  private static func isInShortPart(_ index: Int, of name: Span<UInt8>) -> Bool {
    var (start, end) = (index, index)
    while start > 0, name[start - 1] != ASCII.hyphen { start -= 1 }
    while end < name.count, name[end] != ASCII.hyphen { end += 1 }
    return end - start <= 3 && end - start < name.count
  }
}
