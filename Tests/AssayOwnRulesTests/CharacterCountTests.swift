// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayOwnRules

@Suite struct CharacterCountTests {
  @Test func agreesWithTheStandardLibrary() {
    let parts: [[UInt8]] =
      ["a", "ä", "\r", "\n", "\u{301}", "\u{AD}", "👨‍👩‍👧", "\u{2FF}", "한", "\u{200D}"].map { Array($0.utf8) } + [
        [0xFF], [0xC3],
      ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let value = (0..<Int.random(in: 0...5, using: &generator)).flatMap { _ in
        parts.randomElement(using: &generator) ?? []
      }
      #expect(CharacterCount.of(value.span) == String(decoding: value, as: UTF8.self).count, "\(value)")
    }
  }
}
