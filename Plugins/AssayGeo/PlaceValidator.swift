// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// Holds city, region, postal code and country of a lead against each other.
///
/// ```swift
/// let pipeline = Pipeline(validators: [PlaceValidator()])
/// let finding = pipeline.assess([.city: "London", .country: "Germany"]).findings.first
/// finding?.rule.id                     // "geo.city-not-in-country"
/// finding?.suggestions.first?.value    // "United Kingdom"
/// ```
///
/// A city contradicts a country only if it is known elsewhere, nothing of that name, in any form or close spelling, is known in
/// the country, and it is not likely that the table lacks a village there: by the size of the namesake, how sure the
/// match is, and how names of the country are spelt. What is not known is *could not judge*, and never a finding.
///
/// What the file has in common tells what was meant: the city that other leads have with the same postal code.
///
/// - Complexity: less than a microsecond for a city that is found in the country, some for one that is not; in proportion to the
///   places of the country for a large city that is not in the region of the lead.
public struct PlaceValidator: Validator {
  let gazetteer: Gazetteer
  let countries: LeadCountry
  /// What the first leads of the file have in common.
  var familiar = FamiliarCities.none

  /// - Parameter gazetteer: the places to judge by.
  public init(gazetteer: Gazetteer = .bundled) {
    self.gazetteer = gazetteer
    countries = gazetteer.countries
  }

  public var rules: [Rule] { Self.allRules }

  public var tables: [ReferenceTable.Summary] {
    [gazetteer.summary] + ReferenceTable.Summary.countries + ReferenceTable.Summary.postal
  }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let country = lead[.country]
    if country.isEmpty { return [] }
    return findings(about: lead, in: Country.named(country))
  }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    var countries = CountryMemory()
    for record in 0..<leads.count {
      let lead = leads[record]
      let country = lead[.country]
      if country.isEmpty { continue }
      let found = self.findings(about: lead, in: countries.named(country))
      if found.isEmpty { continue }
      for finding in found { findings.append(finding, to: record) }
    }
  }

  @inline(__always)
  private func findings(about lead: borrowing LeadView, in named: Country.Name?) -> [Finding] {
    guard let named else { return findings(aboutCountry: lead[.country]) }
    let city = lead[.city]
    if !city.isEmpty { return findings(about: city, in: .city, of: lead, named) }
    let both = lead[.postalCodeAndCity]
    guard !both.isEmpty, let parts = PostalCode.parts(of: both, in: named.country) else { return [] }
    return findings(about: both.extracting(parts.city), in: .postalCodeAndCity, of: lead, named)
  }
}

// MARK: - City

extension PlaceValidator {
  private func findings(
    about city: Span<UInt8>, in field: Field, of lead: borrowing LeadView, _ named: Country.Name
  ) -> [Finding] {
    let table = gazetteer.table
    let country = countries.of(lead, named: named.country)
    guard let number = table.number(of: country) else { return [.couldNotJudge(Self.cityNotInCountry, in: field)] }
    switch CitySearch(city, in: number, of: table) {
    case .inside(let match):
      if let other = outweighing(match, city, number) {
        return isPartOrWhole(city, of: country) ? [] : [outside(other, city, field, lead, named, country, number)]
      }
      let found = regionFindings(match, city, field, lead, country, number)
      return found.isEmpty && match.reading == .withoutDigits ? postalCodeFindings(city, field, lead, country) : found
    case .related: return []
    case .outside(let match):
      if isPartOrWhole(city, of: country) || isMilitaryMail(city, country) { return [] }
      return [outside(match, city, field, lead, named, country, number)]
    case .unknown:
      if isPartOrWhole(city, of: country) || isMilitaryMail(city, country) { return [] }
      return [unknown(city, field, lead, country, number)]
    }
  }

  /// The namesake elsewhere that is meant rather than a village which only is called so as well: Wien, beside a place in Germany
  /// that has the name in a list of old ones.
  private func outweighing(_ match: CityMatch, _ city: Span<UInt8>, _ number: Int) -> CityMatch? {
    let table = gazetteer.table
    guard match.references.count > match.range.count, match.reading == .whole else { return nil }
    var (inside, outside) = (0, 0)
    for index in 0..<match.references.count {
      let reference = table.reference(index, of: match.references)
      if match.range.contains(index) {
        if reference.kind <= .inLanguage { return nil }
        inside = max(inside, table.population(of: reference.place))
      } else if reference.kind <= .inLanguage {
        outside = max(outside, table.population(of: reference.place))
      }
    }
    guard outside >= 300_000, outside >= 50 * (inside + 1) else { return nil }
    return CityMatch(references: match.references, range: 0..<match.references.count, reading: match.reading)
  }

