// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal
import AssayTesting
import Testing

@Suite("Judging the postal code of a lead")
struct PostalCodeValidatorTests {
  private func findings(_ lead: Lead) -> [Finding] {
    PostalCodeValidator().validate(LeadBatch([lead]).lead(at: 0))
  }

  private func rules(_ lead: Lead) -> [String] {
    findings(lead).map { $0.rule.id.rawValue + ($0.outcome == .couldNotJudge ? "?" : "") }
  }

  private func suggestions(_ lead: Lead) -> [String] {
    findings(lead).flatMap(\.suggestions).map { "\($0.field) \($0.value)" + ($0.isSafe ? " safe" : "") }
  }

  @Test(
    "has nothing to say of codes that are right",
    arguments: [
      ("10115", "Deutschland", ""), ("D-10115", "DE", "Berlin"), ("80331", "Germany", "Bayern"),
      ("01067", "DE", "Sachsen"),
      ("80331", "Deutschland", "BY"), ("1010", "Österreich", "Wien"), ("8001", "Schweiz", "ZH"),
      ("sw1a1aa", "UK", "England"),
      ("SW1A", "England", ""), ("M5V 2T6", "Canada", "Ontario"), ("94103", "USA", "CA"),
      ("94103-1234", "United States", "Calif."),
      ("20001", "USA", "DC"), ("20001", "USA", "Washington, D.C."), ("00-001", "Polska", ""),
      ("D02 AF30", "Ireland", ""),
      ("018956", "Singapore", ""), ("1012", "Nederland", "Noord-Holland"), ("100000", "中国", ""), ("12345", "", ""),
      ("", "Deutschland", "Bayern"), ("28039", "España", "Madrid"), ("41001", "España", "Andalucía"),
      ("20121", "Italia", "Lombardia"), ("20121", "Italia", "MI"), ("N6A 3K7", "Canada", "Ontario"),
      ("75460", "USA", "Texas"),
      ("15230", "Deutschland", "Brandenburg"), ("00000", "Deutschland", ""), ("-", "Deutschland", ""),
      ("12345", "Congo", ""), ("80331", "Deutschland", "Süddeutschland"), ("75008 CEDEX 08", "France", ""),
      ("〒100-0001", "Japan", ""), ("〒1100005", "日本", ""), ("〒 100-0001", "JP", ""), ("〒１００−０００１", "日本", ""),
      ("50001", "Polska", ""),
      ("59969", "Deutschland", "Hessen"), ("07343", "Deutschland", "Bayern"), ("87568", "Österreich", "Vorarlberg"),
      ("87491", "Austria", "Tirol"), ("20598", "USA", "VA"), ("20598", "USA", "DC"), ("42223", "USA", "Tennessee"),
      ("42223", "USA", "KY"), ("84536", "USA", "AZ"), ("84536", "USA", "Utah"), ("86515", "USA", "New Mexico"),
      ("533464", "India", "Puducherry"), ("605001", "India", "Puducherry"), ("607402", "India", "Puducherry"),
      ("609602", "India", "Puducherry"), ("673310", "India", "Puducherry"), ("607001", "India", "Tamil Nadu"),
      ("40213", "DEUTSCHLAND", "NRW"), ("50667", "Deutschland", "Rheinland"), ("0000", "UAE", ""),
    ])
  func saysNothing(code: String, country: String, region: String) {
    #expect(rules([.postalCode: code, .country: country, .region: region]) == [])
  }

  @Test(
    "has nothing to say of words for no code",
    arguments: [
      "n/a", "N/A", "NA", "k.A.", "k. A.", "keine", "keins", "none", "null", "nil", "unbekannt", "unknown", "ninguno",
      "aucun", "nessuno", "-", "?",
    ])
  func saysNothingOfMissingCodes(value: String) {
    for country in ["Deutschland", "USA", "United Kingdom", "UAE", "Hong Kong", "Atlantis"] {
      #expect(rules([.postalCode: value, .country: country]) == [], "\(country)")
    }
  }

  @Test(
    "finds codes that are none of the country's",
    arguments: [
      ("8033", "Deutschland", "postal.leading-zero-lost"), ("803311", "Deutschland", "postal.malformed"),
      ("80331", "Österreich", "postal.malformed"), ("1O115", "Deutschland", "postal.malformed"),
      ("SW1A 1A", "UK", "postal.malformed"), ("abc", "USA", "postal.malformed"),
      ("1067", "Deutschland", "postal.leading-zero-lost"),
      ("12345", "UAE", "postal.not-used-in-country"), ("12345", "Hong Kong", "postal.malformed?"),
      ("12345", "Atlantis", "postal.malformed?"),
    ])
  func finds(code: String, country: String, rule: String) {
    #expect(rules([.postalCode: code, .country: country]) == [rule])
  }

