// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// The places that a reading of a text stands for.
struct CityMatch {
  let references: PlaceReferences
  /// Which of the references.
  let range: Range<Int>
  let reading: CityReading
}

/// What the gazetteer has for the city of a lead.
enum CitySearch {
  /// Places of the country.
  case inside(CityMatch)
  /// Places of a territory of the country, or of what it claims, and none of its own.
  case related(CityMatch)
  /// Places of other countries, and none of this one.
  case outside(CityMatch)
  /// Nothing.
  case unknown

  /// Looks for a city.
  /// - Parameters:
  ///   - city: UTF-8, as people write it.
  ///   - country: the number of the country in the gazetteer, nil to look everywhere.
  /// - Complexity: a look-up for each reading; no allocation for a city that is found as it is written.
  @inline(__always)
  init(_ city: Span<UInt8>, in country: Int?, of table: GazetteerBytes) {
    var elsewhere: CityMatch?
    var related: CityMatch?
    let inside = CityReading.first(of: city) { key, reading -> CityMatch? in
      guard let references = table.references(of: PlaceKey(key)) else { return nil }
      guard let country else {
        return CityMatch(references: references, range: 0..<references.count, reading: reading)
      }
      if let range = table.range(of: references, in: country) {
        return CityMatch(references: references, range: range, reading: reading)
      }
      if related == nil, let range = table.rangeOfRelated(references, to: country) {
        related = CityMatch(references: references, range: range, reading: reading)
      }
      if elsewhere == nil, reading.isWholeName, table.isName(references) {
        elsewhere = CityMatch(references: references, range: 0..<references.count, reading: reading)
      }
      return nil
    }
    if let inside {
      self = .inside(inside)
    } else if let related {
      self = .related(related)
    } else if let elsewhere {
      self = .outside(elsewhere)
    } else {
      self = .unknown
    }
  }
}

extension GazetteerBytes {
  /// Which of the places that a name stands for are in a country; nil for none.
  @inline(__always)
  func range(of references: PlaceReferences, in country: Int) -> Range<Int>? {
    let places = places(ofCountry: country)
    var first = 0
    while first < references.count {
      let place = reference(first, of: references).place
      if place >= places.lowerBound {
        if place >= places.upperBound { break }
        var end = first + 1
        while end < references.count, places.contains(reference(end, of: references).place) { end += 1 }
        return first..<end
      }
      first += 1
    }
    return nil
  }

  /// Which of the places are in one country for which another may be named; nil for none.
  @inline(never)
  func rangeOfRelated(_ references: PlaceReferences, to country: Int) -> Range<Int>? {
    guard let own = self.country(country) else { return nil }
    var first = 0
    while first < references.count {
      let number = countryNumber(of: reference(first, of: references).place)
      let places = places(ofCountry: number)
      var end = first + 1
      while end < references.count, places.contains(reference(end, of: references).place) { end += 1 }
      if let other = self.country(number) {
        for index in first..<end {
          let region = code(ofRegion: region(of: reference(index, of: references).place))
          if relation(of: own, to: other, region: region) != .none { return index..<end }
        }
      }
      first = end
    }
    return nil
  }

  /// Whether a name is one of a place, and not only the beginning of names.
  func isName(_ references: PlaceReferences) -> Bool {
    (0..<references.count).contains { reference($0, of: references).kind < .beginning }
  }
}
