// SPDX-License-Identifier: Apache-2.0

/// A string in quotation marks, as a local part may be one (RFC 5321 §4.1.2, Quoted-string).
enum QuotedString {
  /// Index after the closing mark of the quoted string at the start of a range, nil if there is none.
  static func end(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, bytes[range.lowerBound] == ASCII.quote else { return nil }
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if bytes[index] == ASCII.quote { return index + 1 }
      index += bytes[index] == ASCII.backslash ? 2 : 1
    }
    return nil
  }
}
