// SPDX-License-Identifier: Apache-2.0

import AssayGibberish
import AssayTestSupport
import Testing

/// All evidence together on the evaluation corpus, of which nothing went into a table.
@Suite(.enabled(if: Evaluation.hasFile("gibberish/negative.jsonl"), "the evaluation corpora are not here"))
struct GibberishYardstickTests {
  private struct Row: Decodable {
    let input: String
    let category: String
    let strict: Int?

    var kind: TextKind {
      switch category {
      case "organisation", "company": .company
      case "code-identifier", "code-junk": .message
      default: .personName
      }
    }

    /// Whether it would go to a person.
    var isFlagged: Bool { TextJudgement(input, as: kind).confidence >= 0.5 }
  }

  private func share(of category: String, in file: String) throws -> (flagged: Int, all: Int) {
    let rows = try Evaluation.lines(of: "gibberish/\(file).jsonl", as: Row.self).filter { $0.category == category }
    return (rows.count(where: \.isFlagged), rows.count)
  }

  @Test func accusesHardlyAnybody() throws {
    let rows = try Evaluation.lines(of: "gibberish/negative.jsonl", as: Row.self)
    let accused = rows.filter(\.isFlagged)
    print("gibberish: accused \(accused.count) of \(rows.count): \(accused.map(\.input))")
    #expect(accused.count * 1000 <= rows.count)
    #expect(accused.count { $0.category != "code-identifier" } <= 2)
  }

  @Test(arguments: [("hand-mash", 0.92), ("keyboard-walk", 0.97), ("code-junk", 0.98)])
  func findsWhatWasInvented(category: String, least: Double) throws {
    let (flagged, all) = try share(of: category, in: "positive")
    print("gibberish: \(category) \(flagged) of \(all)")
    #expect(Double(flagged) >= least * Double(all))
  }

  @Test func findsStrictSamplePersonsAndNullTokens() throws {
    let rows = try Evaluation.lines(of: "gibberish/positive.jsonl", as: Row.self).filter {
      $0.category == "placeholder-person" && $0.strict == 1 || $0.category == "null-token" && !$0.input.isEmpty
    }
    #expect(rows.count > 30)
    #expect(rows.filter { !$0.isFlagged }.map(\.input) == [])
  }
}
