// SPDX-License-Identifier: Apache-2.0

extension PhoneNumber {
  /// A plus, three digits of calling code, all digits of a number.
  private static let longestE164 = 4 + DigitString.capacity

  /// The international form for machines: `+49301234567` (ITU-T E.164). An extension is not part of it.
  public var e164: String {
    String(unsafeUninitializedCapacity: Self.longestE164) { write(to: $0) }
  }

  /// The number as a URI: `tel:+49301234567;ext=12` (RFC 3966), without visual separators.
  public var rfc3966: String {
    let number = "tel:" + e164
    return extensionDigits.count > 0 ? number + ";ext=" + extensionDigits.description : number
  }

  /// Lends the bytes of ``e164`` without an allocation.
  package func withE164<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestE164) { buffer in
      let count = write(to: buffer)
      return body(UnsafeBufferPointer(rebasing: buffer[..<count]).span)
    }
  }

  /// - Parameter buffer: at least ``longestE164`` bytes.
  /// - Returns: how many bytes were written.
  private func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    buffer[0] = UInt8(ascii: "+")
    var count = 1
    var divisor = countryCode >= 100 ? 100 : countryCode >= 10 ? 10 : 1
    while divisor > 0 {
      buffer[count] = 0x30 + UInt8(truncatingIfNeeded: countryCode / divisor % 10)
      count += 1
      divisor /= 10
    }
    for index in 0..<national.count {
      buffer[count] = 0x30 + national[index]
      count += 1
    }
    return count
  }
}

extension PhoneNumber: CustomStringConvertible {
  public var description: String { e164 }
}
