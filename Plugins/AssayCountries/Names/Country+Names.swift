// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Country {
  /// What a text says as the name of a country.
  public struct Name: Sendable, Hashable {
    /// The country.
    public let country: Country
    /// The part of the country that the text names: Scotland is the United Kingdom, GB-SCT.
    public let subdivision: Region?
    /// What the text is.
    public let basis: Basis
    /// Whether other countries go by the same name, or a part of another one does: `Congo`, `Korea`, `Georgia`. The country
    /// is the one that most people mean. `NA` is Namibia or nothing.
    public let isAmbiguous: Bool
  }

  /// What a text that stands for a country is.
  public enum Basis: Sendable, Hashable {
    /// A code of ISO 3166-1: `DE`, `DEU`.
    case code
    /// A name in one of the languages of the Unicode CLDR, or in ISO 3166-1: `Deutschland`, `Korea, Republic of`.
    case name
    /// What people write besides: `BRD`, `U.S. of A.`, `Holland`.
    case alias
  }

  /// The country that a text names, in any language; nil if it names none.
  ///
  /// ```swift
  /// Country.named("Czech Rep.")?.country           // CZ
  /// Country.named("Korea, Republic of")?.country   // KR
  /// Country.named("Schottland")?.subdivision?.code // "GB-SCT"
  /// ```
  public static func named(_ value: String) -> Name? { named(value.utf8.span) }

  /// The country that a text names, in any language; nil if it names none.
  ///
  /// Case, accents and signs do not count, nor do `the` and `and`. A name may stand in two parts, `Korea, Republic of`, or
  /// twice, `Deutschland (DE)`, `Germany / Allemagne`.
  /// - Parameter value: UTF-8.
  /// - Complexity: O(n) up to `PlaceNameFolding.longest` bytes; no allocation.
  public static func named(_ value: Span<UInt8>) -> Name? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CountryKey.capacity) { buffer in
      var key = CountryKey(buffer)
      guard key.append(value) else { return nil }
      if let name = key.name(of: value) { return name }
      return nameInParts(value, key: &key)
    }
  }

  /// A name in two parts that are exchanged, or two names of the same country.
  private static func nameInParts(_ value: Span<UInt8>, key: inout CountryKey) -> Name? {
    guard value.count <= CountryKey.capacity, let sign = signBetweenParts(of: value) else { return nil }
    let left = value.extracting(0..<sign)
    let right = value.extracting((sign + 1)..<value.count)
    if value[sign] == UInt8(ascii: ",") || value[sign] == UInt8(ascii: "(") {
      key.removeAll()
      guard key.append(right), key.append(left) else { return nil }
      if let name = key.name { return name }
    }
    key.removeAll()
    guard key.append(left), let first = key.name(of: left) else { return nil }
    key.removeAll()
    guard key.append(right), let second = key.name(of: right), first.country == second.country else { return nil }
    return first.basis == .code ? second : first
  }

  /// Where the first comma, bracket or slash stands, or a hyphen between spaces.
  private static func signBetweenParts(of value: Span<UInt8>) -> Int? {
    for index in value.indices where index > 0 {
      switch value[index] {
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "|"): return index
      case UInt8(ascii: "-") where value[index - 1] == 0x20: return index
      default: break
      }
    }
    return nil
  }
}
