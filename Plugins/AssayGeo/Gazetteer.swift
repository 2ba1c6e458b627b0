// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import CAssayPlaces

/// The places of the world by the names that people write for them: 235,000 in all scripts, nearly all villages with
/// 500 inhabitants among them.
///
/// ```swift
/// let gazetteer = Gazetteer.bundled
/// gazetteer.places(named: "科隆").first?.name                                      // "Köln"
/// gazetteer.places(named: "Paris", in: Country(alpha2: "US")).first?.region  // US-TX
/// gazetteer.places(named: "Halle/Saale").first?.population                        // 238000
/// ```
///
/// A look-up takes less than a microsecond and no set-up. The table is that of GeoNames, with names of the Unicode CLDR; it
/// is compiled into the binary. Villages are missing from it: what it does not know may exist.
public struct Gazetteer: Sendable {
  let table: GazetteerBytes
  let countries: LeadCountry

  /// The table that is compiled into the binary: the full one, or with the package trait `LitePlaces` that of the 34,000
  /// places with 15,000 inhabitants or more.
  public static let bundled = Gazetteer(GazetteerBytes(start: assay_places_start(), count: assay_places_size))

  init(_ table: GazetteerBytes) {
    self.table = table
    countries = LeadCountry(table)
  }

  /// What a reader of a verdict has to know of the table.
  public var summary: ReferenceTable.Summary {
    ReferenceTable.Summary("places", count: table.placeCount, sourceDate: table.sourceDate) { [table] in table.isIntact
    }
  }

  /// How many places it has.
  public var placeCount: Int { table.placeCount }

  /// The places that a name stands for, the one most likely meant first: the largest, where the inhabitants of a place that is
  /// only called so count a tenth, and a hundredth where its name only begins so.
  /// - Parameters:
  ///   - name: as people write it: in any case, with or without accents, `St. Gallen`, `Frankfurt a.M.`, `10115 Berlin`.
  ///   - country: where to look; everywhere by default.
  /// - Returns: none for a name that is not known, which does not mean that there is no such place.
  public func places(named name: String, in country: Country? = nil) -> [Place] {
    places(named: name.utf8.span, in: country)
  }

  /// The places that a name stands for, best first.
  /// - Parameters:
  ///   - name: UTF-8, as people write it.
  ///   - country: where to look; everywhere by default.
  public func places(named name: Span<UInt8>, in country: Country? = nil) -> [Place] {
    let number = country.flatMap { table.number(of: $0) }
    if country != nil && number == nil { return [] }
    let found = CityReading.first(of: name) { key, _ -> [PlaceReference]? in
      guard let references = table.references(of: PlaceKey(key)) else { return nil }
      let all = (0..<references.count).map { table.reference($0, of: references) }
      guard let number else { return all }
      let places = table.places(ofCountry: number)
      let inside = all.filter { places.contains($0.place) }
      return inside.isEmpty ? nil : inside
    }
    guard let found else { return [] }
    return found.sorted { table.isBetter($0, than: $1) }.compactMap { Place($0.place, of: table) }
  }
}

extension GazetteerBytes {
  /// Whether a name rather stands for one place than for another.
  func isBetter(_ one: PlaceReference, than other: PlaceReference) -> Bool {
    let (weight, otherWeight) = (weight(of: one), weight(of: other))
    return weight == otherWeight ? one.place < other.place : weight > otherWeight
  }

  /// Inhabitants, of which those of a place that is only called so count a tenth, and a hundredth where the name begins so:
  /// a city's own name is meant by it, or the name that all the world has for a much larger one.
  func weight(of reference: PlaceReference) -> Int {
    let people = (population(of: reference.place) + 1) * 100
    switch reference.kind {
    case .own, .inLanguage: return people
    case .other: return people / 10
    case .beginning: return people / 100
    }
  }
}
