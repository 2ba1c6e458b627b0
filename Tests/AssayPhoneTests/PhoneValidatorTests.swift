// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPhone
import AssayTesting
import Testing

struct PhoneValidatorTests {
  private static func findings(_ lead: Lead, _ validator: PhoneValidator = PhoneValidator()) -> [Finding] {
    validator.validate(LeadBatch([lead]).lead(at: 0))
  }

  @Test(arguments: ["in-the-wild", "negative"])
  func agreesWithTheCorpus(name: String) throws {
    let corpus = try TestCorpora.phone(name)
    #expect(!corpus.cases.isEmpty)
    #expect(CorpusRunner(PhoneValidator()).mismatches(in: corpus) == [])
  }

  @Test func everyRuleHasACase() throws {
    let rules = Set(try TestCorpora.phone("in-the-wild").cases.flatMap(\.rules))
    // Never a finding, see saysWhereItCannotJudge.
    #expect(Set(PhoneValidator().rules.map(\.id)).subtracting(rules) == [PhoneValidator.noCountry.id])
  }

  @Test func neverRejects() {
    #expect(PhoneValidator().rules.allSatisfy { $0.severity < .error })
  }

  @Test(arguments: [
    ["phone": "030 123456"], ["phone": "030 123456", "country": "Atlantis"], ["phone": "0049 30 123456"],
    ["phone": "030 1", "country": "NA"], ["phone": "030 123456", "country": "Antarctica"],
  ])
  func saysWhereItCannotJudge(lead: [String: String]) {
    let lead = Lead(lead.map { ($0.key == "phone" ? Field.phone : .country, $0.value) })
    let findings = Self.findings(lead)
    #expect(findings.map(\.rule) == [PhoneValidator.noCountry])
    #expect(findings.map(\.outcome) == [.couldNotJudge])
  }

  @Test func takesTheRegionOfLeadsWithoutACountry() {
    let validator = PhoneValidator(defaultRegion: PhoneRegion("DE"))
    #expect(Self.findings([.phone: "030 123456"], validator) == [])
    #expect(Self.findings([.phone: "030 1", .country: "Atlantis"], validator).map(\.outcome) == [.couldNotJudge])
  }

  @Test func judgesBothFields() {
    let lead: Lead = [.phone: "+49 1", .mobilePhone: "call me", .country: "DE"]
    #expect(Self.findings(lead).map(\.field) == [.phone, .mobilePhone])
    #expect(Self.findings(lead).map(\.rule) == [PhoneValidator.tooShort, PhoneValidator.notANumber])
  }

  @Test func saysHowManyDigitsThereAre() {
    let count = { (number: String) in Self.findings([.phone: number, .country: "US"]).first?.arguments.first?.value }
    #expect(count("+49 1") == .number(3))
    #expect(count("+1 212 555 01478") == .number(11))
    #expect(count("212 55") == .number(5))
    #expect(count(String(repeating: "12 ", count: 200)) == .number(400))
  }

  /// Number, country, suggestions.
  @Test(arguments: [
    ("0049 30 123456", "USA", ["+4930123456"]), ("49 170 1234567", "USA", ["+491701234567"]),
    ("+030 123456", "Deutschland", ["+4930123456"]),
    ("+49 49 30 123456", "DE", ["+4930123456"]), ("030 123456 (Büro)", "DE", ["+4930123456"]),
    ("+1 212 555 0147 home office", "", ["+12125550147"]),
    ("+1 123 456 7890", "US", []), ("030 12345678901234567", "DE", []),
    ("030 1234567 / 0170 1234567", "DE", ["+49301234567", "+491701234567"]),
    ("+49 30 1234567 +49 170 1234567", "", ["+49301234567", "+491701234567"]),
    ("030 1234567 oder 0170 1234567", "DE", ["+49301234567", "+491701234567"]),
    ("0170 12345O7", "DE", ["+491701234507"]), ("0170 1234567 App. 78", "DE", ["+491701234567"]),
    ("030 1234567 (Büro), 0170 1234567, 0171 1234567", "DE", ["+49301234567", "+491701234567"]),
  ])
  func suggestsWhatIsMeant(number: String, country: String, expected: [String]) {
    let suggestions = Self.findings([.phone: number, .country: country]).flatMap(\.suggestions)
    #expect(suggestions.map(\.value) == expected)
    #expect(suggestions.allSatisfy { !$0.isSafe && $0.confidence < 1 && $0.field == .phone })
  }

