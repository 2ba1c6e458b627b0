// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCountries

@Suite("Facts about countries")
struct CountryTests {
  @Test("reads codes in either case, and nothing else")
  func readsCodes() {
    #expect(Country(alpha2: "de")?.alpha2 == "DE")
    #expect(Country(alpha2: "XK")?.alpha2 == "XK")
    for other in ["", "D", "DEU", "XX", "UK", "d1", "ÄÖ", "AN"] { #expect(Country(alpha2: other) == nil) }
  }

  @Test("has all countries of ISO 3166-1, and Kosovo, each with its names and codes")
  func isComplete() {
    #expect(Country.all.count == 250)
    #expect(Set(Country.all.map(\.alpha3)).count == 250)
    #expect(Set(Country.all.compactMap(\.numeric)).count == 249)
    #expect(Country.all == Country.all.sorted())
    for country in Country.all {
      #expect(!country.name(in: .english).isEmpty && !country.name(in: .german).isEmpty)
      #expect(Country(alpha2: country.alpha2) == country)
      #expect(country.alpha2Bytes == (country.alpha2.utf8.first!, country.alpha2.utf8.last!))
    }
  }

  @Test(
    "knows dialling codes, currencies and languages",
    arguments: [
      ("DE", "DEU", 276, 49, "EUR", "de"), ("CH", "CHE", 756, 41, "CHF", "de fr it"),
      ("US", "USA", 840, 1, "USD", "en"),
      ("BG", "BGR", 100, 359, "EUR", "bg"), ("JP", "JPN", 392, 81, "JPY", "ja"), ("BT", "BTN", 64, 975, "BTN", "dz"),
      ("PA", "PAN", 591, 507, "PAB", "es"), ("KZ", "KAZ", 398, 7, "KZT", "ru kk"),
    ])
  func knowsFacts(code: String, alpha3: String, numeric: Int, dialling: Int, currency: String, languages: String) throws
  {
    let country = try #require(Country(alpha2: code))
    #expect(country.alpha3 == alpha3)
    #expect(country.numeric == numeric)
    #expect(country.diallingCode == dialling)
    #expect(country.currency == currency)
    #expect(country.officialLanguages.joined(separator: " ") == languages)
  }

  @Test("says what it does not know")
  func saysWhatItDoesNotKnow() throws {
    let kosovo = try #require(Country(alpha2: "XK"))
    #expect(kosovo.numeric == nil)
    let antarctica = try #require(Country(alpha2: "AQ"))
    #expect(antarctica.currency == nil)
    #expect(antarctica.diallingCode == nil)
    #expect(antarctica.officialLanguages == [])
  }

  @Test("knows the 27 members of the Union, seven territories of theirs, and three more of the Economic Area")
  func knowsTheUnion() {
    #expect(Country.all.count { $0.isInEU } == 27 + 7)
    #expect(Country.all.count { $0.isInEEA } == 30 + 7)
    for territory in ["RE", "GP", "MQ", "GF", "YT", "MF", "AX"] {
      #expect(Country(alpha2: territory).map { $0.isInEU && $0.isInEEA } == true, "\(territory)")
    }
    #expect(Country(alpha2: "NO").map { $0.isInEEA && !$0.isInEU } == true)
    for outside in ["GB", "CH", "BL", "PF", "PM", "NC", "GL", "FO", "AW", "SJ", "TR"] {
      #expect(Country(alpha2: outside)?.isInEEA == false)
    }
  }

  @Test("names countries in English and German")
  func namesCountries() {
    #expect(Country(alpha2: "HK")?.name(in: .english) == "Hong Kong")
    #expect(Country(alpha2: "HK")?.name(in: .german) == "Hongkong")
    #expect(Country(alpha2: "MM")?.name(in: .english) == "Myanmar")
    #expect(Country(alpha2: "CZ")?.name(in: .german) == "Tschechien")
  }

  @Test("its tables are intact")
  func areIntact() {
    for table in ReferenceTable.Summary.countries { #expect(table.isIntact && table.count > 0, "\(table.name)") }
  }

  @Test("writes a table as the build scripts do")
  func writesTables() throws {
    let written = ReferenceTable.bytes(of: CountryKey.names.entries, date: CountryKey.names.sourceDate)
    let built = SourceTree.root.appending(path: "Reference/Geo/CountryNames/country-names.bin")
    #expect(try Data(contentsOf: built) == Data(written))
  }
}
