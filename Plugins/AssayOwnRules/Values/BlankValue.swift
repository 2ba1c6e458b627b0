// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What counts as no value, whether or not a normaliser has been there.
enum BlankValue {
  /// Whether there is nothing but white space, zero width spaces and byte order marks.
  @inline(__always)
  static func isBlank(_ value: Span<UInt8>) -> Bool {
    // The first byte settles it for nearly every value.
    value.isEmpty || (!isInk(value[0]) && isOnlyBlanks(value))
  }

  /// Whether a byte cannot begin a blank character: ASCII above the space, and what begins no blank of UTF-8.
  @inline(__always)
  private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0xC2 }

  private static func isOnlyBlanks(_ value: Span<UInt8>) -> Bool {
    var index = 0
    while index < value.count {
      let (scalar, length) = DecodedScalar.repaired(at: index, in: value)
      guard scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" else { return false }
      index += length
    }
    return true
  }
}
