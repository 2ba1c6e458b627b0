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
