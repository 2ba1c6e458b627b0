// SPDX-License-Identifier: Apache-2.0

/// The countries whose way to write names differs from others, by what leads have in the field country.
enum NameCountry: Hashable {
  case turkish
  case dutch
  case belgian
  case italian
  case french
  case romanian
  /// The family name comes first there, also in Latin letters.
  case familyNameFirst

  /// The country, nil for all others. ASCII letters count without case.
  init?(_ value: Span<UInt8>) {
    guard 2...24 ~= value.count else { return nil }
    self.init(String(repairing: value))
  }

  /// Whether a country is one where the family name comes first.
  ///
  /// Every lead is asked, so that the first two letters are looked at before a string is built.
  static func hasFamilyNameFirst(_ value: Span<UInt8>) -> Bool {
    guard value.count > 1 else { return false }
    let first = value[0] | 0x20
    let second = value[1] | 0x20
    let mayBe =
      switch first {
      case UInt8(ascii: "h"): second != UInt8(ascii: "r")
      case UInt8(ascii: "j"), UInt8(ascii: "k"), UInt8(ascii: "v"), 0x80...0xFF: true
      case UInt8(ascii: "c"): second != UInt8(ascii: "z") && second != UInt8(ascii: "l")
      case UInt8(ascii: "m"): second == UInt8(ascii: "a") || second == UInt8(ascii: "o")
      case UInt8(ascii: "r"): second == UInt8(ascii: "e")
      case UInt8(ascii: "s"): "giou".utf8.contains(second) || second >= 0x80
      case UInt8(ascii: "t"): second == UInt8(ascii: "w") || second == UInt8(ascii: "a")
      case UInt8(ascii: "u"): second == UInt8(ascii: "n")
      default: false
      }
    return mayBe && NameCountry(value) == .familyNameFirst
  }

  init?(_ value: String) {
    guard let country = Self.names[value.lowercased()] else { return nil }
    self = country
  }

  private static let names: [String: NameCountry] = {
    let spellings: [(NameCountry, String)] = [
      (.turkish, "tr tur türkiye turkiye turkey türkei turquie turquía turchia az aze azerbaijan azərbaycan"),
      (.dutch, "nl nld nederland netherlands the·netherlands holland niederlande pays-bas"),
      (.belgian, "be bel belgië belgie belgique belgien belgium"),
      (.italian, "it ita italia italy italien italie san·marino sm"),
      (.french, "fr fra france frankreich francia mc monaco"),
      (.romanian, "ro rou românia romania rumänien roumanie md moldova"),
      (
        .familyNameFirst,
        """
        hu hun magyarország hungary ungarn hongrie cn chn china 中国 中國 jp jpn japan 日本 kr kor south·korea korea 대한민국 \
        한국 republic·of·korea südkorea vn vnm vietnam việt·nam viet·nam tw twn taiwan 台灣 台湾 hk hkg hong·kong 香港 sg sgp \
        singapore mo macau kh cambodia
        """
      ),
    ]
    var names: [String: NameCountry] = [:]
    for (country, words) in spellings {
      for word in words.split(separator: " ") {
        names[String(word).split(separator: "·").joined(separator: " ")] = country
      }
    }
    return names
  }()
}
