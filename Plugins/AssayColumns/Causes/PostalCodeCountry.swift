// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A country whose postal codes have a fixed number of digits and may begin with 0.
///
/// Written by hand from the Universal Postal Union's addressing sheets of the countries (upu.int, Postal addressing
/// systems, 2024) and the names that ISO 3166-1 and people use. Countries whose codes never begin with 0 (Austria,
/// Switzerland, the Netherlands, India …) or hold letters or hyphens cannot lose one and are not here.
struct PostalCodeCountry: Sendable {
  let length: Int
  /// The digits that follow the 0 in codes that are in use: 05… is nowhere in Germany.
  let afterZero: String
  let names: [String]

  static let all = [
    PostalCodeCountry(
      5, "12346789", ["DE", "DEU", "D", "Germany", "Deutschland", "Allemagne", "Alemania", "Germania", "BRD"]),
    PostalCodeCountry(
      5, "123456789",
      [
        "US", "USA", "United States", "United States of America", "Vereinigte Staaten", "U.S.A.", "U.S.", "États-Unis",
        "Estados Unidos", "Stati Uniti", "Puerto Rico", "PR",
      ]),
    PostalCodeCountry(5, "123456789", ["FR", "FRA", "France", "Frankreich", "Francia"]),
    PostalCodeCountry(5, "123456789", ["IT", "ITA", "Italy", "Italia", "Italien", "Italie"]),
    PostalCodeCountry(5, "123456789", ["ES", "ESP", "Spain", "España", "Spanien", "Espagne", "Spagna"]),
    PostalCodeCountry(5, "123456789", ["FI", "FIN", "Finland", "Suomi", "Finnland"]),
    PostalCodeCountry(5, "123456789", ["TR", "TUR", "Turkey", "Türkiye", "Türkei", "Turkiye"]),
    PostalCodeCountry(5, "123456789", ["UA", "UKR", "Ukraine", "Україна"]),
    PostalCodeCountry(5, "123456789", ["SK", "SVK", "Slovakia", "Slovensko", "Slowakei"]),
    PostalCodeCountry(5, "123456789", ["MX", "MEX", "Mexico", "México", "Mexiko"]),
    PostalCodeCountry(5, "123456789", ["KR", "KOR", "South Korea", "Korea", "Südkorea", "대한민국", "Republic of Korea"]),
    PostalCodeCountry(5, "12356789", ["MY", "MYS", "Malaysia"]),
    PostalCodeCountry(6, "12345678", ["RO", "ROU", "Romania", "România", "Rumänien"]),
    PostalCodeCountry(6, "1234567", ["CN", "CHN", "China", "中国", "PR China"]),
    PostalCodeCountry(6, "123456789", ["SG", "SGP", "Singapore", "Singapur"]),
    PostalCodeCountry(4, "123456789", ["NO", "NOR", "Norway", "Norge", "Norwegen"]),
    PostalCodeCountry(4, "289", ["AU", "AUS", "Australia", "Australien"]),
    PostalCodeCountry(4, "123456789", ["NZ", "NZL", "New Zealand", "Neuseeland"]),
    PostalCodeCountry(4, "123456789", ["ZA", "ZAF", "South Africa", "Südafrika"]),
  ]

  private init(_ length: Int, _ afterZero: String, _ names: [String]) {
    self.length = length
    self.afterZero = afterZero
    self.names = names
  }
}

/// What the postal code of a lead says about its zero.
enum PostalCodeZero {
  /// The number of digits is right, and the first is 0.
  case kept
  /// The number of digits is right, and the first is none.
  case notNeeded
  /// A digit is missing, and with a 0 in front the code is one of the country.
  case lost
}

/// Finds the country of a lead among those whose codes may begin with 0, and judges the code.
struct PostalCodeReader: Sendable {
  /// Countries by a hash of their name, at its last bits: each has one slot, or the next that was free.
  private var slots: [(hash: UInt64, country: UInt8)]
  private let lengths: [UInt8]
  /// Bit n: the digit n follows the 0.
  private let afterZero: [UInt16]
  /// For each byte that names begin with, bit n: codes of n digits are a zero short in such a country.
  private var initials = [UInt8](repeating: 0, count: 256)

  static let standard = PostalCodeReader()

  private init() {
    slots = Array(repeating: (0, 0), count: 512)
    lengths = PostalCodeCountry.all.map { UInt8($0.length) }
    afterZero = PostalCodeCountry.all.map { $0.afterZero.utf8.reduce(0) { $0 | 1 << UInt16($1 & 15) } }
    for (index, country) in PostalCodeCountry.all.enumerated() {
      for name in country.names {
        let hash = Self.hash(Array(name.utf8).span)
        var slot = Int(truncatingIfNeeded: hash & 511)
        while slots[slot].hash != 0 { slot = (slot + 1) & 511 }
        slots[slot] = (hash, UInt8(index))
        guard let initial = name.utf8.first else { continue }
        initials[Int(initial)] |= 1 << UInt8(country.length - 1)
        initials[Int(initial | 0x20)] |= 1 << UInt8(country.length - 1)
      }
    }
  }

  /// The country's place in ``PostalCodeCountry/all``, and what its code says; nil where nothing can be said.
  func read(_ lead: borrowing LeadView) -> (country: Int, zero: PostalCodeZero)? {
    let code = lead[.postalCode]
    guard code.count >= 3, code.count <= 6 else { return nil }
    let word = code.word(at: 0)
    // Digits and the bytes behind them: 0x30 to 0x39 have this upper half and overflow nothing.
    let digits = (1 &<< UInt64(code.count &* 8)) &- 1
    guard word & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030 & digits,
      (word &+ (0x0606_0606_0606_0606 & digits)) & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030 & digits
    else { return nil }
    guard let country = country(lead[.country]) else { return nil }
    let length = Int(lengths[country])
    if code.count == length { return (country, code[0] == 0x30 ? .kept : .notNeeded) }
    guard code.count == length - 1, afterZero[country] >> UInt16(code[0] & 15) & 1 == 1 else { return nil }
    return (country, .lost)
  }

  /// Whether a closer look is due: not for almost every lead.
  @inline(__always)
  func mayLackZero(length: Int, country: Span<UInt8>) -> Bool {
    guard length >= 3, length <= 5, !country.isEmpty else { return false }
    return initials[Int(country[0])] >> UInt8(length) & 1 == 1
  }

  /// The country of a lead whose code lost its zero.
  func countryOfLost(_ lead: borrowing LeadView) -> Int? {
    guard mayLackZero(length: lead[.postalCode].count, country: lead[.country]) else { return nil }
    guard let code = read(lead), code.zero == .lost else { return nil }
    return code.country
  }

  private func country(_ name: Span<UInt8>) -> Int? {
    guard !name.isEmpty, name.count <= 32 else { return nil }
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash & 511)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return Int(slots[slot].country) }
      slot = (slot + 1) & 511
    }
    return nil
  }

  /// All bits of the hash stand for the name: by chance one of 2⁶⁴ others has the same.
  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = UInt64(name.count)
    var offset = 0
    while offset < name.count {
      let product = (hash ^ name.word(at: offset).lowercasedASCII).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      offset += 8
    }
    return max(hash, 1)
  }
}
