// SPDX-License-Identifier: Apache-2.0

/// How a message speaks of a character that may be invisible.
enum CharacterName {
  /// The name of a character in the Unicode Standard, such as `NO-BREAK SPACE`. Control characters have none there; the
  /// frequent ones get their alias (UAX #44, NameAliases.txt), the others `CONTROL`.
  static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00: "NULL"
    case 0x07: "ALERT"
    case 0x08: "BACKSPACE"
    case 0x09: "CHARACTER TABULATION"
    case 0x0A: "LINE FEED"
    case 0x0B: "LINE TABULATION"
    case 0x0C: "FORM FEED"
    case 0x0D: "CARRIAGE RETURN"
    case 0x1B: "ESCAPE"
    case 0x7F: "DELETE"
    case 0x85: "NEXT LINE"
    case 0x01...0x1F, 0x80...0x9F: "CONTROL"
    default: scalar.properties.name ?? "CHARACTER WITHOUT A NAME"
    }
  }

  /// The place of a byte as people count: in characters, from 1.
  static func position(of byte: Int, in value: Span<UInt8>) -> Int {
    var position = 1
    for index in 0..<byte where value[index] & 0xC0 != 0x80 { position += 1 }
    return position
  }
}
