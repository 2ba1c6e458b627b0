// SPDX-License-Identifier: Apache-2.0

/// Up to 32 decimal digits, those at the start zeros or not, without an allocation: four bits each.
struct DigitString: Sendable, Hashable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private(set) var count = 0

  static let capacity = 32

  /// Adds a digit at the end; one for which there is no room is left out.
  @inline(__always)
  mutating func append(_ digit: UInt8) {
    guard count < Self.capacity else { return }
    high = high << 4 | low >> 60
    low = low << 4 | UInt64(digit & 15)
    count &+= 1
  }

  /// The digit at a place below ``count``, 0 to 9.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    let shift = UInt64(truncatingIfNeeded: (count &- 1 &- index) &* 4)
    return UInt8(truncatingIfNeeded: (shift < 64 ? low >> shift : high >> (shift &- 64)) & 15)
  }
}

extension DigitString: CustomStringConvertible {
  var description: String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count { buffer[index] = 0x30 + self[index] }
      return count
    }
  }
}
