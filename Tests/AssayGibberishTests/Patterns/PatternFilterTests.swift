// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayGibberish

/// The quick look lets pass only what the closer one finds nothing in.
struct PatternFilterTests {
  private struct Row: Decodable {
    let input: String
  }

  private func differs(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return TextKind.allCases.contains { kind in
      HandPatterns.closeLook(at: bytes.span, kind: kind) != nil
        && !PatternFilter.bundled.mayHoldPattern(bytes.span, kind: kind)
    }
  }

  @Test(.enabled(if: Evaluation.hasFile("gibberish/negative.jsonl"), "the evaluation corpora are not here"))
  func agreesOnTheCorpora() throws {
    let rows = try ["positive", "negative"].flatMap {
      try Evaluation.lines(of: "gibberish/\($0).jsonl", as: Row.self)
    }
    #expect(rows.map(\.input).filter(differs) == [])
  }

  /// Words of few letters and short ones, in which patterns are frequent.
  @Test func agreesOnWordsByChance() {
    var random = SeededGenerator(seed: 11)
    var different: [String] = []
    for _ in 0..<20_000 {
      let letters =
        ["asdfgh", "qwertz123", "abcdef", "xy", "hamer"].randomElement(using: &random).map(Array.init) ?? []
      let text = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        String((0..<Int.random(in: 1...8, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      }.joined(separator: " ")
      if differs(text) { different.append(text) }
    }
    #expect(different == [])
  }

  @Test(arguments: ["Roberta Brown", "Robinson", "Bitte um Rückruf am Montag", "Hauptmann und Partner"])
  func letsPlainTextsPass(text: String) {
    let plain = Array(text.replacing("ü", with: "u").utf8)
    let mayHold = PatternFilter.bundled.mayHoldPattern(plain.span, kind: .message)
    #expect(!mayHold)
  }
}
