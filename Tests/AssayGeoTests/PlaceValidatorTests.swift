// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayGeo
import AssayTesting
import Testing

@Suite struct PlaceValidatorTests {
  private static func findings(_ lead: Lead) -> [Finding] {
    Pipeline(validators: [PlaceValidator()]).assess(lead).findings
  }

  private static func rules(_ lead: Lead) -> [String] {
    findings(lead).filter { $0.outcome == .finding }.map(\.rule.id.rawValue)
  }

  @Test func keepsItsContract() {
    let leads: [Lead] = [
      [.city: "London", .country: "Germany", .postalCode: "10115", .phone: "+49 30 1"],
      [.city: "Hamburg", .country: "Deutschland", .postalCode: "80331"],
      [.city: "München", .country: "Deutschland", .region: "Hessen"],
      [.city: "Müncehn", .country: "DE", .region: "BY"],
      [.city: "10115 Berlin", .country: "DE"], [.country: "Germnay"], [.country: "Hamburg"], [.country: "Mordor"],
      [.city: "Nirgendsheim", .country: "DE"], [.postalCodeAndCity: "10115 London", .country: "DE"],
      [.city: "Paris", .country: "Congo"], [.city: "Köln", .country: "DE"], [:],
    ]
    #expect(contractViolations(of: PlaceValidator(), on: leads) == [])
    #expect(contractViolations(of: PlaceEnricher(), on: leads) == [])
  }

