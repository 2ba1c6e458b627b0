// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// A text for a country that names none.
extension PlaceValidator {
  /// A city that stands there for a country is one that everybody knows.
  private static let fewestPeople = 50_000

  /// What was probably meant.
  func findings(aboutCountry text: Span<UInt8>) -> [Finding] {
    guard PlaceNameFolding.withKey(of: text, { $0.isEmpty }) == false else { return [] }
    let value: Finding.Argument.Value = .value(String(repairing: text))
    let likely = Country.suggestions(for: text)
    if !likely.isEmpty {
      let suggestions = likely.prefix(3).map { meant in
        Suggestion(
          .country, CountrySpelling.of(meant.country, like: text, own: nil), confidence: 0.9 / Double(likely.count),
          evidence: [.typing])
      }
      return [Finding(Self.countryMisspelt, in: .country, ["country": value], suggestions: suggestions)]
    }
    if let place = city(text) {
      return [
        Finding(
          Self.cityAsCountry, in: .country, ["city": value, "country": .country(place.country)],
          confidence: 0.9,
          suggestions: [
            Suggestion(
              .country, CountrySpelling.of(place.country, like: text, own: nil), confidence: 0.9, evidence: [.place])
          ])
      ]
    }
    return [Finding(Self.countryUnknown, in: .country, ["country": value], confidence: 0.9)]
  }

  private func city(_ text: Span<UInt8>) -> Place? {
    let table = gazetteer.table
    guard case .inside(let match) = CitySearch(text, in: nil, of: table), match.reading <= .withoutUmlauts else {
      return nil
    }
    let named = match.range.map { table.reference($0, of: match.references) }.filter { $0.kind <= .inLanguage }
    let places = named.sorted { table.isBetter($0, than: $1) }.compactMap { Place($0.place, of: table) }
    guard let first = places.first, first.population >= Self.fewestPeople else { return nil }
    let rest = places.dropFirst().filter { $0.country != first.country }.map(\.population).max() ?? 0
    // Valencia may be in Spain or in Venezuela.
    return first.population >= 5 * rest ? first : nil
  }
}
