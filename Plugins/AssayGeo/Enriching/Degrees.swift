// SPDX-License-Identifier: Apache-2.0

/// Writes ten thousandths of a degree as a decimal number: `-0.1257`.
enum Degrees {
  /// Lends the digits.
  static func write(_ value: Int, _ body: (Span<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { buffer in
      var rest = value.magnitude
      var start = buffer.count
      for position in 0..<9 where position < 6 || rest > 0 {
        start -= 1
        if position == 4 {
          buffer[start] = UInt8(ascii: ".")
        } else {
          buffer[start] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      if value < 0 {
        start -= 1
        buffer[start] = UInt8(ascii: "-")
      }
      body(UnsafeBufferPointer(rebasing: buffer[start...]).span)
    }
  }
}
