// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// A city of the country, held against region and postal code.
extension PlaceValidator {
  /// The findings about a city that is known in the country.
  @inline(__always)
  func regionFindings(
    _ match: CityMatch, _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView, _ country: Country,
    _ number: Int
  ) -> [Finding] {
    if lead.isEmpty(.region) && lead.isEmpty(.postalCode) && field == .city { return [] }
    return regionFindings(of: match, city, field, lead, country, number)
  }

  private func regionFindings(
    of match: CityMatch, _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView, _ country: Country,
    _ number: Int
  ) -> [Finding] {
    var unjudged: [Finding] = []
    for region in [namedRegion(of: lead, in: country), postalRegion(of: lead, in: country)] {
      guard let region else { continue }
      let found = regionFindings(of: match, region, city, field, lead, country, number)
      if found.contains(where: { $0.outcome == .finding }) { return found }
      if unjudged.isEmpty { unjudged = found }
    }
    return unjudged
  }

  private func regionFindings(
    of match: CityMatch, _ region: RegionOfLead, _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView,
    _ country: Country, _ number: Int
  ) -> [Finding] {
    let table = gazetteer.table
    guard let evidence = RegionEvidence(match, region, country: number, in: table) else { return [] }
    // The region in the field for the city: Mpumalanga is also a town elsewhere.
    if let own = Region.named(city, in: country), region.regions.contains(where: { $0.overlaps(own) }) { return [] }
    let rule = region.source == .region ? Self.cityNotInRegion : Self.postalCodeElsewhere
    let nearby = PlaceNameFolding.withKey(of: city) {
      NearbyName($0, in: number, region: region, onlyInRegion: true, of: table)
    }
    guard evidence.isContradiction, let place = Place(evidence.place, of: table) else {
      // A larger place that is where the lead is was rather meant than a smaller one that is not.
      if let nearby, field == .city, table.population(of: nearby.place) > table.population(of: evidence.place) {
        return [misspelt(nearby, city)]
      }
      return [.couldNotJudge(rule, in: field)]
    }
    var suggestions: [Suggestion] = []
    if let familiar = familiarCity(lead, country) {
      suggestions.append(Suggestion(.city, familiar, confidence: 0.8, evidence: [.postalCode, .file]))
    }
    if region.source == .region, let name = place.regionName {
      suggestions.append(Suggestion(.region, name, confidence: 0.6, evidence: [.place]))
    }
    return [
      Finding(
        rule, in: field, at: 0..<city.count,
        [
          "city": .value(String(repairing: city)),
          "place": place.region.map { .regions([$0]) } ?? .country(place.country),
          "regions": .regions(region.regions),
        ],
        confidence: 0.9, suggestions: suggestions)
    ]
  }
}
