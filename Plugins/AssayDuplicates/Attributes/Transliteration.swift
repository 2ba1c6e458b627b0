// SPDX-License-Identifier: Apache-2.0

/// Small Greek and Cyrillic letters without accents in Latin letters, as passports have them (ICAO Doc 9303-3, section 6;
/// Greek: ISO 843), each as one letter or two: щ, which would take four, as ш.
enum Transliteration {
  /// - Parameter scalar: a letter of U+0370 to U+052F.
  static func letters(of scalar: UInt16) -> (UInt8, UInt8)? {
    switch scalar {
    case 0x3B1...0x3C9: pair(greek, Int(scalar) - 0x3B1)
    case 0x430...0x45F: pair(cyrillic, Int(scalar) - 0x430)
    case 0x491: (UInt8(ascii: "g"), 0)
    default: nil
    }
  }

  private static func pair(_ letters: StaticString, _ index: Int) -> (UInt8, UInt8)? {
    letters.withUTF8Buffer { letters in
      let first = letters[index * 2]
      let second = letters[index * 2 + 1]
      return (first == 0x2D ? 0 : first, second == 0x2D ? 0 : second)
    }
  }

  /// α to ω; a sign of two letters each, `-` for none.
  private static let greek: StaticString = "a-v-g-d-e-z-i-thi-k-l-m-n-x-o-p-r-s-s-t-y-f-chpso-"

  /// а to я, then ѐ to џ.
  private static let cyrillic: StaticString = """
    a-b-v-g-d-e-zhz-i-i-k-l-m-n-o-p-r-s-t-u-f-khtschshsh--y---e-iuia\
    e-e-djg-iedzi-i-j-ljnjt-k-i-u-dz
    """
}
