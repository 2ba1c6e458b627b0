// SPDX-License-Identifier: Apache-2.0

/// What speaks for a city and the region or postal code of a lead that contradict each other: nearly every region has villages
/// that are called like a town elsewhere in the country.
struct RegionEvidence {
  /// The place that the name most likely stands for.
  let place: Int
  /// Whether it is enough to say so.
  let isContradiction: Bool

  /// Only a city that everybody knows counts, and none that has a namesake in the country or lies beside the region, as
  /// airports and suburbs do.
  private static let fewestPeople = 100_000
  /// The zones of postal codes are facts of the table, where a region may be written for another one that is near.
  private static let fewestPeopleByCode = 50_000
  /// In kilometres.
  private static let leastDistance = 150.0

  /// - Parameter country: its number in the gazetteer.
  init?(_ match: CityMatch, _ region: RegionOfLead, country: Int, in table: GazetteerBytes) {
    var best: PlaceReference?
    var names = 0
    for index in match.range {
      let reference = table.reference(index, of: match.references)
      if region.contains(reference.place) != false { return nil }
      if reference.kind <= .inLanguage { names += 1 }
      if best.map({ table.isBetter(reference, than: $0) }) ?? true { best = reference }
    }
    guard let best, region.isKnown(inCountry: country) else { return nil }
    place = best.place
    let needed = region.source == .region ? Self.fewestPeople : Self.fewestPeopleByCode
    isContradiction =
      match.reading < .firstPart && best.kind <= .inLanguage && names == 1 && table.population(of: best.place) >= needed
      && Self.isFar(best.place, from: region, country: country, in: table)
  }

  private static func isFar(_ place: Int, from region: RegionOfLead, country: Int, in table: GazetteerBytes) -> Bool {
    for other in table.places(ofCountry: country)
    where region.contains(other) == true && table.distance(from: place, to: other) < leastDistance {
      return false
    }
    return true
  }
}
