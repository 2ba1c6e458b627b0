// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

@testable import AssayOwnRules

@Suite struct OwnRulesValidatorTests {
  private static let number = OwnRule.Target.column("Kundennummer")

  /// What becomes of values of a column, with another one beside it.
  private func outcomes(_ rule: OwnRule, _ values: [(String, String)]) throws -> [Outcome] {
    let validator = try OwnRulesValidator(
      [rule], valueFiles: ["codes.txt": ["\u{FEFF}A1\r", "", "B2"]], today: CalendarDate(year: 2026, month: 3, day: 31))
    let leads: [Lead] = values.map { [Field("Kundennummer"): $0.0, Field("Ende"): $0.1] }
    return Pipeline(validators: [validator]).assess(leads).map { $0.findings.first?.outcome ?? .fine }
  }

  private func check(_ test: OwnRule.Test, ignoringCase: Bool = false, fine: [String], broken: [String]) throws {
    let rule = OwnRule("own.test", Self.number, test, ignoringCase: ignoringCase)
    #expect(try outcomes(rule, fine.map { ($0, "") }) == fine.map { _ in .fine }, "\(fine)")
    #expect(try outcomes(rule, broken.map { ($0, "") }) == broken.map { _ in .finding }, "\(broken)")
  }

  @Test func holdsValuesAgainstPatterns() throws {
    try check(.pattern("K-[0-9]{6}"), fine: ["K-123456", "", "  ", "\u{A0}"], broken: ["k-123456", "K-1234567"])
    try check(.pattern("k-[0-9]{2}"), ignoringCase: true, fine: ["K-12", "k-12"], broken: ["x"])
    try check(.pattern("[0-9]{2}", isSearch: true), fine: ["a12b"], broken: ["a1b2"])
  }

  @Test func holdsValuesAgainstLists() throws {
    try check(.values(["Gold", "Größe"]), fine: ["Gold", "Größe", ""], broken: ["gold", "Gol", "Goldx", "größe"])
    try check(
      .values(["Gold", "Größe"]), ignoringCase: true, fine: ["GOLD", "GRÖßE", "größe"], broken: ["Golt", "ß"])
    try check(.valuesFile("codes.txt"), fine: ["A1", "B2"], broken: ["A1\r", "a1", "C3"])
  }

  @Test func countsCharactersAsPeopleDo() throws {
    try check(
      .length(.init(minimum: 2, maximum: 3)), fine: ["ab", "äöü", "e\u{301}e\u{301}e\u{301}", "👨‍👩‍👧a"],
      broken: ["a", "abcd", "ä"])
    try check(.length(.init(maximum: 1)), fine: ["\r\n"], broken: ["ab"])
    try check(.length(.init(minimum: 3)), fine: ["abc"], broken: ["ab"])
  }

  @Test func comparesNumbersExactly() throws {
    let range = OwnRule.NumberRange(minimum: "-0.5", maximum: "100000000000000000000.25")
    try check(
      .number(range), fine: ["-0.50", "+0", "-0", "007", "100000000000000000000.250", "99999999999999999999.9"],
      broken: [
        "-0.51", "100000000000000000000.2500001", "1,5", "1e3", "x", ".5", "5.", "1.2.3", "--1", "+", "1 000", "٣",
      ])
    try check(
      .number(.init(minimum: "1.5", decimalMark: .comma)), fine: ["1,5", "2"], broken: ["1,49", "1.5", "-2"])
    try check(.number(.init()), fine: ["1"], broken: ["a"])
  }