  @Test(
    "A city that is known elsewhere contradicts the country",
    arguments: [
      ("London", "Deutschland"), ("Berlin", "France"), ("Pillichsdorf", "Canada"), ("Riyad", "United Kingdom"),
      ("München", "AT"), ("東京", "Germany"), ("Paris, France", "Germany"), ("75008 Paris", "Germany"),
      ("Amsterdam", "Norway"), ("Wien", "Deutschland"), ("Berlin", "Schweiz"), ("Москва", "Україна"),
      ("Lahore", "India"), ("Dublin", "UK"),
    ])
  func contradicts(city: String, country: String) throws {
    let found = Self.findings([.city: city, .country: country])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == PlaceValidator.cityNotInCountry)
    #expect(finding.outcome == .finding)
    #expect(finding.confidence > 0.5)
    #expect(finding.suggestions.contains { $0.field == .country })
  }

  @Test(
    "What is right, or may be, is not accused",
    arguments: [
      ("Paris", "USA"), ("London", "Canada"), ("Frankfurt (Oder)", "Germany"), ("Halle/Saale", "D"),
      ("Berlin-Mitte", "Deutschland"), ("Singapore", "Singapore"), ("Luxembourg", "Luxemburg"), ("Monaco", "Monaco"),
      ("Wien", "Österreich"), ("Köln", "BRD"), ("科隆", "DE"), ("Bern", "Schweiz"), ("Hong Kong", "China"),
      ("San Juan", "USA"), ("APO", "USA"), ("Nuuk", "Denmark"), ("Belfast", "Ireland"), ("Simferopol", "Ukraine"),
      ("Simferopol", "Russia"), ("Pristina", "Serbia"),
      ("St. Peter Port", "United Kingdom"), ("St. Gallen", "CH"), ("Den Haag", "NL"), ("'s-Hertogenbosch", "NL"),
      ("Bozen", "Italien"), ("Garmisch", "Germany"), ("Guadeloupe", "Guadeloupe"), ("Bayern", "Deutschland"),
      ("Stadt Köln", "Germany"), ("City of London", "UK"), ("Saint Louis", "USA"), ("São Paulo", "Brasil"),
      ("SAO PAULO", "BR"), ("Duesseldorf", "Germany"), ("Paris Cedex 08", "France"), ("Hintertupfing", "Germany"),
    ])
  func accusesNobody(city: String, country: String) {
    #expect(Self.rules([.city: city, .country: country]) == [])
  }

  @Test("A place that is not known is not judged, and a name that several countries have contradicts none")
  func doesNotJudge() {
    for lead in [[.city: "Xyzzyheim", .country: "Germany"], [.city: "Nairobi", .country: "Congo"]] as [Lead] {
      #expect(Self.findings(lead).map(\.outcome) == [.couldNotJudge])
    }
    #expect(Self.findings([.city: "London"]).isEmpty)
    #expect(Self.findings([.country: "Germany"]).isEmpty)
  }

  @Test("Where region and postal code agree on a part of the country, a village there is missing from the table")
  func isConfirmed() {
    for lead in [
      [.city: "Munich", .region: "ND", .postalCode: "58352", .country: "USA"],
      [.city: "Kiev", .region: "North Dakota", .postalCode: "58792", .country: "USA"],
    ] as [Lead] {
      #expect(Self.findings(lead).map(\.outcome) == [.couldNotJudge])
    }
    // The region is the city itself: there is no village of that name in Berlin.
    let london: Lead = [.city: "London", .region: "Berlin", .postalCode: "10115", .country: "Germany"]
    #expect(Self.findings(london).first?.suggestions.first?.value == "Berlin")
  }

  @Test("A postal code that only the named country can have speaks for a place there that the table lacks")
  func isConfirmedByPostalCode() {
    for lead in [
      [.city: "Victoria", .postalCode: "SW1E 5ND", .country: "UK"],
      [.city: "Whitefield", .postalCode: "560066", .country: "India"],
    ] as [Lead] {
      #expect(Self.findings(lead).map(\.outcome) == [.couldNotJudge])
    }
  }

  @Test("A city that the file has with the postal code as well is no suggestion for itself")
  func suggestsNothingThatStandsThere() throws {
    let lead: Lead = [.city: "London", .country: "DE", .postalCode: "80331"]
    let assessment = try #require(
      Pipeline(validators: [PlaceValidator()]).assess(Array(repeating: lead, count: 8)).last)
    let finding = try #require(assessment.findings.first)
    #expect(!finding.suggestions.contains { $0.value == "London" })
  }

  @Test("The region and the postal code of a territory tell that the lead is there")
  func territories() {
    for lead in [
      [.city: "Saint-Denis", .postalCode: "97400", .country: "France"],
      [.city: "Saint-Denis", .region: "La Réunion", .country: "France"],
      [.city: "San Juan", .postalCode: "00901", .country: "USA"],
      [.city: "St. Helier", .region: "Jersey", .postalCode: "JE2 3AB", .country: "UK"],
    ] as [Lead] {
      #expect(Self.rules(lead) == [])
    }
  }

  @Test("London with a postal code of Berlin: the city is doubted before the country")
  func ranksByTheOtherFields() throws {
    let lead: Lead = [.city: "London", .country: "Deutschland", .postalCode: "10115", .phone: "+49 30 5556666"]
    let finding = try #require(Self.findings(lead).first)
    #expect(finding.suggestions.map(\.value) == ["Berlin", "Vereinigtes Königreich"])
    #expect(finding.suggestions[0].evidence == [.postalCode])
    let british: Lead = [.city: "London", .country: "Germany", .postalCode: "SW1A 1AA", .phone: "+44 20 7946 0000"]
    let country = try #require(Self.findings(british).first?.suggestions.first)
    #expect(country.field == .country)
    #expect(country.value == "United Kingdom")
    #expect(country.confidence > 0.8)
  }

  @Test("Where output is redacted, the candidates are as well: they have the name of the city")
  func redacts() throws {
    let finding = try #require(Self.findings([.city: "London", .country: "Germany"]).first)
    #expect(!finding.message(in: .english, redacted: true).contains("London"))
  }

  @Test(
    "Another country is written as the lead writes its own",
    arguments: [("DE", "GB"), ("DEU", "GBR"), ("Germany", "United Kingdom"), ("Deutschland", "Vereinigtes Königreich")])
  func writesCountriesAlike(own: String, other: String) throws {
    let finding = try #require(Self.findings([.city: "London", .country: own]).first)
    #expect(finding.suggestions.last?.value == other)
  }

  @Test("A city far from the region or the postal code, and the only one of its name, contradicts them")
  func regions() {
    #expect(
      Self.rules([.city: "München", .country: "Deutschland", .region: "Hessen"]) == ["geo.city-not-in-region"])
    #expect(
      Self.rules([.city: "Hamburg", .country: "DE", .postalCode: "80331"]) == ["geo.postal-code-elsewhere"])
    #expect(
      Self.rules([.city: "Hamburg", .region: "Hamburg", .country: "DE", .postalCode: "80331"]) == [
        "geo.postal-code-elsewhere"
      ])
    for lead in [
      [.city: "München", .country: "DE", .region: "BY"], [.city: "Hamburg", .country: "DE", .postalCode: "20095"],
      [.city: "Springfield", .country: "USA", .region: "Vermont"], [.city: "Paris", .country: "USA", .region: "TX"],
      [.city: "Neustadt", .country: "DE", .postalCode: "67433"], [.city: "Mailand", .country: "IT", .region: "Milano"],
      [.city: "Versailles", .country: "France", .region: "Île-de-France"],
      [.city: "Lyon", .country: "FR", .region: "Rhône"],
    ] as [Lead] {
      #expect(Self.rules(lead) == [])
    }
  }

  @Test(
    "A misspelt city gets the name that was meant, in its own letters",
    arguments: [
      ("Müncehn", "Bayern", "München"), ("Hambrug", "", "Hamburg"), ("Stuttgatt", "BW", "Stuttgart"),
      ("Dusseldorff", "NRW", "Düsseldorf"), ("Stutgart", "", "Stuttgart"), ("Berlih", "Berlin", "Berlin"),
    ])
  func misspelt(city: String, region: String, meant: String) throws {
    let finding = try #require(Self.findings([.city: city, .country: "Germany", .region: region]).first)
    #expect(finding.rule == PlaceValidator.cityMisspelt)
    #expect(finding.suggestions.map(\.value) == [meant])
  }

  @Test("The city that the file has with a postal code is suggested")
  func learnsFromTheFile() throws {
    let right: Lead = [.city: "München", .country: "DE", .postalCode: "80331"]
    let wrong: Lead = [.city: "London", .country: "DE", .postalCode: "80331"]
    let pipeline = Pipeline(validators: [PlaceValidator()])
    let assessment = try #require(pipeline.assess(Array(repeating: right, count: 8) + [wrong]).last)
    let suggestion = try #require(assessment.findings.first?.suggestions.first)
    #expect(suggestion.value == "München")
    #expect(suggestion.evidence == [.postalCode, .file])
  }

  @Test(
    "A country that names none is told from one that is misspelt, and from a city",
    arguments: [
      ("Germnay", "geo.country-misspelt", "Germany"), ("Deutschalnd", "geo.country-misspelt", "Deutschland"),
      ("Hamburg", "geo.city-as-country", "Germany"), ("International", "geo.country-unknown", ""),
      ("Mordor", "geo.country-unknown", ""),
    ])
  func countries(country: String, rule: String, meant: String) throws {
    let finding = try #require(Self.findings([.city: "Bonn", .country: country]).first)
    #expect(finding.rule.id.rawValue == rule)
    #expect(finding.suggestions.first?.value ?? "" == meant)
  }

  @Test("A postal code in front of the city is moved only where its field is empty")
  func postalCodeInCity() {
    #expect(Self.rules([.city: "10115 Berlin", .country: "Germany"]) == ["geo.postal-code-in-city"])
    #expect(Self.rules([.city: "10115 Berlin", .country: "Germany", .postalCode: "10115"]) == [])
    #expect(Self.rules([.postalCodeAndCity: "10115 Berlin", .country: "Germany"]) == [])
    #expect(
      Self.rules([.postalCodeAndCity: "10115 London", .country: "Germany"]) == ["geo.city-not-in-country"])
  }

  @Test(
    "Values that no city has give no crash and no accusation",
    arguments: ["\u{0}", "🏙️", "---", "Лондонburg", String(repeating: "a", count: 1_000_000), "1 2 3", "St.", "a.d."])
  func uglyValues(city: String) {
    let found = Self.findings([.city: city, .country: "Germany", .postalCode: city, .region: city])
    #expect(found.allSatisfy { $0.outcome == .couldNotJudge || $0.rule.severity == .note })
  }
}
