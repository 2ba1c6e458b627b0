// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Writes where a lead is: codes of country and region, coordinates and time zone of its city, and what follows from the
/// country.
///
/// For `München` in `Deutschland`: `DE`, `DE-BY`, `Bayern`, `48.1374`, `11.5755`, `Europe/Berlin`, `49`, `EUR`, `de`, `true` and
/// `true`.
///
/// What the lead came with stays as it is; these are columns of their own. A territory has the code that it has in ISO 3166-1,
/// whatever country the lead names it with: Hong Kong is `HK`. A city that contradicts its country, or that may be
/// one of several, gives neither coordinates nor region. The time zone is that of the city, or that of a country which has one.
public struct PlaceEnricher: Enricher {
  /// ISO 3166-1 alpha-2, from the field for the country.
  public static let country = Enrichment.Column("assay_country_iso", provenance: "country, names of the Unicode CLDR")
  /// ISO 3166-2, from city, region or postal code.
  public static let region = Enrichment.Column(
    "assay_region_iso", provenance: "city, region or postal code, GeoNames and the Unicode CLDR")
  /// The name of the region in the main language of the country if that is written in Latin letters, else in English.
  public static let regionName = Enrichment.Column(
    "assay_region_name", provenance: "city, region or postal code, names of GeoNames and the Unicode CLDR")
  /// Degrees north, WGS 84, of the middle of the city.
  public static let latitude = Enrichment.Column("assay_latitude", provenance: "city and country, GeoNames")
  /// Degrees east, WGS 84, of the middle of the city.
  public static let longitude = Enrichment.Column("assay_longitude", provenance: "city and country, GeoNames")
  /// A name of the IANA time zone database.
  public static let timeZone = Enrichment.Column("assay_time_zone", provenance: "city or country, GeoNames")
  /// The country code of ITU-T E.164, without a plus sign.
  public static let diallingCode = Enrichment.Column("assay_dialling_code", provenance: "country, libphonenumber")
  /// ISO 4217.
  public static let currency = Enrichment.Column("assay_currency", provenance: "country, Unicode CLDR")
  /// BCP 47 tags with spaces between them, the most used first.
  public static let languages = Enrichment.Column("assay_official_languages", provenance: "country, Unicode CLDR")
  /// `true` for a member state of the European Union or a territory that belongs to it, else `false`.
  public static let isInEU = Enrichment.Column("assay_in_eu", provenance: "country, Unicode CLDR, TFEU Art. 355")
  /// `true` where the General Data Protection Regulation applies by the Agreement on the European Economic Area, else `false`.
  public static let isInEEA = Enrichment.Column("assay_in_eea", provenance: "country, Unicode CLDR, TFEU Art. 355")

  private static let allColumns = [
    country, region, regionName, latitude, longitude, timeZone, diallingCode, currency, languages, isInEU, isInEEA,
  ]

  private let validator: PlaceValidator

  /// - Parameter gazetteer: the places to look in.
  public init(gazetteer: Gazetteer = .bundled) {
    validator = PlaceValidator(gazetteer: gazetteer)
  }

  public var columns: [Enrichment.Column] { Self.allColumns }

  public var tables: [ReferenceTable.Summary] { validator.tables }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    if let named = Country.named(lead[.country]) { enrich(lead, in: named, record, &enrichments) }
  }

  public func enrich(_ batch: borrowing LeadBatch, into enrichments: inout Enrichments) {
    let leads = batch.leads
    var countries = CountryMemory()
    for record in 0..<leads.count {
      let lead = leads[record]
      if let named = countries.named(lead[.country]) { enrich(lead, in: named, record, &enrichments) }
    }
  }

  private func enrich(
    _ lead: borrowing LeadView, in named: Country.Name, _ record: Int, _ enrichments: inout Enrichments
  ) {
    let table = validator.gazetteer.table
    let found = PlaceOfLead(lead, in: named.country, validator)
    // Of two countries of the name, the city tells which is meant, or nothing does.
    if named.isAmbiguous && found.place == nil { return }
    let facts = CountryFacts.of(found.country)
    enrichments.set(Self.country, of: record, to: facts.alpha2.span)
    enrichments.set(Self.diallingCode, of: record, to: facts.diallingCode.span)
    enrichments.set(Self.currency, of: record, to: facts.currency.span)
    enrichments.set(Self.languages, of: record, to: facts.languages.span)
    enrichments.set(Self.isInEU, of: record, to: facts.isInEU.span)
    enrichments.set(Self.isInEEA, of: record, to: facts.isInEEA.span)

    if let region = found.region { write(region, of: found.place, record, &enrichments) }
    if let place = found.place {
      Degrees.write(table.latitude(of: place)) { enrichments.set(Self.latitude, of: record, to: $0) }
      Degrees.write(table.longitude(of: place)) { enrichments.set(Self.longitude, of: record, to: $0) }
      table.withText(table.timeZone(of: place)) { enrichments.set(Self.timeZone, of: record, to: $0) }
    } else if let number = table.number(of: found.country), table.hasOneTimeZone(country: number) {
      let largest = table.places(ofCountry: number).lowerBound
      table.withText(table.timeZone(of: largest)) { enrichments.set(Self.timeZone, of: record, to: $0) }
    }
  }

  private func write(_ region: Region, of place: Int?, _ record: Int, _ enrichments: inout Enrichments) {
    let table = validator.gazetteer.table
    enrichments.set(Self.region, of: record, to: region.code.utf8.span)
    let own = place.map { table.region(of: $0) }.flatMap { table.code(ofRegion: $0) == region ? $0 : nil }
    let number = own ?? table.number(of: region)
    if let number {
      table.withText(table.name(ofRegion: number)) { enrichments.set(Self.regionName, of: record, to: $0) }
    } else if let name = region.name(in: .english) {
      enrichments.set(Self.regionName, of: record, to: name.utf8.span)
    }
  }
}
