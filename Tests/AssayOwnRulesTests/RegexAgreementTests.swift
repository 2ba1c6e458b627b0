// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayOwnRules

/// Random patterns and values, held against the regular expressions of the standard library.
@Suite struct RegexAgreementTests {
  private static let literals = ["a", "b", "c", "1", "-", "ä", "Ä", "B", "王"]

  @Test(arguments: 0..<8) func agreesWithTheStandardLibrary(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<80 {
      let source = Self.alternation(depth: 3, &generator)
      let ignoresCase = Int.random(in: 0..<4, using: &generator) == 0
      guard !source.isEmpty, let regex = try? Regex(source) else { continue }
      // Whether \p{Lu} matches a small letter then is a matter of taste.
      if ignoresCase, source.contains("\\p{Lu}") || source.contains("\\P{Ll}") { continue }
      let peer = ignoresCase ? regex.ignoresCase() : regex
      let whole = try LinearPattern(source, ignoringCase: ignoresCase)
      let part = try LinearPattern(source, ignoringCase: ignoresCase, searching: true)
      for _ in 0..<12 {
        let value = Self.value(&generator)
        #expect(try whole.matches(value) == (peer.wholeMatch(in: value) != nil), "/\(source)/ on \(value), whole")
        #expect(try part.matches(value) == (peer.firstMatch(in: value) != nil), "/\(source)/ on \(value), part")
      }
    }
  }

  private static func value(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in literals.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func alternation(depth: Int, _ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0..<5, using: &generator) == 0 ? 2 : 1
    return (0..<count).map { _ in sequence(depth: depth, &generator) }.joined(separator: "|")
  }

  private static func sequence(depth: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let atom = atom(depth: depth, &generator)
      if atom == "^" || atom == "$" { return atom }
      return atom + (["", "", "", "*", "+", "?", "{2}", "{1,2}", "{2,}", "*?"].randomElement(using: &generator) ?? "")
    }.joined()
  }

  private static func atom(depth: Int, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator) {
    case 0...2: return literals.randomElement(using: &generator) ?? ""
    case 3: return [".", "\\d", "\\w", "\\p{L}", "\\p{Lu}", "\\P{Ll}", "^", "$"].randomElement(using: &generator) ?? ""
    case 4, 5:
      return ["[ab]", "[^ab]", "[a-c1]", "[^\\d]", "[\\wä]", "[^ä-ö]"].randomElement(using: &generator) ?? ""
    default: return "(" + alternation(depth: depth - 1, &generator) + ")"
    }
  }
}
