// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayOwnRules

@Suite struct OwnRuleExamplesTests {
  @Test func tellsWhichExamplesComeOutOtherwise() throws {
    let rules = [
      OwnRule(
        "own.number", .column("Kundennummer"), .pattern("K-[0-9]{3}"),
        examples: .init(good: [.value("K-123"), .value("123")], bad: [.value("K"), .lead(["Kundennummer": "K-999"])])),
      OwnRule(
        "own.once", .column("Kundennummer"), .unique,
        examples: .init(
          good: [.values(["1", "2"]), .values(["1", "1"])], bad: [.values(["1", "1"]), .values(["1"])])),
      OwnRule(
        "own.if", .field(.phone), .requiredIf(.init(.column("Kanal"), equals: "Telefon")),
        examples: .init(good: [.lead(["Kanal": "Post"])], bad: [.lead(["Kanal": "Telefon", "phone": ""])])),
      OwnRule(
        "own.less", .column("a"), .compare(.init(.less, .field(.lastName), as: .number)),
        examples: .init(good: [.lead(["a": "1", "last_name": "x"])], bad: [.lead(["a": "2", "last_name": "1"])])),
      OwnRule("own.untried", .field(.city), .values(["x"])),
    ]
    let examples = try OwnRuleExamples(of: rules)
    #expect(examples.count == 12)
    #expect(examples.untried == ["own.untried"])
    let summary = examples.failures.map { failure in
      "\(failure.rule) \(failure.outcome) " + failure.path.map(\.stringValue).joined(separator: ".")
    }
    #expect(
      summary == [
        "own.number finding 0.examples.good.1", "own.number fine 0.examples.bad.1",
        "own.once finding 1.examples.good.1",
        "own.once fine 1.examples.bad.1", "own.less couldNotJudge 3.examples.good.0",
      ])
    for language in Language.allCases {
      #expect(Set(examples.failures.map { $0.message(in: language) }).count == 3)
    }
  }

  @Test func addsRulesToAPipeline() throws {
    var pipeline = Pipeline()
    try pipeline.append(ownRules: [
      OwnRule("own.number", .column("Kundennummer"), .pattern("[0-9]+")),
      OwnRule("own.once", .column("Kundennummer"), .unique),
    ])
    #expect(pipeline.rules.map(\.id) == ["own.number", "own.once", "own-rules.column-missing"])
    let found = pipeline.assess([[Field("Kundennummer"): "x"], [Field("Kundennummer"): "x"]])
    #expect(found.map { $0.findings.map(\.rule.id) } == [["own.number"], ["own.number", "own.once"]])
    #expect(throws: OwnRuleError.self) {
      try pipeline.append(ownRules: [OwnRule("own.once", .field(.city), .unique)])
    }
    #expect(pipeline.validators.count == 1)
  }
}
