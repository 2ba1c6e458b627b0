// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// What the gazetteer knows of a country, by its number.
extension GazetteerBytes {
  @inline(__always)
  private func record(ofCountry number: Int) -> Int { sections.countries + number * 24 }

  /// The number of a country, nil for one of which no place is known.
  @inline(__always)
  func number(of country: Country) -> Int? {
    var low = 0
    var high = countryCount
    while low < high {
      let middle = (low + high) / 2
      let code = half(at: record(ofCountry: middle))
      if code == country.number { return middle }
      if code < country.number { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The country that a place is in.
  /// - Complexity: O(log of the number of countries), in a few cache lines.
  @inline(__always)
  func countryNumber(of place: Int) -> Int {
    var low = 0
    var high = countryCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if word(at: record(ofCountry: middle) + 4) <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// A country by its number here; nil for one that the table of countries lacks.
  @inline(__always)
  func country(_ number: Int) -> Country? { Country(number: half(at: record(ofCountry: number))) }

  /// The numbers of its places, the largest first.
  @inline(__always)
  func places(ofCountry number: Int) -> Range<Int> {
    let record = record(ofCountry: number)
    let first = word(at: record + 4)
    return first..<(first + word(at: record + 8))
  }

  /// The numbers of its regions.
  func regions(ofCountry number: Int) -> ClosedRange<Int> {
    // Regions are ordered by country, as places are.
    let places = places(ofCountry: number)
    var (low, high) = (region(of: places.lowerBound), region(of: places.lowerBound))
    while low > 0, isRegion(low - 1, ofCountry: number) { low -= 1 }
    while isRegion(high + 1, ofCountry: number) { high += 1 }
    return low...high
  }

  /// The natural logarithms of one more than the number of its places and of its area in 100 km².
  func size(ofCountry number: Int) -> (places: Double, area: Double) {
    let record = record(ofCountry: number) + 12
    return (Double(byte(at: record)) / 16, Double(byte(at: record + 2)) / 16)
  }

  /// The number of a region, nil for one of which no place is known.
  func number(of region: Region) -> Int? {
    number(of: region.country).flatMap { regions(ofCountry: $0).first { code(ofRegion: $0) == region } }
  }

  /// Whether the time zone of its largest place is that of all of them, or of all but one in a thousand.
  func hasOneTimeZone(country number: Int) -> Bool { byte(at: record(ofCountry: number) + 15) == 1 }

  /// The languages that are official there or spoken by more than a fifth, a bit for each that is in several countries.
  func languages(ofCountry number: Int) -> UInt64 { doubleWord(at: record(ofCountry: number) + 16) }

  /// The row of its letters, nil for a country with too few names to tell.
  func letterRow(ofCountry number: Int) -> Int? {
    let row = half(at: record(ofCountry: number) + 2)
    return row == 0xFFFF ? nil : row
  }

  private func isRegion(_ region: Int, ofCountry number: Int) -> Bool {
    region < word(at: sections.regions - 4)
      && half(at: sections.regions + region * 8) == half(at: record(ofCountry: number))
  }

  /// How a country that a lead names may stand for places of another one.
  enum Relation {
    /// Not at all.
    case none
    /// All of the other, which is a territory of the first: Puerto Rico of the United States.
    case territory
    /// All of the other, or the places of one region: what is in dispute or was one country before.
    case claimed
  }

  private var relationCount: Int { placeCount > 0 ? word(at: sections.related) : 0 }

  /// Whether a lead that names a country may mean a place of another one.
  /// - Parameter region: that of the place; nil asks for the other country as a whole.
  func relation(of named: Country, to other: Country, region: Region?) -> Relation {
    for index in 0..<relationCount {
      let entry = sections.related + 4 + index * 6
      guard half(at: entry) == named.number, half(at: entry + 2) == other.number else { continue }
      switch half(at: entry + 4) {
      case 0: return .claimed
      case 0xFFFF: return .territory
      case let local: if let region, local == region.local { return .claimed }
      }
    }
    return .none
  }

  /// Countries with their territories.
  var territories: [(named: Country, territory: Country)] {
    (0..<relationCount).compactMap { index in
      let entry = sections.related + 4 + index * 6
      guard half(at: entry + 4) == 0xFFFF, let named = Country(number: half(at: entry)),
        let territory = Country(number: half(at: entry + 2))
      else { return nil }
      return (named, territory)
    }
  }
}
