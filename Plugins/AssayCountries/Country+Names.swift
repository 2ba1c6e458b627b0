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
    /// Whether other countries go by the same name, or in other languages: `Congo`, `Korea`. The country is the one that
    /// most people mean.
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
  /// - Parameter value: UTF-8.
  public static func named(_ value: Span<UInt8>) -> Name? {
    guard let country = Country(value) else { return nil }
    return Name(country: country, subdivision: nil, basis: .code, isAmbiguous: false)
  }
}
