// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// What is known of a place, by its number.
extension GazetteerBytes {
  private static let powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]

  @inline(__always)
  private func record(of place: Int) -> Int { sections.places + place * 16 }

  /// The number of its region.
  @inline(__always)
  func region(of place: Int) -> Int { half(at: record(of: place)) }

  /// Where the name of its time zone in the IANA database stands.
  func timeZone(of place: Int) -> Range<Int> {
    text(at: threeBytes(at: sections.zones + half(at: record(of: place) + 2) * 3))
  }

  /// In 1/10,000 of a degree, WGS 84.
  func latitude(of place: Int) -> Int { signedThreeBytes(at: record(of: place) + 4) }

  /// In 1/10,000 of a degree, WGS 84.
  func longitude(of place: Int) -> Int { signedThreeBytes(at: record(of: place) + 7) }

  /// How far two places are from each other, in kilometres, on a plane that fits where the first one is: good to a hundredth
  /// for what is not far.
  func distance(from place: Int, to other: Int) -> Double {
    // A degree of longitude is shorter by the cosine of the latitude, of which these are the first terms of the series.
    let angle = Double(latitude(of: place)) / 10_000 * .pi / 180
    let cosine = 1 - angle * angle / 2 + angle * angle * angle * angle / 24
    let north = Double(latitude(of: other) - latitude(of: place)) / 10_000
    let east = Double(longitude(of: other) - longitude(of: place)) / 10_000 * cosine
    return (north * north + east * east).squareRoot() * 111.2
  }

  /// Inhabitants, to three digits; 0 where they are not known.
  @inline(__always)
  func population(of place: Int) -> Int {
    let value = half(at: record(of: place) + 10)
    return (value & 1023) * Self.powersOfTen[value >> 10 & 7]
  }

  /// Where its name stands.
  func name(of place: Int) -> Range<Int> { text(at: threeBytes(at: record(of: place) + 12)) }

  /// Where its spellings stand, its name first.
  func spellings(of place: Int) -> [Range<Int>] {
    var spellings: [Range<Int>] = []
    var offset = threeBytes(at: record(of: place) + 12)
    while true {
      let spelling = text(at: offset)
      if spelling.isEmpty { return spellings }
      spellings.append(spelling)
      offset += 1 + spelling.count
    }
  }
}

/// What is known of a region, by its number.
extension GazetteerBytes {
  @inline(__always)
  private func record(ofRegion region: Int) -> Int { sections.regions + region * 8 }

  /// What ISO 3166-2 calls it, nil for a region without a code.
  @inline(__always)
  func code(ofRegion region: Int) -> Region? {
    let record = record(ofRegion: region)
    return Country(number: half(at: record)).flatMap { Region(country: $0, number: UInt16(half(at: record + 2))) }
  }

  /// Where its name stands; empty where it has none.
  func name(ofRegion region: Int) -> Range<Int> { text(at: threeBytes(at: record(ofRegion: region) + 4)) }
}
