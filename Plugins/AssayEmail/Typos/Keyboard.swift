// SPDX-License-Identifier: Apache-2.0

/// Where the keys of the characters of a domain are, to tell a slip of the finger from another word.
///
/// The rows of QWERTY, each moved against the one above as on ISO/IEC 9995 keyboards; on QWERTZ the keys of `y` and `z` change
/// places.
enum Keyboard {
  /// Whether two keys touch each other.
  static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first != second, first < 0x80, second < 0x80 else { return false }
    if (first == y && second == z) || (first == z && second == y) { return true }
    let (one, other) = (keys[Int(first)], keys[Int(second)])
    guard one.row >= 0, other.row >= 0 else { return false }
    return abs(one.row - other.row) <= 1 && abs(one.column - other.column) <= 4
  }

  private struct Key {
    var row = -1
    /// In quarters of the width of a key.
    var column = 0
  }

  private static let y = UInt8(ascii: "y")
  private static let z = UInt8(ascii: "z")

  private static let keys: [Key] = {
    var keys = [Key](repeating: Key(), count: 128)
    let rows: [(StaticString, Int)] = [("1234567890-", 0), ("qwertyuiop", 2), ("asdfghjkl", 3), ("zxcvbnm,.", 5)]
    for (row, (characters, shift)) in rows.enumerated() {
      characters.withUTF8Buffer { characters in
        for (column, character) in characters.enumerated() {
          keys[Int(character)] = Key(row: row, column: 4 * column + shift)
        }
      }
    }
    return keys
  }()
}
