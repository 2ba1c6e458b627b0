// SPDX-License-Identifier: Apache-2.0

/// The letters of a text as an address writes them: a to z, accents taken off.
///
/// Only the letters that people write out in ASCII are known: those of U+00C0 to U+017F. Letters of other scripts give
/// nothing, and a name in them is not compared with an address.
enum LetterFolding {
  /// Feeds the letters of a text, in lower case, and 0 for whatever separates them.
  /// - Parameter expanding: whether `ö` is `oe`, as in German addresses, or `o`.
  /// - Returns: whether the two ways of writing differ.
  @inline(__always)
  static func forEachLetter(
    of text: Span<UInt8>, expanding: Bool = false, _ body: (UInt32) -> Void
  ) -> Bool {
    var differs = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index &+= 1
      let letter = (byte | 0x20) &- 0x61
      if letter < 26 {
        body(UInt32(letter) &+ 0x61)
      } else if byte < 0x80 {
        body(0)
      } else {
        index = fold(text, from: index &- 1, expanding: expanding, differs: &differs, body)
      }
    }
    return differs
  }

  /// One sequence beyond ASCII.
  /// - Returns: where the next one begins.
  @inline(never)
  private static func fold(
    _ text: Span<UInt8>, from index: Int, expanding: Bool, differs: inout Bool, _ body: (UInt32) -> Void
  ) -> Int {
    let lead = text[index]
    guard lead >= 0xC3, lead <= 0xCD, index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 else {
      body(0)
      return index + 1
    }
    let code = Int(lead & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
    // A combining mark belongs to the letter before it.
    if code >= 0x300 { return index + 2 }
    guard code - 0xC0 < folded.count else {
      body(0)
      return index + 2
    }
    let letter = folded[code - 0xC0]
    body(UInt32(letter) == 0x2E ? 0 : UInt32(letter))
    switch code {
    case 0xC4, 0xC5, 0xD6, 0xD8, 0xDC, 0xE4, 0xE5, 0xF6, 0xF8, 0xFC:  // Ä Å Ö Ø Ü
      if expanding { body(0x65) }
      differs = true
    case 0xC6, 0xE6, 0x152, 0x153: body(0x65)  // Æ Œ
    case 0xDF: body(0x73)  // ß
    case 0xDE, 0xFE: body(0x68)  // Þ
    default: break
    }
    return index + 2
  }

  /// U+00C0 to U+017F by their letters of the alphabet, as the charts of Unicode decompose or name them.
  private static let folded = Array(
    ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
