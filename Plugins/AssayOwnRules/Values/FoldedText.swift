// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Texts in lower case, which are compared byte by byte.
enum FoldedText {
  /// A text in lower case, by the case mappings of the standard library.
  static func bytes(_ value: Span<UInt8>) -> [UInt8] {
    Array(String(repairing: value).lowercased().utf8)
  }

  @inline(__always)
  static func isASCII(_ value: Span<UInt8>) -> Bool {
    for index in value.indices where value[index] >= 0x80 { return false }
    return true
  }

  /// A letter of ASCII in lower case.
  @inline(__always)
  static func byte(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Below 0 if the left text comes first, above 0 if the right one does.
  static func order(_ left: Span<UInt8>, _ right: Span<UInt8>, ignoringCase: Bool) -> Int {
    if ignoringCase && !(isASCII(left) && isASCII(right)) {
      return byteOrder(bytes(left).span, bytes(right).span, folding: false)
    }
    return byteOrder(left, right, folding: ignoringCase)
  }

  private static func byteOrder(_ left: Span<UInt8>, _ right: Span<UInt8>, folding: Bool) -> Int {
    for index in 0..<min(left.count, right.count) {
      let first = folding ? byte(left[index]) : left[index]
      let second = folding ? byte(right[index]) : right[index]
      if first != second { return first < second ? -1 : 1 }
    }
    return left.count - right.count
  }
}
