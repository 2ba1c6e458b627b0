// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Foundation
import Testing

@testable import AssayOwnRules

@Suite struct OwnRuleCodingTests {
  private func decode(_ json: String) throws -> [OwnRule] {
    try JSONDecoder().decode([OwnRule].self, from: Data(json.utf8))
  }

  private static let complete = """
    [
      {"id": "own.number", "column": "Kundennummer", "pattern": "K-[0-9]{6}", "severity": "error",
       "texts": {"en": "“{value}” is no number.", "de": {"message": "„{value}“ ist keine.", "remedy": "Fragen."}},
       "examples": {"good": ["K-123456"], "bad": [123456, "x"]}},
      {"id": "own.part", "field": "last_name", "pattern": "x", "search": true, "ignore-case": true},
      {"id": "own.level", "column": "Stufe", "values": ["Gold", 1], "severity": "note"},
      {"id": "own.code", "field": "postalCode", "values-file": "codes.txt"},
      {"id": "own.length", "field": "city", "length": {"min": 2, "max": 40}},
      {"id": "own.share", "column": "Anteil", "number": {"min": 0, "max": "99.5", "decimal": "comma"}},
      {"id": "own.day", "field": "createdAt", "date": {"min": "2020-01-01", "max": "today", "format": "iso"}},
      {"id": "own.if", "field": "phone", "required-if": {"column": "Kanal", "equals": "Telefon"},
       "examples": {"bad": [{"Kanal": "Telefon", "phone": ""}]}},
      {"id": "own.if-any", "field": "phone", "required-if": {"field": "message", "not-empty": true}},
      {"id": "own.once", "column": "Kundennummer", "unique": true, "examples": {"bad": [["1", "1"]]}},
      {"id": "own.end", "column": "Ende", "compare": {"operator": ">=", "column": "Beginn", "as": "date"}}
    ]
    """

