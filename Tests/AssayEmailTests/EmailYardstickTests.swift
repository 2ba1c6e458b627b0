// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayTestSupport
import Testing

/// Addresses from the tests of other libraries, judged as the evaluation corpora judge them.
struct EmailYardstickTests {
  private struct Row: Decodable {
    let input: String
    let expected: String
    let strict: Int
    let category: String
  }

  private static let file = "email-syntax/visible.jsonl"

  @Test(.enabled(if: Evaluation.hasFile(file), "the evaluation corpora are not here"))
  func judgesAsThePolicySays() throws {
    let rows = try Evaluation.lines(of: Self.file, as: Row.self)
    let verdicts = rows.map { Self.verdict(on: $0.input) }
    func count(_ isCounted: (Row, String) -> Bool) -> Int { zip(rows, verdicts).count(where: isCounted) }
    let strict = rows.count { $0.strict == 1 }
    let falseRejects = count { $0.strict == 1 && $0.expected == "accept" && $1 == "reject" }
    let falseWarnings = count { $0.strict == 1 && $0.expected == "accept" && $1 == "warn" }
    let falseAccepts = count { $0.strict == 1 && $0.expected == "reject" && $1 != "reject" }
    let agreement = count { $0.expected == $1 }
    print(
      """
      email syntax: \(strict) strict rows, false rejects \(falseRejects), false warnings \(falseWarnings), \
      false accepts \(falseAccepts); three-way agreement \(agreement) of \(rows.count)
      """)
    #expect(falseRejects == 0)
    #expect(falseWarnings == 0)
    #expect(falseAccepts == 0)
    // One row is left: TAB after a backslash, which RFC 5321 §4.1.2 does not allow (quoted-pairSMTP is %d32-126).
    #expect(agreement >= rows.count - 1)
  }

  private static func verdict(on input: String) -> String {
    // As the yardstick hands addresses to the command: a cell cannot hold NULL, and an empty one is no address.
    let address = input.replacing("\0", with: "\u{FFFD}")
    guard !address.isEmpty else { return "reject" }
    return switch EmailAddress.parse(address).findings.map(\.rule.severity).max() {
    case .error: "reject"
    case .warning: "warn"
    case .note, nil: "accept"
    }
  }
}

/// Mistyped domains of other libraries' lists, and real domains that must be left alone.
@Suite(.enabled(if: Evaluation.hasFile("email-typo/visible.jsonl"), "the evaluation corpora are not here"))
struct TypoYardstickTests {
  private struct Row: Decodable {
    let input: String
    let expected: String
    let category: String
    let alternatives: [String]?

    var suggestion: String? { EmailAddress.parse(input).suggestion?.value.lowercased() }
  }

  @Test func suggestsWhatTheListsSay() throws {
    let rows = try Evaluation.lines(of: "email-typo/visible.jsonl", as: Row.self).filter {
      $0.category.hasPrefix("typo")
    }
    let right = rows.count { row in
      ([row.expected] + (row.alternatives ?? [])).contains { $0.lowercased() == row.suggestion }
    }
    print("email typos: \(right) of \(rows.count) right, \(rows.count { $0.suggestion != nil }) with a suggestion")
    #expect(right * 10 >= rows.count * 9)
  }

  @Test func leavesRealDomainsAlone() throws {
    let kept = try Evaluation.lines(of: "email-typo/visible.jsonl", as: Row.self).filter { $0.category == "keep" }
    let universities = try Evaluation.lines(of: "email-typo/keep-university-domains.jsonl", as: Row.self)
    let accused = universities.filter { $0.suggestion != nil }
    print(
      "email typos: \(accused.count) of \(universities.count) real domains with a suggestion: \(accused.map(\.input))")
    #expect(kept.filter { $0.suggestion != nil }.map(\.input) == [])
    #expect(accused.count * 1000 <= universities.count)
  }
}
