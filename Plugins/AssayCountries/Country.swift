// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A country or territory of ISO 3166-1, or Kosovo.
///
/// ```swift
/// let germany = Country(alpha2: "DE")
/// germany?.name(in: .german)     // "Deutschland"
/// germany?.diallingCode          // 49
/// germany?.isInEU                // true
/// Country.named("R. of Korea")   // South Korea
/// ```
///
/// Two bytes. The standard has no code for Kosovo; this one is XK, which the European Commission uses.
public struct Country: Sendable, Hashable, BitwiseCopyable {
  /// The letters of its alpha-2 code in base 26: AA is 0, ZZ is 675.
  package let number: UInt16

  /// A country that the table has.
  package init?(number: Int) {
    guard CountryTable.bundled.row(of: number) != nil else { return nil }
    self.number = UInt16(number)
  }

  /// The country with an ISO 3166-1 alpha-2 code, in capitals or small letters; nil for any other text.
  public init?(alpha2: String) {
    self.init(alpha2.utf8.span)
  }

  /// The country with an ISO 3166-1 alpha-2 code in ASCII, in capitals or small letters; nil for any other bytes.
  @inline(__always)
  public init?(_ code: Span<UInt8>) {
    guard code.count == 2 else { return nil }
    let first = (code[0] | 0x20) &- 0x61
    let second = (code[1] | 0x20) &- 0x61
    guard first < 26, second < 26 else { return nil }
    self.init(number: Int(first) * 26 + Int(second))
  }

  /// All countries, by their alpha-2 codes.
  public static var all: [Country] { (0..<676).compactMap { Country(number: $0) } }

  private var row: Int { CountryTable.bundled.row(of: Int(number)) ?? 0 }
}

extension Country: Comparable {
  /// By alpha-2 code.
  public static func < (left: Country, right: Country) -> Bool { left.number < right.number }
}

extension Country: CustomStringConvertible {
  /// The alpha-2 code.
  public var description: String { alpha2 }
}

// MARK: - Codes

extension Country {
  /// The ISO 3166-1 alpha-2 code: `DE`; `XK` for Kosovo.
  public var alpha2: String { CountryTable.bundled.letters(row..<(row + 2)) }

  /// The two letters of the alpha-2 code in ASCII.
  public var alpha2Bytes: (UInt8, UInt8) { (0x41 + UInt8(number / 26), 0x41 + UInt8(number % 26)) }

  /// The ISO 3166-1 alpha-3 code: `DEU`; `XKX` for Kosovo, as the European Commission and the World Bank write it.
  public var alpha3: String { CountryTable.bundled.letters((row + 2)..<(row + 5)) }

  /// The ISO 3166-1 numeric code: 276 for Germany; nil for Kosovo.
  public var numeric: Int? {
    let number = CountryTable.bundled.half(row + 8)
    return number > 0 ? number : nil
  }
}

// MARK: - Facts

extension Country {
  /// The usual name, as the Unicode CLDR has it: Deutschland, South Korea.
  public func name(in language: Language) -> String {
    switch language {
    case .english: CountryTable.bundled.text(at: row + 14)
    case .german: CountryTable.bundled.text(at: row + 16)
    }
  }

  /// The country code of ITU-T E.164 without its plus sign: 49; several countries may share one, as the members of the
  /// North American Numbering Plan share 1. Nil where nobody has a telephone number.
  public var diallingCode: Int? {
    let code = CountryTable.bundled.half(row + 10)
    return code > 0 ? code : nil
  }

  /// The ISO 4217 code of the legal tender, the country's own before another's: `EUR`; nil where there is none.
  public var currency: String? {
    let code = CountryTable.bundled.letters((row + 5)..<(row + 8))
    return code.isEmpty ? nil : code
  }

  /// The official languages of the whole country as BCP 47 tags, the one most used first, or those that are official in
  /// fact where none is by law: `de`, `fr`, `it` for Switzerland. The source is the territory information of the Unicode
  /// CLDR; empty for territories where nobody lives.
  public var officialLanguages: [String] {
    CountryTable.bundled.text(at: row + 18).split(separator: " ").map(String.init)
  }

  /// Whether it belongs to the European Union: a member state, or a territory of one with a code of its own where the
  /// law of the Union applies. These are the outermost regions (article 355(1) of the Treaty on the Functioning of the
  /// European Union: French Guiana, Guadeloupe, Martinique, Mayotte, Réunion, Saint-Martin) and the Åland Islands (article
  /// 355(4)).
  public var isInEU: Bool { CountryTable.bundled.byte(row + 12) & 1 != 0 }

  /// Whether it belongs to the European Economic Area, where the General Data Protection Regulation applies: the European
  /// Union with the territories of ``isInEU``, Iceland, Liechtenstein and Norway.
  public var isInEEA: Bool { CountryTable.bundled.byte(row + 12) & 2 != 0 }
}
