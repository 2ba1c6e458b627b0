// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// A city, town, village or district of a ``Gazetteer``.
///
/// ```swift
/// let place = Gazetteer.bundled.places(named: "Köln").first
/// place?.country.alpha2  // "DE"
/// place?.region?.code    // "DE-NW"
/// place?.timeZone        // "Europe/Berlin"
/// ```
///
/// A number and a pointer; what it says is read from the table when it is asked.
public struct Place: Sendable {
  /// Its number in the table.
  let number: Int
  let table: GazetteerBytes
  /// The country that it is in.
  public let country: Country

  init?(_ number: Int, of table: GazetteerBytes) {
    guard number < table.placeCount, let country = table.country(table.countryNumber(of: number)) else { return nil }
    self.number = number
    self.table = table
    self.country = country
  }

  /// The name that GeoNames lists it by: that of its country, or for well-known places the English one.
  public var name: String { table.string(table.name(of: number)) }

  /// Its name and those in the languages of its country and of many users, each once, the name first.
  public var spellings: [String] { table.spellings(of: number).map(table.string) }

  /// Inhabitants, to three digits; 0 where they are not known.
  public var population: Int { table.population(of: number) }

  /// In degrees north, WGS 84, to about ten metres.
  public var latitude: Double { Double(table.latitude(of: number)) / 10_000 }

  /// In degrees east, WGS 84, to about ten metres.
  public var longitude: Double { Double(table.longitude(of: number)) / 10_000 }

  /// The name of its time zone in the IANA database: `Europe/Berlin`.
  public var timeZone: String { table.string(table.timeZone(of: number)) }

  /// Its region by ISO 3166-2, nil for a region without a code: `DE-NW`.
  public var region: Region? { table.code(ofRegion: table.region(of: number)) }

  /// The name of its region in the main language of the country if that is written in Latin letters, else in English; nil
  /// where it is in none.
  public var regionName: String? {
    let name = table.string(table.name(ofRegion: table.region(of: number)))
    return name.isEmpty ? nil : name
  }
}

extension Place: Hashable {
  public static func == (left: Place, right: Place) -> Bool { left.number == right.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Place: CustomStringConvertible {
  /// Its name with the codes of country and region: `Köln (DE-NW)`.
  public var description: String { "\(name) (\(region?.code ?? country.alpha2))" }
}
