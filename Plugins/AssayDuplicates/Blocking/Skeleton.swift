// SPDX-License-Identifier: Apache-2.0

/// What is left of a word when slips are allowed for: its first letter and the classes of its consonants, in order, none
/// twice in a row.
///
/// Letters of a class are often written for one another, as in Kölner Phonetik (Postel 1969) and Soundex: b p, f v w,
/// c k q g, d t, s z, m n, l, r. Vowels, h, j and y count only as the first letter, and there as one another.
enum Skeleton {
  /// A hash of the skeleton of all letters, spaces left out; 0 for a value without letters or digits.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var last: UInt8 = 0
    var count = 0
    for index in range {
      let byte = bytes[index]
      var code = byte
      switch byte {
      case 0x20: continue
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"),
        UInt8(ascii: "h"), UInt8(ascii: "j"):
        if count > 0 {
          last = 0
          continue
        }
        code = UInt8(ascii: "a")
      case UInt8(ascii: "b"), UInt8(ascii: "p"): code = UInt8(ascii: "b")
      case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): code = UInt8(ascii: "f")
      case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "x"):
        code = UInt8(ascii: "k")
      case UInt8(ascii: "d"), UInt8(ascii: "t"): code = UInt8(ascii: "t")
      case UInt8(ascii: "s"), UInt8(ascii: "z"): code = UInt8(ascii: "s")
      case UInt8(ascii: "m"), UInt8(ascii: "n"): code = UInt8(ascii: "n")
      default: break
      }
      if code == last { continue }
      last = code
      count += 1
      hash = KeyHash.mix(hash, UInt64(code))
    }
    return hash
  }
}
