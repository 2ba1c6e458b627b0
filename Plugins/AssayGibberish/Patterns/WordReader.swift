// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Reads the words of a text, letters and digits without anything between them.
struct WordReader {
  /// A word of a text.
  struct Word {
    /// Where it stands, in bytes.
    let range: Range<Int>
    /// How many letters and digits it has.
    let count: Int
    /// Whether it is all digits.
    let isNumber: Bool
    /// Whether all its letters are ASCII capitals.
    let isUppercase: Bool
  }

  let keyboards: KeyboardLayouts
  private var index = 0

  init(_ keyboards: KeyboardLayouts) { self.keyboards = keyboards }

  /// The next word, whose letters are put into a buffer as far as they have room; nil at the end.
  mutating func next(in text: Span<UInt8>, into letters: UnsafeMutableBufferPointer<Letter>) -> Word? {
    var start = index
    var count = 0
    var digits = 0
    var capitals = 0
    while index < text.count {
      let byte = text[index]
      var scalar = UInt32(byte)
      var length = 1
      if byte >= 0x80 {
        let decoded = DecodedScalar(text, at: index, before: text.count)
        scalar = decoded.scalar?.value ?? 0
        length = decoded.length
      }
      if Letter.isPartOfWord(scalar) {
        let letter = keyboards.letter(scalar)
        if count < letters.count { letters[count] = letter }
        count &+= 1
        digits &+= letter.isDigit ? 1 : 0
        capitals &+= scalar &- 0x41 < 26 ? 1 : 0
      } else if count > 0 {
        break
      } else {
        start = index + length
      }
      index += length
    }
    guard count > 0 else { return nil }
    return Word(
      range: start..<index, count: count, isNumber: digits == count,
      isUppercase: capitals > 0 && capitals + digits == count)
  }
}
