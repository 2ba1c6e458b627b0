// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import Testing

struct WaterfallTests {
  private let waterfall = Waterfall([
    FieldComparison(name: "prior", agreement: nil, weight: -8.07),
    FieldComparison(name: "city", agreement: .different, weight: -1.1),
    FieldComparison(name: "firstName", agreement: .alike, weight: 2.15),
    FieldComparison(name: "other-relation", agreement: nil, weight: -9),
    FieldComparison(name: "email", agreement: .same, weight: 14.3),
    FieldComparison(name: "street", agreement: .same, weight: 0),
  ])

  @Test func hasEvidenceForFirstAndThenAgainst() {
    #expect(
      waterfall.steps.map(\.comparison.name) == ["email", "firstName", "street", "city", "other-relation", "prior"])
  }

  @Test func addsUpToTheMatchWeight() {
    #expect(waterfall.steps.map(\.after) == [1430, 1645, 1645, 1535, 635, -172])
    #expect(waterfall.weight == -172)
    #expect(waterfall.range == -172...1645)
    #expect(zip(waterfall.steps, waterfall.steps.dropFirst()).allSatisfy { $0.after == $1.before })
    #expect(Waterfall([]).weight == 0)
  }

  @Test(arguments: [
    (0, "0.00", "0.00"), (5, "0.05", "+0.05"), (-5, "−0.05", "−0.05"), (123_456, "1234.56", "+1234.56"),
  ])
  func writesHundredths(number: Int, plain: String, signed: String) {
    #expect(Waterfall.text(number, language: .english) == plain)
    #expect(Waterfall.text(number, isSigned: true, language: .english) == signed)
    #expect(Waterfall.text(number, language: .german) == plain.replacing(".", with: ","))
  }

  @Test func isToldInWords() {
    let texts = Language.allCases.map(ComparisonText.init)
    for step in waterfall.steps {
      for agreement in [nil] + FieldComparison.Agreement.allCases.map({ Optional($0) }) {
        var comparison = step.comparison
        comparison.agreement = agreement
        #expect(Set(texts.map { $0.text(of: comparison) }).count == 2 || agreement == nil)
      }
    }
    #expect(
      texts[0].text(of: FieldComparison(name: "Kundennr", agreement: .same, weight: 1)) == "Kundennr: same")
  }
}
