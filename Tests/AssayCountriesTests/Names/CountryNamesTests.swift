// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayCountries

@Suite("Names of countries")
struct CountryNamesTests {
  @Test("resolves each name of the CLDR in 23 languages: samples.py wrote these")
  func resolvesAllNames() throws {
    let lines = try SourceTree.text(of: "Tests/AssayCountriesTests/Names/cldr-names.tsv").split(separator: "\n")
    #expect(lines.count == 23 * 250)
    var wrong: [String] = []
    // In Vietnamese Russia is what the code of Nigeria is.
    let isCode: Set<String> = ["vi RU Nga", "vi RU NGA", "vi RU nga"]
    for line in lines {
      let cells = line.split(separator: "\t")
      let names = [String(cells[2]), cells[2].uppercased(), cells[2].lowercased()]
      for name in names where Country.named(name)?.country.alpha2 != String(cells[1]) {
        wrong.append("\(cells[0]) \(cells[1]) \(name)")
      }
    }
    #expect(Set(wrong) == isCode)
  }

  @Test(
    "resolves what people write",
    arguments: [
      ("Deutschland", "DE"), ("  germany ", "DE"), ("GERMANY", "DE"), ("DE", "DE"), ("deu", "DE"), ("D", "DE"),
      ("GER", "DE"), ("BRD", "DE"), ("U.S.A.", "US"), ("U. S. A.", "US"), ("The United States of America", "US"),
      ("US of A", "US"), ("EE. UU.", "US"), ("U.A.E", "AE"), ("UK", "GB"), ("Großbritannien", "GB"),
      ("GROSSBRITANNIEN", "GB"), ("Holland", "NL"), ("The Netherlands", "NL"), ("Burma", "MM"), ("Czechia", "CZ"),
      ("Czech Rep.", "CZ"), ("Tschechei", "CZ"), ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"),
      ("CÔTE D’IVOIRE", "CI"),
      ("Turkiye", "TR"), ("Turkey", "TR"), ("Swaziland", "SZ"), ("FYROM", "MK"), ("Cape Verde", "CV"),
      ("Congo (Kinshasa)", "CD"), ("Congo, The Democratic Republic of the", "CD"), ("Congo", "CG"),
      ("Russian Federation", "RU"), ("Korea, Republic of", "KR"), ("Republic of Korea", "KR"), ("Korea, Rep.", "KR"),
      ("R.O.K.", "KR"), ("Korea (Democratic People's Republic of)", "KP"), ("Viet Nam", "VN"),
      ("Bolivia (Plurinational State of)", "BO"), ("Tanzania, United Republic of", "TZ"), ("Bahamas, The", "BS"),
      ("Bosnia & Herzegovina", "BA"), ("Bosnia and Herzegovina", "BA"), ("Bosnien und Herzegowina", "BA"),
      ("Bosnien-Herzegowina", "BA"), ("Trinidad + Tobago", "TT"), ("St. Lucia", "LC"), ("Saint Lucia", "LC"),
      ("Osterreich", "AT"), ("Oesterreich", "AT"), ("Österreich", "AT"), ("Türkei", "TR"), ("Tuerkei", "TR"),
      ("日本", "JP"), ("中国", "CN"), ("대한민국", "KR"), ("Россия", "RU"), ("ΕΛΛΑΔΑ", "GR"), ("السعودية", "SA"),
      ("ישראל", "IL"), ("भारत", "IN"), ("ประเทศไทย", "TH"), ("Deutschland (DE)", "DE"), ("Germany / Allemagne", "DE"),
      ("CH - Schweiz", "CH"), ("Schweiz/Suisse", "CH"), ("Kosovo", "XK"), ("Guinea", "GN"), ("Niger", "NE"),
      ("Nigeria", "NG"), ("Dominica", "DM"), ("Georgia", "GE"), ("Jersey", "JE"), ("Man, Isle of", "IM"),
      ("EE.UU.", "US"), ("EEUU", "US"), ("R.U.", "GB"), ("RU", "RU"),
      ("EUA", "US"), ("ABD", "US"), ("VS", "US"), ("Çin", "CN"),
      ("Man (Isle of)", "IM"), ("Korea (Rep. of)", "KR"),
    ])
  func resolves(name: String, code: String) {
    #expect(Country.named(name)?.country.alpha2 == code)
  }

  @Test(
    "does not take anything else for a country",
    arguments: [
      "", " ", ",", "(", "/", "the", "Berlin", "Germny", "Germany, France", "Deutschland (Österreich)", "X", "N/A",
      "None",
      "EU", "E.U.", "SU", "OK", "MAN", "END", "Europe", "12345", "-", "Deutschland und Österreich", "\u{FFFD}",
    ])
  func refuses(name: String) {
    #expect(Country.named(name) == nil)
  }

  @Test("says how it knows")
  func saysHowItKnows() {
    #expect(Country.named("AT")?.basis == .code)
    #expect(Country.named("AUT")?.basis == .code)
    #expect(Country.named("Austria")?.basis == .name)
    #expect(Country.named("BRD")?.basis == .alias)
    #expect(Country.named("Deutschland (DE)")?.basis == .name)
  }

  @Test(
    "names the part that is meant",
    arguments: [
      ("Scotland", "GB-SCT"), ("Schottland", "GB-SCT"), ("Écosse", "GB-SCT"), ("England", "GB-ENG"),
      ("Wales", "GB-WLS"),
      ("Nordirland", "GB-NIR"), ("Ulster", "GB-NIR"), ("Canary Islands", "ES-CN"), ("Kanarische Inseln", "ES-CN"),
    ])
  func namesTheSubdivision(name: String, code: String) {
    #expect(Country.named(name)?.subdivision?.code == code)
  }

  @Test("says when a name is shared")
  func saysWhatIsShared() {
    for name in ["Congo", "Korea", "Guinea", "Georgia", "Virgin Islands", "NA", "CAD"] {
      #expect(Country.named(name)?.isAmbiguous == true, "\(name)")
    }
    for name in ["Malawi", "Niger", "Congo (Kinshasa)", "South Korea", "Guinea-Bissau", "GE"] {
      #expect(Country.named(name)?.isAmbiguous == false, "\(name)")
    }
  }

  @Test("remembers names, and mixes none up")
  func remembers() {
    var memory = CountryMemory()
    let names = [
      "Germany", "DE", "", "Deutschland", "Berlin", "Vereinigte Staaten", "Saint Vincent and the Grenadines",
    ]
    for _ in 0..<3 {
      for name in names + Country.all.map({ $0.name(in: .english) }) {
        #expect(memory.named(name.utf8.span) == Country.named(name))
      }
    }
  }

  @Test("takes linear time for any input")
  func standsLongInput() {
    #expect(Country.named(String(repeating: "a,", count: 500_000)) == nil)
    #expect(Country.named(String(repeating: "-", count: 1_000_000)) == nil)
    #expect(Country.suggestions(for: String(repeating: "a", count: 1_000_000)) == [])
  }
}
