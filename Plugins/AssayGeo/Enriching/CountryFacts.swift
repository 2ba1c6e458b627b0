// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// What is written about each country, as bytes that are made once for each.
struct CountryFacts: Sendable {
  let alpha2: [UInt8]
  let diallingCode: [UInt8]
  let currency: [UInt8]
  let languages: [UInt8]
  let isInEU: [UInt8]
  let isInEEA: [UInt8]

  private static let all: [CountryFacts?] = {
    var all = [CountryFacts?](repeating: nil, count: 676)
    for country in Country.all { all[Int(country.number)] = CountryFacts(country) }
    return all
  }()

  /// The facts about a country.
  static func of(_ country: Country) -> CountryFacts { all[Int(country.number)] ?? CountryFacts(country) }

  private init(_ country: Country) {
    alpha2 = Array(country.alpha2.utf8)
    diallingCode = country.diallingCode.map { Array(String($0).utf8) } ?? []
    currency = Array((country.currency ?? "").utf8)
    languages = Array(country.officialLanguages.joined(separator: " ").utf8)
    isInEU = Array(String(country.isInEU).utf8)
    isInEEA = Array(String(country.isInEEA).utf8)
  }
}
