// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// What names, streets and cities look like when leads are compared: ASCII as far as a script can be written in it.
///
/// `Müller`, `Mueller` and `MULLER` are all `muller`, `Иванов` is `ivanov`. Letters are folded as for places
/// (`PlaceNameFolding`); then e is left out after a, o and u, by which umlauts are written where a keyboard lacks them,
/// and Greek and Cyrillic letters become those of ISO 843 and ISO 9 without their accents. `Michael` becomes `michal`
/// and `Samuel` `samul`, in all leads alike.
enum ComparableText {
  /// Lends the comparable form of a value; of one longer than 96 bytes, that of its first 96 bytes.
  @inline(__always)
  static func with<Result>(_ value: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceNameFolding.longest) { buffer in
      let part = value.count > PlaceNameFolding.longest / 2 ? cut(value) : value.count
      let count = PlaceNameFolding.fold(value.extracting(0..<part), into: buffer) ?? 0
      let length = simplify(buffer, count)
      return body(buffer.span.extracting(0..<length))
    }
  }

  /// Where a value that is too long to be folded whole is cut off: before a byte that begins a character.
  private static func cut(_ value: Span<UInt8>) -> Int {
    var end = PlaceNameFolding.longest / 2
    while end > 0 && value[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func simplify(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    var length = 0
    var index = 0
    var last: UInt8 = 0
    while index < count {
      let byte = buffer[index]
      index += 1
      if byte < 0x80 {
        let isWrittenOut = byte == UInt8(ascii: "e") && (last == 0x61 || last == 0x6F || last == 0x75)
        last = byte
        if isWrittenOut { continue }
        buffer[length] = byte
        length += 1
      } else if byte & 0xFC == 0xCC || byte & 0xFC == 0xD0, index < count {
        // Greek and Cyrillic take two bytes and become one or two letters.
        let scalar = UInt16(byte & 0x1F) << 6 | UInt16(buffer[index] & 0x3F)
        index += 1
        last = 0
        if let letters = Transliteration.letters(of: scalar) {
          if letters.0 != 0 {
            buffer[length] = letters.0
            length += 1
          }
          if letters.1 != 0 {
            buffer[length] = letters.1
            length += 1
          }
        } else {
          buffer[length] = byte
          buffer[length + 1] = buffer[index - 1]
          length += 2
        }
      } else {
        buffer[length] = byte
        length += 1
        last = 0
      }
    }
    return length
  }
}
