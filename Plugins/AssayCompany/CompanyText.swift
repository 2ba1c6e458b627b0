// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Reads the characters of a company's name in place.
enum CompanyText {
  /// A character as the table of forms has it: small, quotes and blanks gone, brackets of ASCII.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0xA0, 0x3000, 0x202F, 0x2000...0x200A: ""
    case 0x2E80...0xFF00: String(scalar)
    default: scalar.properties.lowercaseMapping
    }
  }

  /// The length of the blank at an index, 0 if there is none.
  static func blankLength(at index: Int, in bytes: Span<UInt8>) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || byte &- 9 < 5 { return 1 }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE3, index + 2 < bytes.count else { return 0 }
    return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  }

  /// The start of the word that ends at an index.
  static func wordStart(before end: Int, in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = end
    while index > start, !isBlank(before: index, in: bytes) { index -= 1 }
    return index
  }

  private static func isBlank(before index: Int, in bytes: Span<UInt8>) -> Bool {
    // The last byte of a blank is one of these.
    let byte = bytes[index - 1]
    if byte > 0x20 && byte != 0xA0 && byte != 0x80 { return false }
    for length in 1...3 where index >= length && blankLength(at: index - length, in: bytes) == length { return true }
    return false
  }

  /// A range without blanks and separating signs at its ends.
  static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>, with signs: Bool) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let blank = blankLength(at: lower, in: bytes)
      if blank > 0 {
        lower += min(blank, upper - lower)
      } else if signs && isSeparator(bytes[lower]) {
        lower += 1
      } else {
        break
      }
    }
    while lower < upper {
      let blank = (1...3).first { upper - $0 >= lower && blankLength(at: upper - $0, in: bytes) == $0 } ?? 0
      if blank > 0 { upper -= blank } else if signs && isSeparator(bytes[upper - 1]) { upper -= 1 } else { break }
    }
    return lower..<upper
  }

  /// What stands between a name and its form: `Acme, Inc.`, `Acme - GmbH`.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x2D || byte == 0x2F
  }

  /// Whether there is a letter or a digit.
  static func holdsName(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
      if byte >= 0xC3 && byte != 0xE2 && byte != 0xEF { return true }
    }
    return false
  }
}
