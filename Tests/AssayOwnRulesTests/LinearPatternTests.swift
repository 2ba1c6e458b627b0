// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayOwnRules

@Suite struct LinearPatternTests {
  @Test(arguments: [
    ("K-[0-9]{6}", ["K-123456"], ["K-12345", "K-1234567", "k-123456", " K-123456", ""]),
    ("a|bc", ["a", "bc"], ["ac", "abc", "b", "c"]),
    ("a*", ["", "a", "aaaa"], ["b", "ab"]),
    ("a+b?", ["a", "aab"], ["", "b", "abb"]),
    ("(ab){2,3}", ["abab", "ababab"], ["ab", "abababab", "aba"]),
    ("a{2,}", ["aa", "aaaaa"], ["a", ""]),
    ("a{,2}b", ["b", "ab", "aab"], ["aaab"]),
    ("a{0}b", ["b"], ["ab"]),
    (".", ["x", "ü", "王", "😀"], ["\n", "xx", ""]),
    ("[^a-c]", ["d", "ü", "\n"], ["a", "b", "c"]),
    ("[a\\-z]", ["a", "-", "z"], ["b"]),
    ("[a-]", ["a", "-"], ["b"]),
    ("[-a]", ["a", "-"], ["b"]),
    ("[a^]", ["a", "^"], ["b"]),
    ("[\\d_]+", ["0_9"], ["a"]),
    ("[^\\d\\s]", ["a"], ["1", " "]),
    ("\\d+", ["09", "٣"], ["a", "½"]),
    ("\\D", ["a"], ["1"]),
    ("\\w+", ["Müller_1", "e\u{301}"], ["a b", "-"]),
    ("\\W", ["-", " "], ["a", "_"]),
    ("\\s", [" ", "\u{A0}", "\t", "\u{85}", "\u{2028}"], ["\u{200B}", "a"]),
    ("\\p{Lu}\\p{Ll}+", ["Ärger", "Ωmega"], ["ärger", "A1"]),
    ("\\pL\\p{N}\\P{L}", ["a1-", "ß½½"], ["a1b"]),
    ("[\\p{Lu}0-9]+", ["A0Z"], ["a"]),
    ("[^\\P{L}x]+", ["abc"], ["x", "1"]),
    ("^a$", ["a"], ["a\n", "ba"]),
    ("a^b|c", ["c"], ["ab", "a^b"]),
    ("(^)*a($)+", ["a"], ["aa"]),
    ("(^a|b)+", ["a", "ab", "bb", "b"], ["ba", "aa"]),
    ("\\x41\\u0042\\u{1F600}\\t", ["AB😀\t"], ["AB"]),
    ("a.c\\.d", ["axc.d"], ["axcxd"]),
    ("(?:x)(?<name>y)", ["xy"], ["x"]),
    ("a+?b*?", ["a", "aab"], ["b"]),
    ("(a|)b", ["ab", "b"], ["a"]),
    ("(?i)straße", ["STRAßE", "Straße"], ["strasse"]),
    ("(?i)[a-c]+ä", ["ABCÄ", "abcä"], ["abd"]),
    ("(?i)[^a]", ["b", "B"], ["a", "A"]),
    ("(?i)\\p{Lu}", ["a", "A"], ["1"]),
    ("(?i)[\\u0100-\\u{10FFFF}]", ["Ā", "я", "Я"], ["a"]),
    ("]}", ["]}"], ["]"]),
  ])
  func matchesTheWholeValue(pattern: String, good: [String], bad: [String]) throws {
    let pattern = try LinearPattern(pattern)
    for value in good { #expect(pattern.matches(value), "\(pattern.source) \(value)") }
    for value in bad { #expect(!pattern.matches(value), "\(pattern.source) \(value)") }
  }

  @Test(arguments: [
    ("b", ["abc", "b"], ["ac", ""]),
    ("^b", ["bc"], ["abc"]),
    ("b$", ["ab"], ["bc"]),
    ("\\d{3}", ["a123b", "12\n345"], ["12a34"]),
    ("^$", [""], ["a"]),
    ("a|^", ["b", "a", ""], []),
    ("x(^y|z)", ["axz"], ["xy"]),
  ])
  func findsAPartOfTheValue(pattern: String, good: [String], bad: [String]) throws {
    let pattern = try LinearPattern(pattern, searching: true)
    for value in good { #expect(pattern.matches(value), "\(pattern.source) \(value)") }
    for value in bad { #expect(!pattern.matches(value), "\(pattern.source) \(value)") }
  }

  @Test(arguments: [
    ("", LinearPatternError.Reason.empty, 0), ("(a)\\1", .backreference, 3), ("\\k<x>", .backreference, 0),
    ("a(?=b)", .lookaround, 1), ("(?!b)", .lookaround, 0), ("(?<=b)", .lookaround, 0), ("a(?<!b)", .lookaround, 1),
    ("\\bx", .assertion, 0), ("\\Ax", .assertion, 0), ("(?>a)", .group, 0), ("a(?i)", .group, 1),
    ("(a", .unbalanced, 0),
    ("a)", .unbalanced, 1), ("[a", .unbalanced, 0), ("*a", .quantifier, 0), ("a**", .quantifier, 2),
    ("a*{2}", .quantifier, 2), ("^*", .quantifier, 1), ("a*+", .quantifier, 2), ("a{2", .bounds, 1),
    ("a{3,2}", .bounds, 1),
    ("{2}", .bounds, 0), ("a{,}", .bounds, 1), ("a{x}", .bounds, 1), ("[]", .characterClass, 0),
    ("[z-a]", .characterClass, 1), ("[a-\\d]", .characterClass, 1), ("[[:alpha:]]", .characterClass, 1),
    ("\\p{Greek}", .property, 0), ("ü\\p{}", .property, 1), ("\\q", .escape, 0), ("a\\", .escape, 1),
    ("\\xZZ", .escape, 0), ("\\u{110000}", .escape, 0), ("\\u{D800}", .escape, 0), ("\\u{}", .escape, 0),
    ("a{2001}", .size, 2), ("((a{100}){100}){100}", .size, 0), ("a{99999999999999999999}", .size, 2),
    (String(repeating: "(", count: 100_000), .depth, 64),
  ])
  func refusesWithReasonAndPlace(pattern: String, reason: LinearPatternError.Reason, offset: Int) {
    #expect(throws: LinearPatternError(reason, at: offset)) { try LinearPattern(pattern) }
  }

  @Test func namesEveryReasonInBothLanguages() {
    for reason in [LinearPatternError.Reason.empty, .depth, .size, .lookaround] {
      let error = LinearPatternError(reason, at: 2)
      #expect(error.message(in: .english).contains("(character 3 of"))
      #expect(error.message(in: .german).contains("(Zeichen 3 des"))
    }
  }

  @Test func readsBytesThatAreNotUTF8AsReplacements() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(try LinearPattern("a.b").matches(bytes.span))
    #expect(try LinearPattern("a\\u{FFFD}b").matches(bytes.span))
    #expect(try !LinearPattern("a\\p{L}b").matches(bytes.span))
  }

  /// More states than are kept: they are forgotten on the way, and the answer stays right.
  @Test func answersRightWithMoreStatesThanItKeeps() throws {
    let pattern = try LinearPattern("(a|b)*a(a|b){14}")
    var generator = SeededGenerator(seed: 4)
    for length in [10, 15, 200, 10_000] {
      for _ in 0..<3 {
        let value: [UInt8] = (0..<length).map { _ in Bool.random(using: &generator) ? 0x61 : 0x62 }
        #expect(pattern.matches(value.span) == (length >= 15 && value[length - 15] == 0x61))
      }
    }
  }
}
