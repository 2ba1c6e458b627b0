// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How many characters a value has, as people count them.
enum CharacterCount {
  /// The number of grapheme clusters.
  ///
  /// Below U+0300 every scalar is one, except that a carriage return goes with a line feed (Unicode Standard Annex 29,
  /// section 3): for such values, which most are, no string is made.
  static func of(_ value: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte < 0x80 && byte != 0x0D {
        index += 1
      } else {
        let decoded = DecodedScalar(value, at: index, before: value.count)
        guard let scalar = decoded.scalar, scalar.value < 0x300, scalar != "\r" else {
          return String(repairing: value).count
        }
        index += decoded.length
      }
      count += 1
    }
    return count
  }
}
