// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Region {
  /// The subdivision of a country that a text names; nil if it names none, or if several have that name.
  ///
  /// ```swift
  /// Region.named("NRW", in: germany)?.code                 // "DE-NW"
  /// Region.named("Freistaat Bayern", in: germany)?.code    // "DE-BY"
  /// Region.named("Calif.", in: unitedStates)?.code         // "US-CA"
  /// ```
  public static func named(_ value: String, in country: Country) -> Region? { named(value.utf8.span, in: country) }

  /// The subdivision of a country that a text names; nil if it names none, or if several have that name.
  ///
  /// A text is a code of ISO 3166-2, whole or without the country, a name in a language of the country or of many leads, or
  /// an abbreviation. Case, accents and signs do not count, nor do words such as `Province of` and `Kanton`. Subdivisions of
  /// all levels are known: a name of a region that a part of it bears too is that of the region.
  /// - Parameter value: UTF-8.
  /// - Complexity: O(n) up to 192 bytes; a name costs no allocation.
  public static func named(_ value: Span<UInt8>, in country: Country) -> Region? {
    if let region = Region(value), region.country == country, region.isListed { return region }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceNameFolding.longest) { words in
      guard let count = PlaceNameFolding.fold(value, into: words), count > 0 else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: RegionKey.capacity) { buffer in
        let key = RegionKey(of: country, in: buffer)
        if count <= 3, let local = key.local(ofCode: words.span.extracting(0..<count)) {
          return Region(country: country, local: local)
        }
        var name = 0..<count
        while !name.isEmpty {
          if let local = key.local(ofName: words.span.extracting(name)) {
            return Region(country: country, local: local)
          }
          name = key.withoutTerm(words.span, name)
        }
        return nil
      }
    }
  }
}

extension Region {
  /// The larger subdivision that it is a part of, as Milan is of Lombardy; nil if it is a part of the country itself.
  public var parent: Region? {
    withLocalCode { code in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: RegionKey.capacity) { buffer in
        RegionKey(of: country, in: buffer).parent(ofCode: code).flatMap { Region(country: country, local: $0) }
      }
    }
  }

  /// Whether it is another one, or a part of it, or the other a part of this one.
  public func overlaps(_ other: Region) -> Bool {
    self == other || parent == other || other.parent == self
  }
}
