// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

private struct ShoutValidator: Validator {
  var rules: [Rule] { [.loud] }
  func validate(_ lead: borrowing LeadView) -> [Finding] {
    lead.string(.message).hasSuffix("!") ? [Finding(.loud, in: .message, ["count": .number(1)])] : []
  }
}

struct CorpusTests {
  private static let lines = """
    {"label": "loud", "comment": "made up", "input": "Hi!", "rules": ["acme.loud"]}

    {"label": "quiet", "comment": "made up", "input": {"message": "Hi", "city": "K\\u00f6ln"}, "rules": []}
    {"label": "missed", "comment": "made up", "input": "HI", "rules": ["acme.loud"]}
    {"label": "accused", "comment": "made up", "input": "Yahoo!", "rules": []}
    """

  @Test func readsCases() throws {
    let corpus = try Corpus(jsonLines: Array(Self.lines.utf8), field: .message)
    #expect(corpus.cases.map(\.label) == ["loud", "quiet", "missed", "accused"])
    #expect(corpus.cases[0].lead == [.message: "Hi!"])
    #expect(corpus.cases[1].lead == [.message: "Hi", .city: "Köln"])
    #expect(corpus.cases[0].rules == ["acme.loud"])
    #expect(corpus.cases[0].comment == "made up")
  }

  @Test(arguments: ["{", "{}", "[1]", #"{"label": "x", "comment": "x", "input": 1, "rules": []}"#])
  func refusesAnotherFormat(line: String) {
    #expect(throws: DecodingError.self) { try Corpus(jsonLines: Array(line.utf8), field: .message) }
  }

  @Test func reportsMismatches() throws {
    let corpus = try Corpus(jsonLines: Array(Self.lines.utf8), field: .message)
    let mismatches = CorpusRunner(ShoutValidator()).mismatches(in: corpus)
    #expect(mismatches.map(\.label) == ["missed", "accused"])
    #expect(mismatches.first?.description == "missed: missed [acme.loud], too much []")
  }

  @Test func reportsKnownFailuresThatPass() throws {
    let corpus = try Corpus(jsonLines: Array(Self.lines.utf8), field: .message)
    #expect(CorpusRunner(ShoutValidator()).passes(in: corpus) == ["loud", "quiet"])
  }
}
