// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// A way to read what stands in a field for a city, the surest first.
enum CityReading: Int, Comparable {
  /// As it stands.
  case whole
  /// With u for ue, o for oe, a for ae: `Duesseldorf`.
  case withoutUmlauts
  /// With a word written out: `St. Gallen`, `Frankfurt a.M.`.
  case writtenOut
  /// Without the postal code beside it: `10115 Berlin`.
  case withoutDigits
  /// The first of several parts: `Paris, France`, `Wien (Österreich)`.
  case firstPart
  /// The last of several parts: `Mitte, Berlin`.
  case lastPart
  /// Without a word that says what it is: `Stadt Köln`, `City of London`.
  case withoutKind
  /// The words that it begins with, which are a city with a district behind it: `Berlin Kreuzberg`.
  case beginning

  /// Whether nothing was left out that may be the name.
  var isWholeName: Bool { self <= .firstPart || self == .withoutKind }

  static func < (left: CityReading, right: CityReading) -> Bool { left.rawValue < right.rawValue }
}

extension CityReading {
  /// Offers the readings of a text one after the other, folded, until one is taken.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - body: returns what it makes of a reading, nil to go on.
  /// - Returns: what the body returned; nil also for a text that is too long for a name, or is not UTF-8.
  /// - Complexity: O(``PlaceNameFolding/longest``); no allocation as long as the text is taken as it stands.
  @inline(__always)
  static func first<Result>(of text: Span<UInt8>, _ body: (Span<UInt8>, CityReading) -> Result?) -> Result? {
    PlaceNameFolding.withKey(of: text) { key -> Result? in
      if key.isEmpty { return nil }
      if let result = body(key, .whole) { return result }
      return others(of: text, folded: key, body)
    }
  }

  @inline(never)
  private static func others<Result>(
    of text: Span<UInt8>, folded: Span<UInt8>, _ body: (Span<UInt8>, CityReading) -> Result?
  ) -> Result? {
    let name = FoldedName(folded)
    if let other = name.withoutUmlauts, let result = body(other.span, .withoutUmlauts) { return result }
    for other in Abbreviation.writtenOut(name) {
      if let result = body(other.bytes.span, .writtenOut) { return result }
    }
    if let other = name.withoutDigits, let result = body(other.span, .withoutDigits) { return result }
    let parts = CityParts(text)
    for (part, reading) in [(parts.first, CityReading.firstPart), (parts.last, .lastPart)] {
      guard let part, let other = FoldedName(folding: part) else { continue }
      let bytes = other.withoutDigits ?? other.bytes
      if let result = body(bytes.span, reading) { return result }
    }
    if let other = name.withoutKind, let result = body(other.span, .withoutKind) { return result }
    for count in stride(from: name.words.count - 1, to: 0, by: -1) {
      let end = name.words[count - 1].upperBound
      // Two letters are a preposition or an article.
      if end > 2, let result = body(folded.extracting(0..<end), .beginning) { return result }
    }
    return nil
  }
}
