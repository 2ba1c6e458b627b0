// SPDX-License-Identifier: Apache-2.0

/// Writes whole numbers into a buffer, without building a string: a run writes one for each lead.
enum DecimalText {
  /// - Parameter number: zero or more.
  static func append(_ number: Int, to buffer: inout [UInt8]) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      buffer.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
