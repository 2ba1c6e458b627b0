// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// How a lead writes countries, so that another one can be suggested in the same way.
enum CountrySpelling {
  /// A country, written as the lead writes its own.
  /// - Parameters:
  ///   - text: what the lead has.
  ///   - own: the country that it names; nil for a text that names none.
  static func of(_ country: Country, like text: Span<UInt8>, own: Country?) -> String {
    if text.count == 2, own != nil { return country.alpha2 }
    // USA is what people call it, and no sign that they write codes.
    if text.count == 3, let code = own?.alpha3, code != "USA", String(repairing: text).uppercased() == code {
      return country.alpha3
    }
    let isGerman = isGermanName(text, of: own ?? country)
    return country.name(in: isGerman ? .german : .english)
  }

  /// Whether a text is the German name of a country, or nearly that, and not the English one.
  private static func isGermanName(_ text: Span<UInt8>, of country: Country) -> Bool {
    guard let german = PlaceNameFolding.key(of: country.name(in: .german)),
      let english = PlaceNameFolding.key(of: country.name(in: .english)), german != english
    else { return false }
    return PlaceNameFolding.withKey(of: text) { key -> Bool? in
      guard let distance = EditDistance.between(key, german.utf8.span, atMost: 2) else { return nil }
      return EditDistance.between(key, english.utf8.span, atMost: 2).map { distance < $0 } ?? true
    } ?? false
  }
}
