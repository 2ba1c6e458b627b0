// SPDX-License-Identifier: Apache-2.0

/// The words of values in comparable form, which one space parts from one another.
enum ComparableWords {
  /// Where the first word of a value stands; empty for an empty value.
  @inline(__always)
  static func first(of value: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var end = value.lowerBound
    while end < value.upperBound && bytes[end] != 0x20 { end += 1 }
    return value.lowerBound..<end
  }
}
