// SPDX-License-Identifier: Apache-2.0

/// What is left of a word when slips are allowed for: its first letter and the classes of its consonants, in order, none
/// twice in a row.
///
/// Letters of a class are often written for one another, as in Kölner Phonetik (Postel 1969) and Soundex: b p, f v w,
/// c k q g x, d t, s z, m n, l, r. Vowels, h, j and y count only as the first letter, and there as one another.
enum Skeleton {
  private static let space: UInt8 = 0
  private static let vowel: UInt8 = 1

  /// For each byte the number of its class; bytes that are no small letter are classes of their own.
  private static let classes: [256 of UInt8] = {
    var classes: [256 of UInt8] = .init(repeating: 0)
    for byte in 0..<256 { classes[byte] = UInt8(truncatingIfNeeded: byte) }
    for letters in ["bp", "fvw", "ckqgx", "dt", "sz", "mn"] as [StaticString] {
      letters.withUTF8Buffer { letters in
        for letter in letters { classes[Int(letter)] = letters[0] }
      }
    }
    let vowels: StaticString = "aeiouyhj"
    vowels.withUTF8Buffer { vowels in
      for letter in vowels { classes[Int(letter)] = vowel }
    }
    classes[0x20] = space
    return classes
  }()

  /// A hash of the skeleton of all letters, spaces left out; 0 for a value without letters or digits.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    // Eight classes are taken into the hash at once.
    var word: UInt64 = 0
    var last = space
    for index in range {
      let kind = classes[Int(bytes[index])]
      if kind == space { continue }
      if kind == vowel && (word != 0 || hash != 0) {
        // Consonants that a vowel parts are two.
        last = space
        continue
      }
      if kind == last { continue }
      last = kind
      word = word << 8 | UInt64(kind)
      if word >> 56 != 0 {
        hash = KeyHash.mix(hash, word)
        word = 0
      }
    }
    return word == 0 ? hash : KeyHash.mix(hash, word)
  }
}
