// SPDX-License-Identifier: Apache-2.0

/// Writes whole numbers into a buffer, without building a string: a run writes one or two for each lead.
enum DecimalText {
  /// - Parameter number: zero or more.
  static func append(_ number: Int, to buffer: inout [UInt8]) {
    // As many digits as an Int can have. Dividing by a constant is a multiplication; by a variable it is not.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = 20
    var rest = UInt(number.magnitude)
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in start..<20 { buffer.append(digits[index]) }
  }
}
