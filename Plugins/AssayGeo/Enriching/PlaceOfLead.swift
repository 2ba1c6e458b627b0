// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// Where a lead is, as far as its fields agree.
struct PlaceOfLead {
  /// The country that it names, or the territory of it that it is in.
  let country: Country
  /// The region: that of the place, else what the field names, else where the postal code lies if that is one region.
  let region: Region?
  /// The number of the place, nil if it is not known or several could be meant.
  let place: Int?

  /// So many times as many inhabitants a place must have as any other of its name that the lead could mean: fewer where its
  /// region is known.
  private static let dominance = (anywhere: 10, inRegion: 3)

  private static let fewestPeopleOfPart = 50_000

  init(_ lead: borrowing LeadView, in named: Country, _ validator: PlaceValidator) {
    let table = validator.gazetteer.table
    let own = validator.countries.of(lead, named: named)
    let area = validator.region(of: lead, in: own)
    let found = Self.place(lead, in: own, area, validator)
    place = found
    country = found.flatMap { table.country(table.countryNumber(of: $0)) } ?? own
    if let found, let code = table.code(ofRegion: table.region(of: found)) {
      region = code
    } else {
      region = area.flatMap { $0.regions.count == 1 ? $0.regions[0] : nil }
    }
  }

  private static func place(
    _ lead: borrowing LeadView, in country: Country, _ region: RegionOfLead?, _ validator: PlaceValidator
  ) -> Int? {
    guard let number = validator.gazetteer.table.number(of: country) else { return nil }
    let city = lead[.city]
    if !city.isEmpty { return place(city, in: country, number, region, validator) }
    let both = lead[.postalCodeAndCity]
    guard !both.isEmpty, let parts = PostalCode.parts(of: both, in: country) else { return nil }
    return place(both.extracting(parts.city), in: country, number, region, validator)
  }

  private static func place(
    _ city: Span<UInt8>, in country: Country, _ number: Int, _ region: RegionOfLead?, _ validator: PlaceValidator
  ) -> Int? {
    let table = validator.gazetteer.table
    switch CitySearch(city, in: number, of: table) {
    case .inside(let match):
      let isName = match.range.contains { table.reference($0, of: match.references).kind <= .inLanguage }
      // Hong Kong is meant, and not a place in China that is called so as well.
      if !isName, let territory = validator.countries.territory(city, of: country) {
        return place(city, in: territory, table.number(of: territory) ?? number, nil, validator)
      }
      return place(match, city, in: country, region, of: table)
    case .related(let match):
      // A territory has a code of its own; what is in dispute stays with the country that the lead names.
      let first = table.reference(match.range.lowerBound, of: match.references).place
      guard let other = table.country(table.countryNumber(of: first)),
        table.relation(of: country, to: other, region: nil) == .territory
      else { return nil }
      return place(match, city, in: other, nil, of: table)
    case .outside, .unknown:
      return nil
    }
  }

  private static func place(
    _ match: CityMatch, _ city: Span<UInt8>, in country: Country, _ region: RegionOfLead?, of table: GazetteerBytes
  ) -> Int? {
    var best: PlaceReference?
    var others = 0
    for index in match.range {
      let reference = table.reference(index, of: match.references)
      if region?.contains(reference.place) == false { continue }
      guard let first = best else {
        best = reference
        continue
      }
      let isBetter = table.isBetter(reference, than: first)
      others = max(others, table.weight(of: isBetter ? first : reference))
      if isBetter { best = reference }
    }
    guard let best else { return nil }
    // A word or two of a longer name are the city only where that is one which everybody knows.
    if !match.reading.isWholeName,
      best.kind > .inLanguage || table.population(of: best.place) < fewestPeopleOfPart
    {
      return nil
    }
    // `Texas` is a state before it is the beginning of Texas City.
    if best.kind > .inLanguage, Region.named(city, in: country) != nil { return nil }
    let dominance = region == nil ? dominance.anywhere : dominance.inRegion
    return table.weight(of: best) >= dominance * others ? best.place : nil
  }
}
