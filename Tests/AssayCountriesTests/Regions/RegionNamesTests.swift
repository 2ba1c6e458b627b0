// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCountries

@Suite("Names of subdivisions")
struct RegionNamesTests {
  @Test(
    "resolves names, codes and abbreviations",
    arguments: [
      ("NRW", "DE-NW"), ("Nordrhein-Westfalen", "DE-NW"), ("North Rhine-Westphalia", "DE-NW"), ("NW", "DE-NW"),
      ("DE-NW", "DE-NW"), ("de-nw", "DE-NW"), ("Freistaat Bayern", "DE-BY"), ("Bavaria", "DE-BY"),
      ("Land Hessen", "DE-HE"),
      ("Thüringen", "DE-TH"), ("Thueringen", "DE-TH"), ("THURINGEN", "DE-TH"), ("Baden-Württemberg", "DE-BW"),
      ("BW", "DE-BW"), ("Meck-Pomm", "DE-MV"), ("Berlin", "DE-BE"), ("Calif.", "US-CA"), ("CA", "US-CA"),
      ("California", "US-CA"), ("State of New York", "US-NY"), ("N.Y.", "US-NY"), ("Washington, D.C.", "US-DC"),
      ("Washington", "US-WA"), ("TX", "US-TX"), ("Wien", "AT-9"), ("NÖ", "AT-3"), ("Niederösterreich", "AT-3"),
      ("Kanton Zürich", "CH-ZH"), ("ZH", "CH-ZH"), ("Canton de Vaud", "CH-VD"), ("Ontario", "CA-ON"),
      ("Québec", "CA-QC"),
      ("Scotland", "GB-SCT"), ("Provincia di Milano", "IT-MI"), ("MI", "IT-MI"), ("Lombardia", "IT-25"),
      ("New South Wales", "AU-NSW"), ("東京都", "JP-13"), ("Tokyo", "JP-13"), ("Île-de-France", "FR-IDF"),
      ("São Paulo", "BR-SP"), ("Noord-Holland", "NL-NH"), ("Московская область", "RU-MOS"), ("Москва", "RU-MOW"),
      ("33", "FR-33"), ("Zombo", "UG-330"), ("Aerodrom", "MK-801"),
    ])
  func resolves(name: String, code: String) throws {
    let country = try #require(Country(alpha2: String(code.prefix(2))))
    #expect(Region.named(name, in: country)?.code == code)
  }

  @Test(
    "shows names without the marks of footnotes",
    arguments: [
      ("FR-IDF", "Île-de-France"), ("NP-P4", "Gandaki"), ("MK-801", "Aerodrom"), ("UG-330", "Zombo"),
    ])
  func showsNoMarks(code: String, name: String) throws {
    let region = try #require(Region(code: code))
    #expect(region.name(in: .english) == name)
  }

  @Test(
    "does not take anything else for a subdivision",
    arguments: ["", " ", "Land", "State of", "Xyz", "Wien", "AT-9", "DE-XX", "N/A", "Kalifornien", "="])
  func refuses(name: String) throws {
    #expect(Region.named(name, in: try #require(Country(alpha2: "DE"))) == nil)
  }

  @Test("has each of the sixteen German, nine Austrian and twenty-six Swiss, and all of the United States")
  func isComplete() throws {
    for (country, count) in [("DE", 16), ("AT", 9), ("CH", 26), ("CA", 13)] {
      let codes = Self.codes(of: country)
      #expect(codes.count == count, "\(codes)")
    }
    #expect(Self.codes(of: "US").count >= 51)
  }

  @Test("has names to show")
  func hasNamesToShow() {
    #expect(Region(code: "DE-BY")?.name(in: .german) == "Bayern")
    #expect(Region(code: "DE-BY")?.name(in: .english) == "Bavaria")
    #expect(Region(code: "US-CA")?.name(in: .german) == "Kalifornien")
    #expect(Region(code: "DE-XX")?.name(in: .german) == nil)
  }

  private static func codes(of country: String) -> [String] {
    let prefix = country.lowercased() + "="
    return RegionKey.names.entries.map(\.name).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(3)) }
  }
}
