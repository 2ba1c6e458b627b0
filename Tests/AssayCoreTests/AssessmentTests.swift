// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct AssessmentTests {
  private static let rule = Rule.plain("test.x", fields: [.city])
  private static let pipeline = Pipeline(validators: [PatternValidator(rule: rule, field: .city, pattern: "x")])

  @Test(
    arguments: [
      ([.city: "x"], .finding), ([.city: "y"], .fine), ([.city: "?"], .couldNotJudge), ([.city: ""], .notApplicable),
      ([:], .notApplicable), ([.region: "x"], .notApplicable),
    ] as [(Lead, Outcome)])
  func tellsTheOutcomeOfARule(lead: Lead, outcome: Outcome) {
    #expect(Self.pipeline.assess(lead).outcome(of: Self.rule) == outcome)
  }

  @Test func holdsARuleWithoutFieldsAgainstEveryLead() {
    #expect(Self.pipeline.assess([:]).outcome(of: .plain("test.whole")) == .fine)
  }

  @Test func appliesARuleWithSeveralFieldsIfOneIsFilled() {
    let rule = Rule.plain("test.two", fields: [.city, .region])
    #expect(Self.pipeline.assess([.region: "x"]).outcome(of: rule) == .fine)
    #expect(Self.pipeline.assess([.region: "", .email: "x"]).outcome(of: rule) == .notApplicable)
  }

  @Test func reportsAChangeLikeAFindingOfItsRule() {
    let pipeline = Pipeline(normalizers: [UppercaseNormalizer(fields: [.city])])
    #expect(pipeline.assess([.city: "bonn"]).outcome(of: UppercaseNormalizer.rest) == .finding)
    #expect(pipeline.assess([.city: "BONN"]).outcome(of: UppercaseNormalizer.rest) == .fine)
  }
}
