// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayCountries

@Suite("Misspelt names of countries")
struct CountrySuggestionsTests {
  @Test(
    "finds the country that was meant",
    arguments: [
      ("Germny", "DE"), ("Deutschalnd", "DE"), ("Deutschlnad", "DE"), ("Grmany", "DE"), ("Germanyy", "DE"),
      ("Swizterland", "CH"), ("Schwiez", "CH"), ("Autsria", "AT"), ("Östereich", "AT"), ("Frnace", "FR"),
      ("Untied States", "US"), ("United Kingdon", "GB"), ("Netherlnds", "NL"), ("Hollnad", "NL"), ("Portgual", "PT"),
      ("Luxemburgg", "LU"), ("Belguim", "BE"), ("Argentniia", "AR"),
    ])
  func finds(name: String, code: String) {
    #expect(Country.suggestions(for: name).map(\.country.alpha2) == [code])
  }

  @Test(
    "has nothing to say of a name that is right, nor of any other word",
    arguments: [
      "Germany", "Austria", "Berlin", "Munich", "asdf", "", "xx", "unknown", "test", "London", "Georgia",
    ])
  func isSilent(name: String) {
    #expect(Country.suggestions(for: name) == [])
  }

  @Test("names all that are equally near")
  func namesAll() {
    #expect(Country.suggestions(for: "Irax").isEmpty == false)
    #expect(Country.suggestions(for: "Irax").count == 2)
  }

  @Test(
    "counts letters that are wrong",
    arguments: [
      ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abcd", 1),
      ("abcd", "badc", 2),
      ("", "", 0), ("", "ab", 2),
    ])
  func measures(left: String, right: String, distance: Int) {
    let found = EditDistance.between(Array(left.utf8).span, Array(right.utf8).span, atMost: 2)
    #expect(found == distance)
    let less =
      distance == 0 ? 0 : EditDistance.between(Array(left.utf8).span, Array(right.utf8).span, atMost: distance - 1)
    #expect(distance == 0 || less == nil)
  }
}