  @Test(arguments: [
    "n/a", "N/A", "NA", "k.A.", "k. A.", "keine", "keins", "none", "null", "nil", "unbekannt", "unknown", "ninguno",
    "aucun", "nessuno", "-", "?",
  ])
  func saysNothingOfMissingNumbers(value: String) {
    for country in ["DE", "", "Atlantis"] {
      #expect(Self.findings([.phone: value, .mobilePhone: value, .country: country]) == [], "\(country)")
    }
  }

  /// Number, country, suggestion.
  @Test(arguments: [
    ("030 123456 App. 78", "DE", "+4930123456"), ("030 l2345678", "DE", "+493012345678"),
    ("o30 12345678", "DE", "+493012345678"), ("030 12345O7", "DE", "+49301234507"),
    ("030 123456 p", "DE", "+4930123456"), ("212-555-CALL", "US", ""),
  ])
  func saysThatLettersAreNoDigits(number: String, country: String, suggested: String) {
    let findings = Self.findings([.phone: number, .country: country])
    #expect(findings.map(\.rule) == [PhoneValidator.textBesideNumber])
    #expect(findings.flatMap(\.suggestions).map(\.value) == (suggested.isEmpty ? [] : [suggested]))
  }

  @Test(arguments: [
    ("1-800-FLOWERS", "US"), ("0800 FLOWERS", "DE"), ("+1 212 555 0147 ext. 12", "US"), ("Tel. 030 123456", "DE"),
    ("tel:+49-30-123456;ext=12", "DE"), ("Tel: +49 30 123456", "DE"), ("0590 41 00 00", "France"),
    ("0690 30 12 34", "France"), ("0692 12 34 56", "France"), ("0594 10 12 34", "France"), ("0694 20 12 34", "FR"),
    ("0596 30 10 11", "France"), ("0696 20 12 34", "Frankreich"), ("0269 60 12 34", "France"),
    ("0639 01 23 45", "France"), ("+262 262 40 00 00", "France"), ("01 42 68 53 00", "France"),
    ("03-1234-5678内線12", "JP"), ("03-1234-5678（内線 12）", "JP"),
  ])
  func acceptsWhatIsClear(number: String, country: String) {
    #expect(Self.findings([.phone: number, .country: country]) == [])
  }

  @Test func takesOnlyFranceForMoreThanOnePlan() {
    #expect(Self.findings([.phone: "0262 40 00 00", .country: "DE"]).map(\.rule) != [PhoneValidator.textBesideNumber])
    #expect(Self.findings([.phone: "0639 45 00 00", .country: "FR"]).map(\.rule) == [PhoneValidator.notValid])
    #expect(
      Self.findings([.phone: "+262 262 40 00 00", .country: "DE"]).map(\.rule) == [PhoneValidator.countryDiffers])
  }

  @Test func keepsTheContract() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.phone($0).cases.map(\.lead) }
    let hard: [Lead] = [
      "1", "+", " ", "(", "x1", "/ x", ";phone-context=", "1,", "é", "1/", "0170 1234567 / ", "12 ", "\u{FF11}", "内線",
      "内線 12", "\u{E5}", "o", "O0",
    ].map {
      [.phone: $0, .country: "DE"]
    }
    #expect(contractViolations(of: PhoneValidator(), on: leads + hard + [[:], [.phone: ""]]) == [])
  }
}
