// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A regular expression that is matched in linear time, whatever the pattern and whatever the value.
///
/// ```swift
/// let pattern = try LinearPattern("K-[0-9]{6}")
/// pattern.matches("K-123456")  // true
/// pattern.matches("K-1234567") // false: the whole value must match
/// ```
///
/// It knows literals, `.`, classes `[a-z]` and `[^…]`, `\d` `\w` `\s` and their opposites, general categories
/// `\p{Lu}`, groups, `|`, `*` `+` `?` `{m,n}`, `^` and `$`, escapes `\t` `\n` `\x41` `\u{1F600}`. It has neither
/// backreferences nor lookaround: these cannot be matched in linear time, and a pattern that has them is refused.
///
/// Matched are Unicode scalars, by the properties of the standard library; `\d` is a digit of any script, `[0-9]` one of
/// ASCII. `.` does not match the end of a line. `^` and `$` are the start and the end of the value, not of its lines.
/// What is not UTF-8 in a value is matched as U+FFFD, byte by byte.
public struct LinearPattern: Sendable {
  /// How many steps a pattern may have, with its repetitions written out: it bounds the time that a scalar can take.
  public static let programLimit = 2_000

  /// The pattern as it was written.
  public let source: String
  /// Whether upper and lower case are the same, by the case mappings of single scalars.
  public let ignoresCase: Bool
  /// Whether a match of a part of the value is enough.
  public let isSearch: Bool
  /// A copy of it is what works: it may have to make states.
  let automaton: LazyAutomaton

  /// Reads a pattern.
  /// - Parameters:
  ///   - ignoringCase: as `(?i)` at the start of the pattern.
  ///   - searching: whether a match of a part of the value is enough.
  public init(
    _ pattern: String, ignoringCase: Bool = false, searching: Bool = false
  ) throws(LinearPatternError) {
    let (parser, node) = try Self.parse(pattern, ignoringCase: ignoringCase)
    let sets = parser.sets + (searching ? [.everything] : [])
    let program = PatternProgram(node, searchingPast: searching ? sets.count - 1 : nil)
    source = pattern
    ignoresCase = parser.ignoresCase
    isSearch = searching
    automaton = LazyAutomaton(program, SymbolClasses(sets), isSearch: searching)
  }

  /// Throws if a pattern cannot be used; cheaper than making it ready for work.
  static func check(_ pattern: String) throws(LinearPatternError) {
    _ = try parse(pattern, ignoringCase: false)
  }

  private static func parse(
    _ pattern: String, ignoringCase: Bool
  ) throws(LinearPatternError) -> (PatternParser, PatternNode) {
    var parser = PatternParser(pattern, ignoresCase: ignoringCase)
    let node = try parser.parse()
    guard node.size <= programLimit else { throw LinearPatternError(.size, at: 0) }
    return (parser, node)
  }

  /// Whether a value matches.
  /// - Complexity: O(bytes) for most patterns and values, at worst O(bytes · ``programLimit``). It allocates only for
  ///   states that were not foreseen.
  public func matches(_ value: Span<UInt8>) -> Bool {
    var automaton = automaton
    return automaton.matches(value)
  }

  /// Whether a string matches.
  public func matches(_ value: String) -> Bool {
    matches(Array(value.utf8).span)
  }
}

extension LinearPattern: Hashable {
  public static func == (left: LinearPattern, right: LinearPattern) -> Bool {
    left.source == right.source && left.ignoresCase == right.ignoresCase && left.isSearch == right.isSearch
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(ignoresCase)
    hasher.combine(isSearch)
  }
}
