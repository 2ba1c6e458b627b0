// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// A city that is known in other countries only.
extension PlaceValidator {
  /// The contradiction, with what would make it right; or that it cannot be judged.
  func outside(
    _ match: CityMatch, _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView, _ named: Country.Name,
    _ country: Country, _ number: Int
  ) -> Finding {
    let table = gazetteer.table
    let unjudged = Finding.couldNotJudge(Self.cityNotInCountry, in: field)
    // A name that several countries have contradicts none of them.
    if named.isAmbiguous { return unjudged }
    let region = region(of: lead, in: country)
    let cityState = region.flatMap { self.cityState(of: $0, country) }
    let code = postalCode(of: lead, in: country)
    // The region is one of the country and the postal code has the form of its codes and lies there, as far as its zones are
    // known: a village there that the table lacks.
    if cityState == nil, let region, let code, isConfirmed(region, by: code) { return unjudged }
    let isRegion = region?.source == .region && cityState == nil
    var nearby: NearbyName?
    let candidates = Candidates(match, in: table)
    let evidence = CityReading.first(of: city) { key, reading -> NamesakeEvidence? in
      guard reading == match.reading else { return nil }
      var evidence = NamesakeEvidence(match, name: key, country: number, isRegionOfCountry: isRegion, in: table)
      // Two fields agree on the country, and only a city that everybody knows outweighs them.
      if let code, !evidence.isUnrivalled, let other = candidates.places.first?.country, isForeign(code, to: other) {
        return nil
      }
      // Looking for names that are near takes longer than all the rest.
      guard evidence.isContradiction else { return evidence }
      nearby = NearbyName(key, in: number, region: region, of: table)
      if nearby != nil { evidence.weighNearbyName() }
      return evidence
    }
    guard let evidence, evidence.isContradiction else { return unjudged }
    var suggestions = cities(instead: nearby, lead, country, region, cityState)
    if let place = candidates.places.first {
      suggestions.append(
        Suggestion(
          .country, CountrySpelling.of(place.country, like: lead[.country], own: named.country),
          confidence: confidence(in: place.country, candidates, lead, country), evidence: [.place]))
    }
    // Sorting by confidence alone could exchange equal ones.
    suggestions.sort { $0.confidence > $1.confidence || ($0.confidence == $1.confidence && $0.field == .city) }
    return Finding(
      Self.cityNotInCountry, in: field, at: 0..<city.count,
      [
        "city": .value(String(repairing: city)), "country": .country(country),
        "candidates": .value(candidates.description),
      ],
      confidence: evidence.probability, suggestions: suggestions)
  }

  /// A smaller place is rather not what was meant by a name that is another's.
  private static let fewestPeopleNearby = 50_000

  /// Whether a postal code is whole and has not the form of another country's, as far as that is known.
  private func isForeign(_ code: PostalCode, to other: Country) -> Bool {
    !code.isPart && PostalCode(code.description, in: other) == nil
  }

  /// Whether a postal code lies in the region that the lead names, as far as its zones are known.
  private func isConfirmed(_ region: RegionOfLead, by code: PostalCode) -> Bool {
    guard region.source == .region else { return false }
    let zones = code.regions
    return zones.isEmpty || zones.contains { zone in region.regions.contains { $0.overlaps(zone) } }
  }

  /// The cities that may be meant, if the country is right: what the file has with the postal code, the city that is a
  /// region of its own there, and what the name is a slip away from.
  private func cities(
    instead nearby: NearbyName?, _ lead: borrowing LeadView, _ country: Country, _ region: RegionOfLead?,
    _ cityState: String?
  ) -> [Suggestion] {
    let table = gazetteer.table
    var suggestions: [Suggestion] = []
    if let city = familiarCity(lead, country) {
      suggestions.append(Suggestion(.city, city, confidence: 0.9, evidence: [.postalCode, .file]))
    } else if let region, let cityState {
      suggestions.append(
        Suggestion(
          .city, cityState, confidence: 0.8, evidence: [region.source == .region ? .region : .postalCode]))
    }
    if let nearby, nearby.isInRegion || table.population(of: nearby.place) >= Self.fewestPeopleNearby {
      let spelling = nearby.spelling(in: table)
      if !suggestions.contains(where: { $0.value == spelling }) {
        suggestions.append(
          Suggestion(
            .city, spelling, confidence: nearby.isInRegion ? 0.6 : 0.3,
            evidence: nearby.isInRegion ? [.typing, .region] : [.typing]))
      }
    }
    return suggestions
  }

  /// The city that most leads of the file have with the postal code of this one, unless it has it too.
  func familiarCity(_ lead: borrowing LeadView, _ country: Country) -> String? {
    guard let code = postalCode(of: lead, in: country), let city = familiar.city(of: code) else { return nil }
    return city == lead.string(.city) ? nil : city
  }

  /// The city that is the only region which the lead can be in: Berlin, Wien, Genève. It has the name of the region, and no
  /// place there is far from it, as Buffalo is from New York.
  private func cityState(of region: RegionOfLead, _ country: Country) -> String? {
    let table = gazetteer.table
    guard region.regions.count == 1, let number = table.number(of: country) else { return nil }
    var city: (place: Int, name: String)?
    for place in table.places(ofCountry: number) where region.contains(place) == true {
      guard let found = city else {
        // The first is the largest.
        let own = table.string(table.name(ofRegion: table.region(of: place)))
        let names = table.spellings(of: place).map(table.string).filter {
          Region.named($0, in: country) == region.regions[0]
        }
        guard let first = names.first else { return nil }
        city = (place, names.contains(own) ? own : first)
        continue
      }
      if table.distance(from: found.place, to: place) > Self.radiusOfCity { return nil }
    }
    return city?.name
  }

  /// In kilometres.
  private static let radiusOfCity = 30.0

  /// How likely it is that the country is wrong, and not the city: less where the postal code or the telephone number is
  /// of it.
  private func confidence(
    in other: Country, _ candidates: Candidates, _ lead: borrowing LeadView, _ country: Country
  ) -> Double {
    var odds = 0.7 * candidates.share
    let code = lead[.postalCode]
    if !code.isEmpty {
      switch (PostalCode(code, in: country) != nil, PostalCode(code, in: other) != nil) {
      case (true, false): odds /= 2
      case (false, true): odds = 0.5 + odds / 2
      default: break
      }
    }
    switch (country.isDialled(by: lead[.phone]), other.isDialled(by: lead[.phone])) {
    case (true, false): return odds / 2
    case (false, true): return 0.5 + odds / 2
    default: return odds
    }
  }
}

extension Country {
  /// Whether a telephone number begins with the international prefix and the country code (ITU-T E.164).
  fileprivate func isDialled(by phone: Span<UInt8>) -> Bool {
    guard let code = diallingCode.map({ Array(String($0).utf8) }) else { return false }
    var digits: [UInt8] = []
    var isInternational = false
    for index in phone.indices {
      let byte = phone[index]
      if byte == UInt8(ascii: "+"), digits.isEmpty { isInternational = true }
      if byte &- 0x30 < 10 { digits.append(byte) }
      if digits.count > code.count + 2 { break }
    }
    if !isInternational, digits.starts(with: [0x30, 0x30]) {
      isInternational = true
      digits.removeFirst(2)
    }
    return isInternational && digits.starts(with: code)
  }
}
