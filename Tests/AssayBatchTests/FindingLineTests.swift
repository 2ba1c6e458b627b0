// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

@testable import AssayBatch

struct FindingLineTests {
  private static let rule = Rule(
    "test.rule", .warning,
    english: RuleText(message: "{n} too many", finds: "f", matters: "m", example: "e", remedy: "r"),
    german: RuleText(message: "{n} zu viel", finds: "f", matters: "m", example: "e", remedy: "r"))

  private func placed(_ finding: Finding, column: String? = "E-Mail", change: Change? = nil) -> PlacedFinding {
    PlacedFinding(
      file: "a \"b\".csv", record: 3, line: 7, character: 2, column: column, finding: finding, severity: .error,
      change: change, value: "secret")
  }

  private func line(_ placed: PlacedFinding, _ language: Language = .english) -> String {
    var buffer: [UInt8] = []
    FindingLine(language: language).append(placed, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test(arguments: [
    ("a \"b\".csv", #""other_record":2"#), ("b.csv", #""other_file":"b.csv","other_record":2"#),
  ])
  func namesTheOtherLeadAndWhatWasCompared(file: String, other: String) {
    var finding = Finding(Self.rule, ["n": .number(2)])
    finding.comparisons = [
      FieldComparison(name: "lastName", agreement: .same, weight: 8.125),
      FieldComparison(name: "prior", agreement: nil, weight: -2),
    ]
    var placed = placed(finding)
    placed.other = (file, 2)
    #expect(
      line(placed).hasSuffix(
        #","suggestions":[],"# + other
          + #","match_weight":6.13,"comparisons":[{"name":"lastName","agreement":"same","weight":8.13},"#
          + #"{"name":"prior","weight":-2.00}]}"#
          + "\n"))
  }

  @Test func holdsTheKeysOfTheContract() throws {
    let finding = Finding(
      Self.rule, in: .email, ["n": .number(2)], confidence: 0.9,
      suggestions: [
        Suggestion(.email, "a@b.de", confidence: 0.8, isSafe: true), Suggestion(.city, "B\"", confidence: 0.25),
      ])
    #expect(
      line(placed(finding)) == #"""
        {"file":"a \"b\".csv","record":3,"line":7,"column":"E-Mail","field":"email","rule":"test.rule","outcome":"finding",\#
        "severity":"error","confidence":0.9,"message":"2 too many","suggestions":[\#
        {"field":"email","value":"a@b.de","confidence":0.8,"safe":true},\#
        {"field":"city","value":"B\"","confidence":0.25,"safe":false}]}

        """#)
  }

  @Test func leavesOutTheFieldAndColumnOfAFindingAboutTheWholeLead() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line(placed(Finding(Self.rule), column: nil)).utf8)) as? [String: Any]
    )
    let keys: Set = ["file", "record", "line", "rule", "outcome", "severity", "confidence", "message", "suggestions"]
    #expect(Set(object.keys) == keys)
  }

  @Test func tellsWhatTwoLeadsWereComparedBy() {
    var finding = Finding(Self.rule, ["n": .number(2), "record": .record(12)], confidence: 0.75)
    finding.comparisons = [
      FieldComparison(name: "email", agreement: .same, weight: 16.609),
      FieldComparison(name: "a \"b\"", agreement: .form, weight: 0),
      FieldComparison(name: "city", agreement: .different, weight: -2),
      FieldComparison(name: "prior", agreement: nil, weight: -13.024),
    ]
    var placed = placed(finding)
    placed.other = (placed.file, 12)
    #expect(
      line(placed).hasSuffix(
        #"""
        ,"confidence":0.75,"message":"2 too many","suggestions":[],"other_record":12,"match_weight":1.59,"comparisons":[\#
        {"name":"email","agreement":"same","weight":16.61},{"name":"a \"b\"","agreement":"form","weight":0.00},\#
        {"name":"city","agreement":"different","weight":-2.00},{"name":"prior","weight":-13.02}]}

        """#))
  }

  @Test func tellsWhatCouldNotBeJudged() throws {
    let objects = try FindingObject.read(Array(line(placed(.couldNotJudge(Self.rule, in: .city))).utf8))
    #expect(objects.map(\.outcome) == ["could-not-judge"])
    #expect(objects.map(\.field) == ["city"])
  }

  @Test func tellsWhatWasChanged() throws {
    let change = Change(Self.rule, in: .email, from: " a\"", to: "a\"")
    let objects = try FindingObject.read(Array(line(placed(Finding(Self.rule, in: .email), change: change)).utf8))
    #expect(objects.map(\.change?.original) == [" a\""])
    #expect(objects.map(\.change?.value) == ["a\""])
  }

  @Test func speaksTheLanguageOfTheRun() {
    #expect(line(placed(Finding(Self.rule, ["n": .number(2)])), .german).contains(#""message":"2 zu viel""#))
  }
}