  @Test func comparesDatesWithBoundsAndToday() throws {
    let range = OwnRule.DateRange(minimum: .day(try #require(CalendarDate("2024-02-29"))), maximum: .today)
    try check(
      .date(range),
      fine: [
        "2024-02-29", "2026-03-31", "2026-03-31T23:59:59.5+01:00", "2025-01-01 12:00", "2025-01-01T12:00Z",
        "2025-01-01T12:00-0100",
        "31.03.2025", "31. 3. 2025", "2025-1-1", "20250101", "3/1/2026", "12/31/2025", "01.01.2025, 12:30 Uhr",
        "1/2/2025 5:04 PM", "20250101123000",
        // February or, which is later than today, April.
        "02/04/2026", "04-02-2026",
      ],
      broken: [
        "2024-02-28", "2026-04-01", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-01T", "2025-01-01T25:00",
        "2025-01-01T12:00X", "2025-01-01T12:00+1", "2025-01-01x", "30.02.2025", "01.04.2026", "12.31.2025", "20251301",
        "04/05/2026", "13/13/2025", "1.1.25", "1.1/2025", "v2.1 of 2025", "1740787200", "today",
      ])
    try check(
      .date(.init(maximum: .today, format: .iso)), fine: ["2025-03-31"],
      broken: ["31.03.2025", "20250331", "2026-04-01"])
    let empty = OwnRule.DateRange(minimum: .today, maximum: .day(try #require(CalendarDate("2020-01-01"))))
    try check(.date(empty), fine: [], broken: ["2026-03-31", "2020-01-01", "2023-01-01"])
  }

  @Test(arguments: [
    (
      OwnRule.Comparison.Relation.equal, OwnRule.Comparison.Kind.text, [("a", "a")],
      [("a", "b"), ("a", "A"), ("a", "ab")]
    ),
    (.notEqual, .text, [("a", "b")], [("a", "a")]),
    (.less, .text, [("a", "b"), ("a", "ab"), ("Z", "a")], [("b", "a"), ("a", "a")]),
    (.less, .number, [("2", "10"), ("-3", "-2.5")], [("10", "2"), ("2.0", "2")]),
    (.lessOrEqual, .number, [("2.0", "2")], [("2.01", "2")]),
    (.greater, .date, [("2025-01-02", "2025-01-01")], [("2025-01-01", "2025-01-01T10:00Z")]),
    (.greaterOrEqual, .date, [("2025-01-01", "2025-01-01")], [("2024-12-31", "2025-01-01")]),
    (
      .less, .date, [("31.12.2024", "2025-01-01"), ("03/04/2025", "2025-03-10"), ("1/2/2025", "2/1/2025")],
      [("01.02.2025", "31.01.2025"), ("03/04/2025", "2025-03-04")]
    ),
  ])
  func comparesTwoValues(
    relation: OwnRule.Comparison.Relation, kind: OwnRule.Comparison.Kind, fine: [(String, String)],
    broken: [(String, String)]
  ) throws {
    let rule = OwnRule("own.test", Self.number, .compare(.init(relation, .column("Ende"), as: kind)))
    #expect(try outcomes(rule, fine + [("", "x"), ("x", "")]) == fine.map { _ in .fine } + [.fine, .fine])
    #expect(try outcomes(rule, broken) == broken.map { _ in .finding })
  }

  @Test func comparesTextsIgnoringCase() throws {
    let test = OwnRule.Test.compare(.init(.equal, .column("Ende")))
    let rule = OwnRule("own.test", Self.number, test, ignoringCase: true)
    #expect(try outcomes(rule, [("Ab", "aB"), ("ÄB", "äb"), ("a", "b")]) == [.fine, .fine, .finding])
  }

  @Test func cannotJudgeWhatIsNotOfItsKind() throws {
    let rule = OwnRule("own.test", Self.number, .compare(.init(.less, .column("Ende"), as: .number)))
    #expect(try outcomes(rule, [("1", "x"), ("x", "1")]) == [.couldNotJudge, .couldNotJudge])
  }

  @Test func requiresAValueWhereAnotherCallsForIt() throws {
    let any = OwnRule("own.test", Self.number, .requiredIf(.init(.column("Ende"))))
    #expect(
      try outcomes(any, [("", "x"), (" ", "x"), ("1", "x"), ("", ""), ("", " ")]) == [
        .finding, .finding, .fine, .fine, .fine,
      ])
    let one = OwnRule("own.test", Self.number, .requiredIf(.init(.column("Ende"), equals: "Ja")))
    #expect(try outcomes(one, [("", "Ja"), ("", "ja"), ("", "Nein"), ("1", "Ja")]) == [.finding, .fine, .fine, .fine])
    let folded = OwnRule("own.test", Self.number, .requiredIf(.init(.column("Ende"), equals: "Ja")), ignoringCase: true)
    #expect(try outcomes(folded, [("", "jA")]) == [.finding])
  }

  @Test func tellsWhatAndWhere() throws {
    let rules = [
      OwnRule("own.number", Self.number, .pattern("K-[0-9]{6}"), severity: .error),
      OwnRule("own.zip", .field(.postalCode), .length(.init(minimum: 5, maximum: 5))),
      OwnRule("own.end", .field(.phone), .requiredIf(.init(.field(.message), equals: "call"))),
      OwnRule(
        "own.city", .field(.city), .values(["Bonn"]), severity: .note,
        texts: .init(german: .init("{value} liegt nicht in {field}."))),
    ]
    let lead: Lead = [Field("Kundennummer"): "123", .postalCode: "123", .message: "call", .city: "Köln"]
    let findings = Pipeline(validators: [try OwnRulesValidator(rules)]).assess(lead).findings
    #expect(findings.map(\.rule.id) == ["own.number", "own.zip", "own.end", "own.city"])
    #expect(findings.map(\.field) == [Field("Kundennummer"), .postalCode, .phone, .city])
    #expect(findings.map(\.range) == [0..<3, 0..<3, nil, 0..<5])
    #expect(findings.allSatisfy { $0.confidence == 1 })
    #expect(findings.map(\.rule.severity) == [.error, .warning, .warning, .note])
    #expect(
      findings.map { $0.message(in: .english) } == [
        "“123” does not have the form K-[0-9]{6}.", "The value has 3 characters, 5 to 5 are allowed.",
        "phone is empty, though message is “call”.", "Köln liegt nicht in city.",
      ])
    #expect(findings[0].message(in: .german, redacted: true) == "„‹3›“ hat nicht die Form K-[0-9]{6}.")
  }

  @Test func readsColumnsThatAreNoField() throws {
    let rules = [
      OwnRule("own.number", Self.number, .pattern("K-[0-9]{6}")),
      OwnRule("own.mail", .column("E-Mail"), .pattern(".*@.*")),
      OwnRule("own.fax", .column("Fax"), .pattern("x")),
    ]
    let validator = try OwnRulesValidator(rules)
    #expect(validator.readsOtherColumns)
    #expect(try !OwnRulesValidator([OwnRule("own.a", .field(.city), .pattern("x"))]).readsOtherColumns)
    var batch = LeadBatch(layout: FieldLayout([.email], otherNames: ["Stufe", "Kundennummer"]))
    batch.appendRecord(number: 1)
    for (slot, value) in ["jane", "x", "123"].enumerated() { batch.setValue(at: slot, to: Array(value.utf8)) }
    Pipeline(validators: [validator]).assess(&batch)
    #expect(batch.findings[0].map(\.rule.id) == ["own.number", "own.mail"])
    #expect(batch.findings[0].map { $0.field?.name } == ["Kundennummer", "E-Mail"])
  }

  @Test func refusesRulesThatCannotBeUsedTogether() throws {
    let rule = OwnRule("own.a", .field(.city), .pattern("x"))
    #expect(throws: OwnRuleError(.knownID, at: [.init(0), .init("id")], name: "own.a")) {
      try OwnRulesValidator([rule], knownIDs: ["own.a"])
    }
    #expect(throws: OwnRuleError(.repeatedID, at: [.init(1), .init("id")], name: "own.a")) {
      try UniqueValidator([rule, rule])
    }
    let file = OwnRule("own.b", .field(.city), .valuesFile("x.txt"))
    let path = [OwnRuleError.Key(1), .init("values-file")]
    #expect(throws: OwnRuleError(.valuesFile, at: path, name: "x.txt")) { try OwnRulesValidator([rule, file]) }
    #expect(throws: OwnRuleError(.noValues, at: path, name: "x.txt")) {
      try OwnRulesValidator([rule, file], valueFiles: ["x.txt": ["", "\r"]])
    }
    let date = OwnRule("own.c", .field(.createdAt), .date(.init(maximum: .today)))
    #expect(throws: OwnRuleError(.today, at: [.init(0), .init("date"), .init("max")])) { try OwnRulesValidator([date]) }
  }

  @Test func keepsTheContract() throws {
    let rules = [
      OwnRule("own.star", .field(.message), .pattern("(a*)*b")),
      OwnRule("own.either", .field(.message), .pattern("(a|aa)+$", isSearch: true)),
      OwnRule("own.twice", .field(.message), .pattern("(x+x+)+y")),
      OwnRule("own.many", .field(.message), .pattern("(a|x)*a(a|x){12}", isSearch: true)),
      OwnRule("own.counted", .field(.message), .pattern("(.{0,20}x){0,20}")),
      OwnRule("own.values", .field(.message), .values(["Ä"]), ignoringCase: true),
      OwnRule("own.length", .field(.message), .length(.init(minimum: 1, maximum: 2))),
      OwnRule("own.range", .field(.message), .number(.init(minimum: "1", maximum: "2"))),
      OwnRule("own.date", .field(.message), .date(.init())),
      OwnRule("own.if", .field(.city), .requiredIf(.init(.field(.message)))),
      OwnRule("own.same", .field(.message), .compare(.init(.equal, .field(.city))), ignoringCase: true),
      OwnRule(
        "own.said", .field(.message), .pattern("q"),
        texts: .init(english: .init("{value}: {pattern}"), german: .init("{pattern}: {value}"))),
      OwnRule("own.said-once", .field(.message), .pattern("q"), texts: .init(english: .init("{value}"))),
    ]
    let leads: [Lead] = [
      [.message: "a", .city: "b"], [.message: "x"], [.message: "äb", .city: "ÄB"], [.message: "0"], [.message: "9.0"],
      [:],
      [.message: "2026-03-31"], [.message: "👨‍👩‍👧"], [.message: "e\u{301}"], [.message: ""], [.message: " "],
    ]
    #expect(contractViolations(of: try OwnRulesValidator(rules), on: leads) == [])
  }
}
