// SPDX-License-Identifier: Apache-2.0

import AssayCountries
import Testing

@testable import AssayGeo

@Suite("Gazetteer: places by their names")
struct GazetteerTests {
  private let gazetteer = Gazetteer.bundled

  @Test("The bundled table is whole")
  func isIntact() {
    #expect(gazetteer.table.isIntact)
    #expect(gazetteer.placeCount > 200_000)
  }

  @Test(
    "A place is found by each name that people write for it",
    arguments: [
      "Köln", "Koeln", "Koln", "KÖLN", "Cologne", "Кёльн", "科隆", "Colonia", " köln ", "50667 Köln", "D-50667 Köln",
      "Köln, Deutschland", "Stadt Köln",
    ])
  func cologne(name: String) {
    let germany = Country(alpha2: "DE")
    #expect(gazetteer.places(named: name, in: germany).first?.name == "Köln")
  }

  @Test(
    "Abbreviations, brackets, rivers and districts are read",
    arguments: [
      ("Frankfurt a.M.", "Frankfurt am Main"), ("Frankfurt/Main", "Frankfurt am Main"),
      ("Frankfurt (Oder)", "Frankfurt (Oder)"), ("Frankfurt a. d. Oder", "Frankfurt (Oder)"),
      ("Frankfurt", "Frankfurt am Main"), ("Halle/Saale", "Halle (Saale)"), ("Halle (Saale)", "Halle (Saale)"),
      ("Garmisch", "Garmisch-Partenkirchen"), ("Berlin-Mitte", "Mitte"), ("Berlin Kreuzberg", "Kreuzberg"),
      ("Berlin Hinterhaus", "Berlin"),
      ("Muenchen", "Munich"), ("Freiburg i. Br.", "Freiburg"), ("Sankt Augustin", "Sankt Augustin"),
      ("St. Augustin", "Sankt Augustin"),
    ])
  func german(written: String, name: String) {
    #expect(gazetteer.places(named: written, in: Country(alpha2: "DE")).first?.name == name)
  }

  @Test("The largest place of a name comes first, and a country narrows it down")
  func order() {
    #expect(gazetteer.places(named: "Paris").first?.country.alpha2 == "FR")
    #expect(gazetteer.places(named: "Paris", in: Country(alpha2: "US")).first?.region?.code == "US-TX")
    #expect(gazetteer.places(named: "London", in: Country(alpha2: "CA")).first?.region?.code == "CA-ON")
    #expect(gazetteer.places(named: "London", in: Country(alpha2: "DE")).isEmpty)
  }

  @Test("What is known of a place comes from the table")
  func facts() throws {
    let place = try #require(gazetteer.places(named: "München", in: Country(alpha2: "DE")).first)
    #expect(place.spellings.contains("München"))
    #expect(place.region?.code == "DE-BY")
    #expect(place.regionName == "Bayern")
    #expect(place.timeZone == "Europe/Berlin")
    #expect(abs(place.latitude - 48.137) < 0.01)
    #expect(abs(place.longitude - 11.575) < 0.01)
    #expect((1_400_000...1_600_000).contains(place.population))
    let rio = try #require(gazetteer.places(named: "Rio de Janeiro").first)
    #expect(rio.latitude < 0 && rio.longitude < 0)
  }

  @Test("What is no name finds nothing", arguments: ["", " ", "-", "12345", "qwrtzxv", "\u{FFFD}"])
  func nothing(name: String) {
    #expect(gazetteer.places(named: name).isEmpty)
  }

  @Test("A text of a megabyte is no name, and is not looked through")
  func longText() {
    #expect(gazetteer.places(named: String(repeating: "Köln ", count: 200_000)).isEmpty)
  }
}

@Suite("Neighbouring names")
struct NeighbouringNamesTests {
  @Test(
    "One slip away is the name that was meant",
    arguments: [
      ("muncehn", "munchen"), ("hambrug", "hamburg"), ("belin", "berlin"), ("berrlin", "berlin"),
      ("stuttgatt", "stuttgart"),
    ])
  func finds(typed: String, meant: String) throws {
    let neighbours = NeighbouringNames(typed.utf8.span)
    let names = try #require(neighbours)
    var found: [String] = []
    names.find(in: Gazetteer.bundled.table) { neighbour in
      found.append(String(decoding: names.name(of: neighbour), as: UTF8.self))
      return false
    }
    #expect(found.contains(meant))
    for name in found {
      let references = Gazetteer.bundled.table.references(of: PlaceKey(name.utf8.span))
      #expect(references != nil)
    }
  }
}
