// SPDX-License-Identifier: Apache-2.0

import AssayConsent
import AssayCore
import AssayTesting
import Testing

struct ConsentValidatorTests {
  private static let today = CalendarDate("2026-11-29")

  private static func text(of value: Finding.Argument.Value) -> String {
    if case .name(let english, _) = value { english } else { "\(value)" }
  }

  private static func summary(_ lead: Lead, required: ConsentEvidence? = nil) -> [String] {
    let validator = ConsentValidator(required: required, today: today)
    return Pipeline(validators: [validator]).assess(lead).findings.map {
      "\($0.rule.id) \($0.field?.name ?? "-") \($0.arguments.map { Self.text(of: $0.value) }.joined())"
    }
  }

  @Test(
    arguments: [
      [:], [.email: "jane@acme.com"],
      [.consentAt: "2026-03-01", .consentSource: "Form", .consentText: "v2"],
      [.consentAt: "", .consentSource: "", .consentText: " "],
      // The other columns are not there.
      [.consentAt: "2026-03-01"], [.consent: "yes"], [.consent: "no"],
      // Today, and tomorrow where the sun rises first.
      [.consentAt: "2026-11-29T23:59:59Z"], [.consentAt: "2026-11-30 13:00"],
      // Whatever is no date, or may be an earlier one.
      [.consent: "1999999999"], [.consent: "20991231"], [.consent: "v2.1 of 2099"], [.consentAt: "03/04/26"],
      [.consentAt: "12/11/2026"],
    ] as [Lead])
  func isContentWithALead(lead: Lead) {
    #expect(Self.summary(lead) == [])
  }

  @Test(
    arguments: [
      (
        [.consentAt: "2026-03-01", .consentSource: "", .consentText: "v2"],
        ["consent.incomplete consentSource way of consent"]
      ),
      (
        [.consentAt: "n/a", .consentSource: "", .consentText: "v2"],
        ["consent.incomplete - date of consent / way of consent"]
      ),
    ] as [(Lead, [String])])
  func findsGapsWhereThereIsSomeEvidence(lead: Lead, expected: [String]) {
    #expect(Self.summary(lead) == expected)
  }

  @Test func asksForWhatIsRequired() {
    #expect(
      Self.summary([.email: "jane@acme.com"], required: .standard)
        == ["consent.incomplete - date of consent / way of consent / wording of consent"])
    let evidence = ConsentEvidence(when: .createdAt, how: .source, wording: nil)
    #expect(Self.summary([.createdAt: "2026-03-01", .source: "Form"], required: evidence) == [])
    #expect(
      Self.summary([.createdAt: "2027-03-01"], required: evidence) == [
        "consent.incomplete source source", "consent.in-future createdAt value(\"2027-03-01\")",
      ])
  }

  @Test(arguments: ["2026-12-01", "2062-03-01T10:00:00+01:00", "31.12.2026", "12/31/2026", "03/04/2027"])
  func findsDatesInTheFuture(date: String) {
    #expect(Self.summary([.consentAt: date]) == ["consent.in-future consentAt value(\"\(date)\")"])
    #expect(Self.summary([.consent: date]) == ["consent.in-future consent value(\"\(date)\")"])
  }

  @Test(arguments: ["30.02.2026", "irgendwann", "2026-13-01", "2026", "30.02.2062", "01.03."])
  func findsWhatIsNoDateInTheFieldThatIsNamedForIt(value: String) throws {
    let evidence = ConsentEvidence(when: .createdAt, how: nil, wording: nil)
    #expect(Self.summary([.createdAt: value], required: evidence) == ["consent.no-date createdAt value(\"\(value)\")"])
    #expect(Self.summary([.createdAt: value]) == [])
    let other = ConsentEvidence(when: nil, how: .createdAt, wording: nil)
    #expect(Self.summary([.createdAt: value], required: other) == [])
  }

  @Test(arguments: ["2026-03-01", "01.03.2026 12:30", "3/13/2026", "20260301", "1772323200", "1772323200000"])
  func readsDatesAsTheyAreWritten(value: String) {
    let evidence = ConsentEvidence(when: .createdAt, how: nil, wording: nil)
    #expect(Self.summary([.createdAt: value], required: evidence) == [])
  }

  /// They are days, and no rule says that they are not.
  @Test(arguments: ["1. März 2026", "1 March 2026", "March 1, 2026", "01.03.26", "010326", "2026年3月1日"])
  func doesNotAccuseDatesThatItCannotRead(value: String) {
    let evidence = ConsentEvidence(when: .createdAt, how: nil, wording: nil)
    let lead: Lead = [.createdAt: value]
    let findings = Pipeline(validators: [ConsentValidator(required: evidence)]).assess(lead).findings
    #expect(findings.map(\.rule.id) == ["consent.no-date"])
    #expect(findings.map(\.outcome) == [.couldNotJudge])
  }

  @Test func knowsNoFutureWithoutADay() {
    let findings = Pipeline(validators: [ConsentValidator()]).assess([.consentAt: "2062-03-01"]).findings
    #expect(findings.isEmpty)
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.consentAt: "2062-03-01", .consentSource: "", .consentText: ""], [.consent: "\u{FFFD}1-1-1-1"],
    ]
    #expect(contractViolations(of: ConsentValidator(required: .standard, today: Self.today), on: leads) == [])
    #expect(contractViolations(of: ConsentValidator(), on: leads) == [])
  }
}
