// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import CAssayPostalRegions

extension PostalCode {
  static let regionTable = ReferenceTable(start: assay_postal_regions(), count: assay_postal_regions_size)

  /// The subdivisions of the country that the code may lie in, by what it begins with; empty where that is not known. A zone
  /// may lie in several: 01 of Germany in Saxony and Brandenburg.
  public var regions: [Region] {
    var found: [Region] = []
    _ = firstRegion { region in
      if !found.contains(region) { found.append(region) }
      return false
    }
    return found.sorted()
  }

  /// Whether it may lie in a subdivision.
  func mayLie(in region: Region) -> Bool { firstRegion { $0 == region } != nil }

  /// The first subdivision in which it may lie and which satisfies a condition; one may come twice.
  private func firstRegion(where condition: (Region) -> Bool) -> Region? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CompactCode.longest + 3 + 32) { buffer in
      let letters = country.alpha2Bytes
      buffer[0] = letters.0 | 0x20
      buffer[1] = letters.1 | 0x20
      buffer[2] = UInt8(ascii: "-")
      for index in 0..<compact.count {
        buffer[3 + index] = compact[index]
        var end = 4 + index
        var hasMore = true
        while hasMore, end < buffer.count, let value = Self.regionTable.value(of: buffer.span.extracting(0..<end)) {
          if let region = Region(country: country, number: UInt16(truncatingIfNeeded: value)), condition(region) {
            return region
          }
          hasMore = value >> 16 & 1 != 0
          buffer[end] = UInt8(ascii: "+")
          end += 1
        }
      }
      return nil
    }
  }

  /// The subdivisions of a country that a code may lie in; empty where the code is malformed or the zones are not known.
  public static func regions(of code: String, in country: Country) -> [Region] {
    PostalCode(code, in: country)?.regions ?? []
  }

  /// Whether the zones of a subdivision are known, or those of a part of it.
  static func hasZones(_ region: Region) -> Bool {
    let key = region.country.alpha2.lowercased() + "=" + region.localCode.lowercased()
    return regionTable.value(of: key) != nil
  }
}
