// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayGibberish

/// Placeholders and shape on the evaluation corpus, without the model of letters.
@Suite(.enabled(if: Evaluation.hasFile("gibberish/negative.jsonl")))
struct PlaceholderEvaluationTests {
  struct Line: Decodable {
    let input: String
    let category: String
    let strict: Int?
  }

  static func kind(of category: String) -> TextKind {
    switch category {
    case "organisation", "company": .company
    case "code-identifier", "code-junk": .message
    default: .personName
    }
  }

  @Test func findsSamplePersonsAndNullTokens() throws {
    let lines = try Evaluation.lines(of: "gibberish/positive.jsonl", as: Line.self)
    for line in lines where line.category == "placeholder-person" && line.strict == 1 {
      #expect(Judged.name(line.input).flags, "\(line.input)")
    }
    for line in lines where line.category == "null-token" && !line.input.isEmpty {
      #expect(Judged.name(line.input).flags, "\(line.input)")
    }
  }

  @Test func accusesNoRealName() throws {
    for line in try Evaluation.lines(of: "gibberish/negative.jsonl", as: Line.self)
    where line.category != "code-identifier" {
      let kind = Self.kind(of: line.category)
      #expect(!Judged.word(line.input, kind).flags, "\(line.input)")
      #expect(!Judged.shape(line.input, kind).flags, "\(line.input)")
    }
  }

  /// The quick look on names agrees with the whole look.
  @Test func looksQuicklyOnlyAtWhatIsFine() throws {
    for file in ["gibberish/positive.jsonl", "gibberish/negative.jsonl"] {
      for line in try Evaluation.lines(of: file, as: Line.self) {
        let text = Array(line.input.utf8)
        for kind in TextKind.allCases where PlainText.isPlain(text.span, kind: kind) {
          #expect(TextShape.judge(ShapeTraits(of: text.span), kind).1 == 0, "\(line.input) \(kind)")
        }
      }
    }
  }
}
