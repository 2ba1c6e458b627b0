// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// A place of the country whose name is one slip away from what a lead has for its city.
struct NearbyName {
  /// The number of the place.
  let place: Int
  /// The name that was meant, folded.
  let name: [UInt8]
  let slip: NeighbouringNames.Slip
  /// Whether it is the name of the place, or its name in a language.
  let isName: Bool
  /// Whether the place is where the lead is by its region or postal code.
  let isInRegion: Bool
  /// How many other places are as near.
  let rivals: Int

  /// The place that was probably meant, nil if none is near.
  /// - Parameters:
  ///   - key: the folded name.
  ///   - country: its number in the gazetteer.
  ///   - region: where the lead is.
  ///   - onlyInRegion: whether only places there count.
  /// - Complexity: some microseconds.
  init?(
    _ key: Span<UInt8>, in country: Int, region: RegionOfLead?, onlyInRegion: Bool = false, of table: GazetteerBytes
  ) {
    guard let names = NeighbouringNames(key) else { return nil }
    var best: (neighbour: NeighbouringNames.Neighbour, reference: PlaceReference, isInRegion: Bool, weight: Double)?
    var others: Set<Int> = []
    names.find(in: table) { neighbour in
      guard let range = table.range(of: neighbour.references, in: country) else { return false }
      for index in range {
        let reference = table.reference(index, of: neighbour.references)
        let isInRegion = region?.contains(reference.place) == true
        guard reference.kind < .beginning, isInRegion || !onlyInRegion else { continue }
        others.insert(reference.place)
        let weight = Self.weight(of: reference, slip: neighbour.slip, isInRegion: isInRegion, in: table)
        if best.map({ weight > $0.weight }) ?? true { best = (neighbour, reference, isInRegion, weight) }
      }
      return false
    }
    guard let best else { return nil }
    place = best.reference.place
    name = names.name(of: best.neighbour)
    slip = best.neighbour.slip
    isName = best.reference.kind <= .inLanguage
    isInRegion = best.isInRegion
    rivals = others.count - 1
  }

  /// What is likelier to be meant: the logarithm of its inhabitants, more for where the lead is and for what hands do
  /// more often, less for what is only another name of it.
  private static func weight(
    of reference: PlaceReference, slip: NeighbouringNames.Slip, isInRegion: Bool, in table: GazetteerBytes
  ) -> Double {
    let people = naturalLogarithm(Double(table.population(of: reference.place) + 100))
    let frequency: Double =
      switch slip {
      case .swapped: 2
      case .missing, .added: 1
      case .replaced: 0
      }
    return people + frequency + (isInRegion ? 6 : 0) - (reference.kind == .other ? 3 : 0)
      + (reference.kind == .own ? 0.5 : 0)
  }

  /// Whether it is likelier that it was meant than that the gazetteer lacks a village.
  func isMeant(in table: GazetteerBytes) -> Bool {
    if isInRegion { return true }
    let people = table.population(of: place)
    return isName && rivals <= 1 && name.count >= 6 && people >= (slip == .replaced ? 50_000 : 10_000)
  }

  /// How the name is written: the spelling of the place that is meant, or the first of all.
  func spelling(in table: GazetteerBytes) -> String { table.spelling(of: place, folded: name.span) }
}

extension GazetteerBytes {
  /// The spelling of a place that folds to a name, or its first one.
  func spelling(of place: Int, folded name: Span<UInt8>) -> String {
    let spellings = spellings(of: place)
    for spelling in spellings {
      let isMeant = withText(spelling) { text in
        PlaceNameFolding.withKey(of: text) { key in key.isEqual(to: name) } ?? false
      }
      if isMeant { return string(spelling) }
    }
    return spellings.first.map(string) ?? ""
  }
}