  /// Whether a city is a post office of the armed forces of the United States, whose mail has a domestic address (USPS Domestic
  /// Mail Manual, 608).
  private func isMilitaryMail(_ city: Span<UInt8>, _ country: Country) -> Bool {
    guard city.count == 3, country.alpha2Bytes == (UInt8(ascii: "U"), UInt8(ascii: "S")) else { return false }
    let first = city[0] & 0xDF
    return (first == UInt8(ascii: "A") || first == UInt8(ascii: "F") || first == UInt8(ascii: "D"))
      && city[1] & 0xDF == UInt8(ascii: "P") && city[2] & 0xDF == UInt8(ascii: "O")
  }

  /// Whether the text for a city names the country itself, or a region of it: Luxembourg, Guadeloupe, Cumbria.
  private func isPartOrWhole(_ city: Span<UInt8>, of country: Country) -> Bool {
    if let own = Country.named(city)?.country,
      own == country || gazetteer.table.relation(of: country, to: own, region: nil) != .none
    {
      return true
    }
    return Region.named(city, in: country) != nil
  }

  /// Where the lead is by its region, or else by its postal code.
  func region(of lead: borrowing LeadView, in country: Country) -> RegionOfLead? {
    namedRegion(of: lead, in: country) ?? postalRegion(of: lead, in: country)
  }

  /// Where the lead is by its region.
  func namedRegion(of lead: borrowing LeadView, in country: Country) -> RegionOfLead? {
    Region.named(lead[.region], in: country).map { RegionOfLead([$0], by: .region, in: gazetteer.table) }
  }

  /// Where the lead is by its postal code.
  func postalRegion(of lead: borrowing LeadView, in country: Country) -> RegionOfLead? {
    guard let code = postalCode(of: lead, in: country) else { return nil }
    let regions = code.regions
    return regions.isEmpty ? nil : RegionOfLead(regions, by: .postalCode, in: gazetteer.table)
  }

  /// The postal code of the lead if it has the form of its country's.
  func postalCode(of lead: borrowing LeadView, in country: Country) -> PostalCode? {
    let code = lead[.postalCode]
    if !code.isEmpty { return PostalCode(code, in: country) }
    let both = lead[.postalCodeAndCity]
    guard !both.isEmpty, let parts = PostalCode.parts(of: both, in: country) else { return nil }
    return PostalCode(both.extracting(parts.code), in: country)
  }

  /// What a city that is not known may be misspelt for.
  private func unknown(
    _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView, _ country: Country, _ number: Int
  ) -> Finding {
    let table = gazetteer.table
    let region = region(of: lead, in: country)
    let nearby = PlaceNameFolding.withKey(of: city) { NearbyName($0, in: number, region: region, of: table) }
    guard let nearby, nearby.isMeant(in: table), field == .city else {
      return .couldNotJudge(Self.cityNotInCountry, in: field)
    }
    return misspelt(nearby, city)
  }

  func misspelt(_ nearby: NearbyName, _ city: Span<UInt8>) -> Finding {
    let confidence = nearby.isInRegion ? 0.9 : 0.7
    let evidence: [Suggestion.Evidence] = nearby.isInRegion ? [.typing, .region] : [.typing]
    return Finding(
      Self.cityMisspelt, in: .city, at: 0..<city.count, ["city": .value(String(repairing: city))],
      confidence: confidence,
      suggestions: [
        Suggestion(.city, nearby.spelling(in: gazetteer.table), confidence: confidence, evidence: evidence)
      ])
  }

  /// A city with its postal code in one field, where the field for the code is empty.
  private func postalCodeFindings(
    _ city: Span<UInt8>, _ field: Field, _ lead: borrowing LeadView, _ country: Country
  ) -> [Finding] {
    guard field == .city, lead.isEmpty(.postalCode), let parts = PostalCode.parts(of: city, in: country),
      let code = PostalCode(city.extracting(parts.code), in: country)
    else { return [] }
    let name = String(repairing: city.extracting(parts.city))
    return [
      Finding(
        Self.postalCodeInCity, in: .city, at: parts.code, ["code": .value(code.description)],
        suggestions: [
          Suggestion(.city, name, confidence: 0.95, evidence: [.form]),
          Suggestion(.postalCode, code.description, confidence: 0.95, evidence: [.form]),
        ])
    ]
  }
}