  @Test("says what the codes look like")
  func saysWhatIsExpected() throws {
    let finding = try #require(findings([.postalCode: "803311", .country: "Deutschland"]).first)
    #expect(finding.message(in: .english) == "This is no postal code of the country (Germany): they look like “10115”.")
    #expect(
      finding.message(in: .german)
        == "Das ist keine Postleitzahl des Landes (Deutschland): Dort sehen sie aus wie „10115“.")
  }

  @Test(
    "counts the digits of a code that lacks one", arguments: [("1310-100", "Brasil"), ("1310100", "BR")])
  func countsDigits(code: String, country: String) {
    let messages = findings([.postalCode: code, .country: country]).map { $0.message(in: .english) }
    #expect(messages == ["The postal code has 7 digits, and the country's have 8: its leading zero is lost."])
  }

  @Test(
    "suggests what is meant",
    arguments: [
      ("1O115", "", "", ["postalCode 10115"]), ("10115.0", "", "", ["postalCode 10115 safe"]), ("803311", "", "", []),
      ("1067", "", "", ["postalCode 01067"]), ("1067", "Sachsen", "", ["postalCode 01067 safe"]),
      ("1067", "Bayern", "", ["postalCode 01067"]),
    ] as [(String, String, String, [String])])
  func suggests(code: String, region: String, city: String, expected: [String]) {
    #expect(suggestions([.postalCode: code, .country: "Deutschland", .region: region, .city: city]) == expected)
  }

  @Test(
    "finds regions in which the code does not lie",
    arguments: [
      ("80331", "Deutschland", "Hessen", "Bayern"), ("94103", "USA", "Texas", "California"),
      ("1010", "AT", "Tirol", ""),
      ("M5V 2T6", "Canada", "Quebec", "Ontario"), ("8001", "CH", "Genf", "Zürich"),
      ("20121", "Italia", "Lazio", "Milan"),
      ("10001", "USA", "Washington", "New York"),
    ])
  func findsRegions(code: String, country: String, region: String, suggested: String) {
    let lead: Lead = [.postalCode: code, .country: country, .region: region]
    #expect(rules(lead) == ["postal.region-differs"])
    #expect(suggestions(lead) == (suggested.isEmpty ? [] : ["region \(suggested)"]))
  }

  @Test("leaves a city alone that stands in the place of the region")
  func leavesCityAsRegionAlone() {
    #expect(rules([.postalCode: "20001", .country: "USA", .region: "Washington", .city: "Washington"]) == [])
  }

  @Test("takes code and city apart")
  func takesCodeAndCityApart() {
    #expect(rules([.postalCodeAndCity: "70173 Stuttgart", .country: "Deutschland"]) == [])
    #expect(rules([.postalCodeAndCity: "London SW1A 1AA", .country: "UK"]) == [])
    #expect(rules([.postalCodeAndCity: "Stuttgart", .country: "Deutschland"]) == [])
    for value in ["〒100-0001 東京都", "〒 100-0001 東京都", "〒100-0001　東京都", "東京都 〒100-0001"] {
      #expect(rules([.postalCodeAndCity: value, .country: "Japan"]) == [], "\(value)")
      let parts = Country(alpha2: "JP").flatMap { PostalCode.parts(of: value.utf8.span, in: $0) }
      #expect(parts != nil, "\(value)")
    }
    let lead: Lead = [.postalCodeAndCity: "1067 Dresden", .country: "Deutschland"]
    #expect(rules(lead) == ["postal.leading-zero-lost"])
    #expect(suggestions(lead) == ["postalCodeAndCity 01067 Dresden"])
    #expect(findings(lead).first?.range == 0..<4)
    #expect(rules([.postalCodeAndCity: "701733 Stuttgart", .country: "Deutschland"]) == ["postal.malformed"])
  }

  @Test("judges a batch as it judges its leads")
  func judgesBatches() {
    let leads: [Lead] = [
      [.postalCode: "10115", .country: "DE"], [.postalCode: "1067", .country: "DE"],
      [.postalCode: "8001", .country: "CH"],
      [.postalCode: "80331", .country: "AT"], [.postalCode: "80331", .country: "Deutschland", .region: "Hessen"],
    ]
    let together = Pipeline(validators: [PostalCodeValidator()]).assess(leads).map { $0.findings.map(\.rule.id) }
    #expect(together == leads.map { findings($0).map(\.rule.id) })
    #expect(together.map(\.count) == [0, 1, 0, 1, 1])
  }

  @Test("keeps the contract")
  func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.postalCode: "1067", .country: "DE"], [.postalCode: "x", .country: "DE"],
      [.postalCode: "1", .country: "AE"],
      [.postalCode: "80331", .country: "DE", .region: "Hessen"], [.postalCode: "1", .country: "Atlantis"],
      [.postalCodeAndCity: "1 2 3", .country: "DE"], [.postalCode: "\u{FFFD}", .country: "GB"],
      [.postalCode: "5.0", .country: "DE"],
      [.postalCodeAndCity: "10115.0 Berlin", .country: "DE"], [.postalCode: ".0", .country: "DE"],
    ]
    #expect(contractViolations(of: PostalCodeValidator(), on: leads) == [])
  }
}
