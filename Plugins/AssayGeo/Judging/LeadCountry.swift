// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// The country that a lead is in: the one that it names, or the territory of it that its region or postal code tells. Réunion
/// has a code of its own in ISO 3166-1, another currency may be paid and another prefix dialled there.
struct LeadCountry: Sendable {
  /// For each country, its territories whose postal codes are told from its own by their form: 97400 is Réunion.
  private let territories: [[Territory]]
  private let hasTerritories: [Bool]
  private let table: GazetteerBytes

  /// A territory, and the two characters that its postal codes begin with, as their example does.
  private struct Territory {
    let country: Country
    let first: UInt8
    let second: UInt8
  }

  init(_ table: GazetteerBytes) {
    self.table = table
    var territories = [[Territory]](repeating: [], count: 676)
    var hasTerritories = [Bool](repeating: false, count: 676)
    for (named, territory) in table.territories {
      hasTerritories[Int(named.number)] = true
      guard let example = PostalCode.example(in: named), let own = PostalCode.example(in: territory),
        PostalCode(example, in: territory) == nil
      else { continue }
      let bytes = Array(own.utf8.prefix(2))
      guard bytes.count == 2 else { continue }
      territories[Int(named.number)].append(Territory(country: territory, first: bytes[0], second: bytes[1]))
    }
    self.territories = territories
    self.hasTerritories = hasTerritories
  }

  /// - Parameter named: the country that the lead names.
  @inline(__always)
  func of(_ lead: borrowing LeadView, named: Country) -> Country {
    let region = lead[.region]
    if !region.isEmpty, let own = territory(region, of: named) { return own }
    let candidates = territories[Int(named.number)]
    if candidates.isEmpty { return named }
    let code = lead[.postalCode]
    let text = code.isEmpty ? lead[.postalCodeAndCity] : code
    guard text.count > 2 else { return named }
    for candidate in candidates
    where text[0] & 0xDF == candidate.first & 0xDF && text[1] & 0xDF == candidate.second & 0xDF {
      let isThere =
        code.isEmpty
        ? Self.holdsCode(text, of: candidate.country) : PostalCode(code, in: candidate.country)?.isPart == false
      if isThere { return candidate.country }
    }
    return named
  }

  /// Whether a postal code of a country stands before the city in one field.
  private static func holdsCode(_ text: Span<UInt8>, of country: Country) -> Bool {
    guard let parts = PostalCode.parts(of: text, in: country) else { return false }
    return PostalCode(text.extracting(parts.code), in: country)?.isPart == false
  }

  /// The territory of a country that a text names: Puerto Rico as the region, Hong Kong as the city.
  func territory(_ text: Span<UInt8>, of named: Country) -> Country? {
    guard text.count > 3, hasTerritories[Int(named.number)], let own = Country.named(text)?.country, own != named,
      table.relation(of: named, to: own, region: nil) == .territory
    else { return nil }
    return own
  }
}