  @Test func decodesEveryTest() throws {
    let rules = try decode(Self.complete)
    #expect(rules.map(\.severity) == [.error, .warning, .note] + Array(repeating: .warning, count: 8))
    #expect(
      rules.map(\.test) == [
        .pattern("K-[0-9]{6}"), .pattern("x", isSearch: true), .values(["Gold", "1"]), .valuesFile("codes.txt"),
        .length(.init(minimum: 2, maximum: 40)),
        .number(.init(minimum: "0", maximum: "99.5", decimalMark: .comma)),
        .date(.init(minimum: .day(try #require(CalendarDate("2020-01-01"))), maximum: .today, format: .iso)),
        .requiredIf(.init(.column("Kanal"), equals: "Telefon")), .requiredIf(.init(.field(.message))), .unique,
        .compare(.init(.greaterOrEqual, .column("Beginn"), as: .date)),
      ])
    #expect(rules[0].examples.bad == [.value("123456"), .value("x")])
    #expect(rules[1].target == .field(.lastName) && rules[1].ignoresCase)
    #expect(rules[7].examples.bad == [.lead(["Kanal": "Telefon", "phone": ""])])
    #expect(rules[9].examples.bad == [.values(["1", "1"])])
  }

  @Test func encodesWhatItDecodes() throws {
    let rules = try decode(Self.complete)
    #expect(try JSONDecoder().decode([OwnRule].self, from: JSONEncoder().encode(rules)) == rules)
  }

  @Test(arguments: [
    (#"{"id": "own.a", "field": "city", "patern": "x"}"#, "unknown-key", "0.patern"),
    (#"{"id": "own.a", "field": "city"}"#, "no-test", "0"),
    (#"{"id": "own.a", "field": "city", "unique": false}"#, "no-test", "0"),
    (#"{"id": "own.a", "field": "city", "pattern": "x", "length": {"min": 1}}"#, "several-tests", "0.length"),
    (#"{"field": "city", "pattern": "x"}"#, "missing-key", "0"),
    (#"{"id": "Own", "field": "city", "pattern": "x"}"#, "malformed-id", "0.id"),
    (#"{"id": "own.a", "pattern": "x"}"#, "target", "0"),
    (#"{"id": "own.a", "pattern": "x", "field": "city", "column": "x"}"#, "target", "0"),
    (#"{"id": "own.a", "pattern": "x", "field": "town"}"#, "unknown-word", "0.field"),
    (#"{"id": "own.a", "pattern": "x", "field": "city", "severity": "fatal"}"#, "unknown-word", "0.severity"),
    (#"{"id": "own.a", "field": "city", "pattern": "(a"}"#, "pattern", "0.pattern"),
    (#"{"id": "own.a", "field": "city", "values": []}"#, "no-values", "0.values"),
    (#"{"id": "own.a", "field": "city", "values": ["x"], "search": true}"#, "useless-option", "0.search"),
    (
      #"{"id": "own.a", "field": "city", "length": {"min": 1}, "ignore-case": true}"#, "useless-option", "0.ignore-case"
    ),
    (#"{"id": "own.a", "field": "city", "length": {"min": 3, "max": 2}}"#, "minimum-above-maximum", "0.length.min"),
    (#"{"id": "own.a", "field": "city", "length": {}}"#, "no-bounds", "0.length"),
    (#"{"id": "own.a", "field": "city", "length": {"min": -1}}"#, "bound", "0.length.min"),
    (#"{"id": "own.a", "field": "city", "length": {"least": 1}}"#, "unknown-key", "0.length.least"),
    (#"{"id": "own.a", "field": "city", "number": {"min": 10, "max": 9.5}}"#, "minimum-above-maximum", "0.number.min"),
    (#"{"id": "own.a", "field": "city", "number": {"max": "1,5"}}"#, "bound", "0.number.max"),
    (#"{"id": "own.a", "field": "city", "number": {"max": 1e300}}"#, "bound", "0.number.max"),
    (#"{"id": "own.a", "field": "city", "number": {"decimal": "dot"}}"#, "unknown-word", "0.number.decimal"),
    (#"{"id": "own.a", "field": "city", "date": {"min": "1.1.2020"}}"#, "bound", "0.date.min"),
    (
      #"{"id": "own.a", "field": "city", "date": {"min": "2021-01-01", "max": "2020-01-01"}}"#, "minimum-above-maximum",
      "0.date.min"
    ),
    (#"{"id": "own.a", "field": "city", "date": {"format": "us"}}"#, "unknown-word", "0.date.format"),
    (#"{"id": "own.a", "field": "city", "required-if": {"field": "email"}}"#, "condition", "0.required-if"),
    (#"{"id": "own.a", "field": "city", "required-if": {"not-empty": true}}"#, "target", "0.required-if"),
    (#"{"id": "own.a", "field": "city", "compare": {"field": "email"}}"#, "missing-key", "0.compare"),
    (
      #"{"id": "own.a", "field": "city", "compare": {"field": "email", "operator": "="}}"#, "unknown-word",
      "0.compare.operator"
    ),
    (
      #"{"id": "own.a", "field": "city", "compare": {"field": "email", "operator": "<", "decimal": "comma"}}"#,
      "useless-option", "0.compare.decimal"
    ),
    (#"{"id": "own.a", "field": "city", "pattern": "x{2}", "texts": {"en": "no x{2}"}}"#, "placeholder", "0.texts.en"),
    (
      #"{"id": "own.a", "field": "city", "pattern": "x", "texts": {"en": "{value}", "de": "Nein."}}"#,
      "other-placeholders", "0.texts"
    ),
    (#"{"id": "own.a", "field": "city", "pattern": "x", "texts": {"en": " "}}"#, "empty-text", "0.texts.en"),
    (#"{"id": "own.a", "field": "city", "pattern": "x", "texts": {"fr": "non"}}"#, "unknown-key", "0.texts.fr"),
    (#"{"id": "own.a", "field": "city", "unique": true, "examples": {"good": ["x"]}}"#, "example", "0.examples.good.0"),
    (
      #"{"id": "own.a", "field": "city", "pattern": "x", "examples": {"bad": ["y", ["x"]]}}"#, "example",
      "0.examples.bad.1"
    ),
  ])
  func refusesWithKindAndPlace(json: String, kind: String, place: String) {
    let error = #expect(throws: OwnRuleError.self) { try decode("[\(json)]") }
    #expect(error?.kind.rawValue == kind)
    // JSONDecoder names places in a list "Index 0".
    #expect(error?.path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") == place)
    for language in Language.allCases { #expect(error?.message(in: language) != kind) }
  }

  @Test func passesErrorsOfTypesThrough() {
    #expect(throws: DecodingError.self) { try decode(#"[{"id": "own.a", "field": "city", "length": {"min": "x"}}]"#) }
    #expect(throws: DecodingError.self) { try decode(#"[{"id": "own.a", "field": "city", "values": "x"}]"#) }
  }

  @Test func saysWhatIsWrongWithAPattern() {
    let error = #expect(throws: OwnRuleError.self) {
      try decode(#"[{"id": "own.a", "field": "city", "pattern": "a(?=b)"}]"#)
    }
    #expect(error?.pattern == LinearPatternError(.lookaround, at: 1))
    #expect(error?.message(in: .english).hasSuffix("(character 2 of the pattern)") == true)
  }
}
