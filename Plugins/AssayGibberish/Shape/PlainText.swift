// SPDX-License-Identifier: Apache-2.0

/// A quick look that lets nearly all real values pass.
enum PlainText {
  /// The vowels, by the lower five bits of their ASCII codes.
  private static let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25

  /// Whether ``TextShape`` would find nothing: letters without digits and unusual signs, in few words that are neither long
  /// nor without vowels. False where it takes a closer look.
  /// - Complexity: O(bytes), a nanosecond or two for each.
  static func isPlain(_ text: Span<UInt8>, kind: TextKind) -> Bool {
    let isName = kind == .personName
    var letters = 0
    var spaces = 0
    var word = 0
    var consonants = 0
    var previous: UInt8 = 0x20
    for index in text.indices {
      let byte = text[unchecked: index]
      if (byte | 0x20) &- 0x61 < 26 {
        letters += 1
        word += 1
        consonants = vowels >> UInt32(byte & 31) & 1 != 0 ? 0 : consonants + 1
        // A letter after a dot may be the start of a domain. Shorter words are no tokens, see ``TokenShape``, and fewer
        // consonants no run, see ``ConsonantRun``.
        if consonants > 5 || word > 15 || previous == UInt8(ascii: ".") { return false }
      } else if byte >= 0x80 {
        // The first bytes of the signs of Latin-1, general punctuation, symbols, full-width signs and pictures, and the first
        // two of those of Chinese and Japanese.
        if byte == 0xC2 || byte == 0xE2 || byte >= 0xEF { return false }
        if previous == 0xE3 && byte == 0x80 { return false }
        letters += 1
        consonants = 0
      } else if byte == 0x20 {
        spaces += 1
        word = 0
        consonants = 0
      } else if byte &- 0x30 < 10 {
        if isName { return false }
        word += 1
        consonants = 0
        if word > 15 { return false }
      } else {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","): consonants = 0
        case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"): return false
        default:
          if isName { return false }
          consonants = 0
        }
      }
      previous = byte
    }
    return letters > 0 && spaces < 7
  }
}
