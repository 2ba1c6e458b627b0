// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What speaks for a city and a country that contradict each other, where no place of that name is known in the country: it
/// may as well be a village that the table lacks.
///
/// The weights were fitted to pairs of cities and countries of which it is known whether they are true; see
/// `docs/decisions/0005-places.md`.
struct NamesakeEvidence {
  /// The natural logarithm of the odds.
  private(set) var logOdds: Double
  private let isCity: Bool

  /// The chance that the country or the city is wrong.
  var probability: Double { min(0.99, 1 / (1 + exponential(-logOdds))) }

  /// Whether it is enough to say so. What everybody knows of a city with 100,000 inhabitants needs less proof.
  var isContradiction: Bool { logOdds > (isCity ? 0 : 1.5) }

  /// Whether the name is that of a large city beside which its namesakes do not count: London, Wien.
  let isUnrivalled: Bool

  /// Takes into account that a place of the country has nearly that name.
  mutating func weighNearbyName() { logOdds -= 2.1 }

  /// - Parameters:
  ///   - match: the places elsewhere.
  ///   - name: the folded name that they were found by.
  ///   - country: the number of the country that the lead names.
  ///   - isRegionOfCountry: whether the region of the lead is one of the country, which then is hardly the one that is wrong.
  init(
    _ match: CityMatch, name: Span<UInt8>, country: Int, isRegionOfCountry: Bool, in table: GazetteerBytes
  ) {
    var people = 0
    var nextPeople = 0
    var isOwnName = false
    var sharesLanguage = false
    let languages = table.languages(ofCountry: country)
    for index in 0..<match.references.count {
      let reference = table.reference(index, of: match.references)
      guard reference.kind < .beginning else { continue }
      // A name that a place is only called by counts as a smaller place.
      let own = table.population(of: reference.place) / (reference.kind <= .inLanguage ? 1 : 10)
      nextPeople = max(nextPeople, min(people, own))
      people = max(people, own)
      isOwnName = isOwnName || reference.kind <= .inLanguage
      sharesLanguage =
        sharesLanguage || languages & table.languages(ofCountry: table.countryNumber(of: reference.place)) != 0
    }
    var odds = -16.5 + (isOwnName ? 8 : 0)
    // A person rather comes from a large city than from a village of the same name.
    odds += 0.56 / 2.302585 * naturalLogarithm(Double(people + 100))
    // A name that many places have is one that more may have, and a short one is soon had.
    odds -= 0.9 * naturalLogarithm(Double(match.references.count))
    odds += 0.28 * Double(min(12, name.count))
    // A name beyond the letters from a to z is none of a village there.
    let row = table.letterRow(ofCountry: country)
    odds -= 1.5 * (row.map { table.likeness(of: name, toRow: $0) ?? -2 } ?? 0)
    // Of a country with many places in the table for its size, most places are in it.
    let size = table.size(ofCountry: country)
    odds += 1.15 * size.places - 0.23 * size.area
    odds -= sharesLanguage ? 0.6 : 0
    odds -= isRegionOfCountry ? 5 : 0
    // Wien is meant where Wien is written, whatever the village.
    isUnrivalled = isOwnName && people >= 500_000 && people >= 20 * nextPeople
    odds += isUnrivalled && !isRegionOfCountry ? 5 : 0
    logOdds = odds
    isCity = people >= 100_000
  }
}
