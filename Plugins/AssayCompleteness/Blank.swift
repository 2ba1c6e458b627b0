// SPDX-License-Identifier: Apache-2.0

/// What counts as no value at all.
enum Blank {
  /// Whether the bytes are white space from the first to the last one: ASCII, or a no-break, ideographic or zero width
  /// space or a byte order mark, which spreadsheets leave in cells that look empty.
  @inline(__always)
  static func isBlank(_ value: Span<UInt8>) -> Bool {
    // The first byte settles it for nearly every value.
    value.isEmpty || (!isInk(value[0]) && trimmed(value).isEmpty)
  }

  /// Whether a byte cannot begin a blank character.
  @inline(__always)
  private static func isInk(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// The range without blank characters at its ends.
  static func trimmed(_ value: Span<UInt8>) -> Range<Int> {
    var lower = 0
    var upper = value.count
    while lower < upper {
      let length = blankLength(value, at: lower, before: upper)
      if length == 0 { break }
      lower += length
    }
    while upper > lower {
      let length = (1...3).first { upper - $0 >= lower && blankLength(value, at: upper - $0, before: upper) == $0 }
      guard let length else { break }
      upper -= length
    }
    return lower..<upper
  }

  /// The length of the blank character at an index, 0 if there is another one.
  private static func blankLength(_ value: Span<UInt8>, at index: Int, before end: Int) -> Int {
    let byte = value[index]
    if byte == 0x20 || byte &- 9 < 5 { return 1 }
    let second = index + 1 < end ? value[index + 1] : 0
    if byte == 0xC2 { return second == 0xA0 ? 2 : 0 }
    let third = index + 2 < end ? value[index + 2] : 0
    return switch (byte, second) {
    // U+2000 to U+200B, U+202F, U+2060.
    case (0xE2, 0x80): 0x80...0x8B ~= third || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): third == 0xA0 ? 3 : 0
    // U+3000 IDEOGRAPHIC SPACE, U+FEFF BYTE ORDER MARK.
    case (0xE3, 0x80): third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): third == 0xBF ? 3 : 0
    default: 0
    }
  }
}
