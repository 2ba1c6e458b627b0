// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What is typed to fill a field that must not be empty, `-`, `...`, `xxx`, or is left of an empty one that was quoted: `""`.
///
/// Question marks are not among them: they are what is left of letters that an encoding could not hold, and 伟 is somebody.
enum FillerSigns {
  /// Whether a text is nothing but one sign, again and again, or x two times or more, with any white space between.
  /// - Complexity: O(bytes); most texts are told by their first two bytes.
  static func areAll(of text: Span<UInt8>) -> Bool {
    var sign: UInt32?
    var count = 0
    var index = 0
    while index < text.count {
      let decoded = DecodedScalar(text, at: index, before: text.count)
      guard let scalar = decoded.scalar else { return false }
      index += decoded.length
      if scalar.value == 0x20 || scalar.value &- 9 < 5 || scalar.value == 0xA0 { continue }
      let code = 0x41...0x5A ~= scalar.value ? scalar.value | 0x20 : scalar.value
      guard sign == code || sign == nil && isFiller(code) else { return false }
      sign = code
      count += 1
    }
    return count > (sign == 0x78 ? 1 : 0)
  }

  /// Whether a text is nothing but question marks, and white space between.
  static func areLostLetters(in text: Span<UInt8>) -> Bool {
    var count = 0
    for index in text.indices {
      if text[index] == 0x3F { count += 1 } else if text[index] != 0x20 { return false }
    }
    return count > 0
  }

  private static func isFiller(_ code: UInt32) -> Bool {
    switch code {
    case 0x21, 0x22, 0x23, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x5C, 0x5F, 0x78, 0x7E: true
    // Dashes, the ellipsis, and the signs of full width.
    case 0x2010...0x2015, 0x2026, 0x2212, 0x3002, 0x30FC, 0xFF0D, 0xFF0E: true
    default: false
    }
  }
}
