// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayGeo
import Testing

@Suite struct PlaceEnricherTests {
  private static func facts(_ lead: Lead) -> [String: String] {
    let enrichments = Pipeline(enrichers: [PlaceEnricher()]).assess(lead).enrichments
    return Dictionary(uniqueKeysWithValues: enrichments.map { ($0.column.name, $0.value) })
  }

  @Test("A lead that says where it is gets codes, coordinates and what follows from the country")
  func munich() {
    #expect(
      Self.facts([.city: "München", .country: "Deutschland"]) == [
        "assay_country_iso": "DE", "assay_region_iso": "DE-BY", "assay_region_name": "Bayern",
        "assay_latitude": "48.1374", "assay_longitude": "11.5755", "assay_time_zone": "Europe/Berlin",
        "assay_dialling_code": "49", "assay_currency": "EUR", "assay_official_languages": "de", "assay_in_eu": "true",
        "assay_in_eea": "true",
      ])
  }

  @Test("Coordinates south and west are negative")
  func signs() {
    let facts = Self.facts([.city: "Rio de Janeiro", .country: "Brasil"])
    #expect(facts["assay_latitude"]?.hasPrefix("-22.9") == true)
    #expect(facts["assay_longitude"]?.hasPrefix("-43.1") == true)
    #expect(Self.facts([.city: "London", .country: "UK"])["assay_longitude"]?.hasPrefix("-0.1") == true)
  }

  @Test("One of several places is chosen by region or postal code, by its size, or not at all")
  func ambiguity() {
    #expect(Self.facts([.city: "Springfield", .country: "USA"])["assay_latitude"] == nil)
    #expect(
      Self.facts([.city: "Springfield", .country: "USA", .region: "IL"])["assay_latitude"]?.hasPrefix("39.8") == true)
    #expect(Self.facts([.city: "Neustadt", .country: "DE", .postalCode: "67433"])["assay_region_iso"] == "DE-RP")
    #expect(Self.facts([.city: "Paris", .country: "France"])["assay_region_iso"] == "FR-IDF")
  }

  @Test("A word of a longer name is not the city", arguments: ["Stoke Charity", "Stoke Bliss", "Lake Nowhere"])
  func parts(city: String) {
    #expect(Self.facts([.city: city, .country: "UK"])["assay_latitude"] == nil)
  }

  @Test("A city that contradicts its country gives no coordinates, and the country speaks for itself")
  func contradiction() {
    let facts = Self.facts([.city: "London", .country: "Germany"])
    #expect(facts["assay_latitude"] == nil)
    #expect(facts["assay_region_iso"] == nil)
    #expect(facts["assay_country_iso"] == "DE")
    #expect(facts["assay_time_zone"] == "Europe/Berlin")
    #expect(Self.facts([.city: "Nowhere", .country: "USA"])["assay_time_zone"] == nil)
  }

  @Test(
    "A territory has its own code, currency and time zone",
    arguments: [
      ("Saint-Denis", "97400", "France", "RE", "Indian/Reunion"),
      ("San Juan", "00901", "USA", "PR", "America/Puerto_Rico"),
      ("Nuuk", "", "Denmark", "GL", "America/Nuuk"), ("Hong Kong", "", "China", "HK", "Asia/Hong_Kong"),
      ("Paris", "75008", "France", "FR", "Europe/Paris"),
    ])
  func territories(city: String, code: String, country: String, iso: String, zone: String) {
    let facts = Self.facts([.city: city, .postalCode: code, .country: country])
    #expect(facts["assay_country_iso"] == iso)
    #expect(facts["assay_time_zone"] == zone)
  }

  @Test("A postal code before the city tells the territory as well")
  func territoryInOneField() {
    #expect(Self.facts([.postalCodeAndCity: "97400 Saint-Denis", .country: "France"])["assay_country_iso"] == "RE")
    #expect(Self.facts([.postalCodeAndCity: "75008 Paris", .country: "France"])["assay_country_iso"] == "FR")
  }

  @Test("A name that several countries have says nothing unless the city is in one")
  func ambiguousCountry() {
    #expect(Self.facts([.city: "Kinshasa", .country: "Congo"]) == [:])
    #expect(Self.facts([.city: "Brazzaville", .country: "Congo"])["assay_country_iso"] == "CG")
  }

  @Test("The region comes from its own field or from the postal code where the city is not known")
  func regionWithoutCity() {
    #expect(Self.facts([.region: "NRW", .country: "Germany"])["assay_region_iso"] == "DE-NW")
    #expect(Self.facts([.region: "NRW", .country: "Germany"])["assay_region_name"] == "Nordrhein-Westfalen")
    #expect(Self.facts([.postalCode: "10115", .country: "Germany"])["assay_region_iso"] == "DE-BE")
  }

  @Test("The European Economic Area is more than the European Union")
  func europe() {
    for (country, eu, eea) in [("Norway", "false", "true"), ("France", "true", "true"), ("Schweiz", "false", "false")] {
      let facts = Self.facts([.country: country])
      #expect(facts["assay_in_eu"] == eu)
      #expect(facts["assay_in_eea"] == eea)
    }
  }

  @Test("Nothing is known without a country", arguments: ["", "Mordor"])
  func nothing(country: String) {
    #expect(Self.facts([.city: "Berlin", .country: country]) == [:])
  }
}
