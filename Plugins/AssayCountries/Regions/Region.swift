// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A subdivision of a country: a code of ISO 3166-2, as `DE-BW`.
///
/// Four bytes. That a code has the form of one does not say that the standard lists it.
public struct Region: Sendable, Hashable, BitwiseCopyable {
  /// The country that it is a part of.
  public let country: Country
  /// The part behind the hyphen, in base 37: 1 to 26 for letters, 27 to 36 for digits, 0 for nothing.
  package let local: UInt16

  /// A subdivision by the number that tables have for the part of its code behind the hyphen: `local_code` in
  /// `Reference/Geo/countries.py`.
  package init?(country: Country, number: UInt16) {
    self.init(country: country, local: number)
  }

  init?(country: Country, local: UInt16) {
    guard local > 0 else { return nil }
    self.country = country
    self.local = local
  }

  /// A subdivision by its code, `DE-BW` or `de-bw`; nil for what has another form or no known country.
  public init?(code: String) {
    self.init(code.utf8.span)
  }

  /// A subdivision by its code in ASCII, `DE-BW` or `de-bw`; nil for what has another form or no known country.
  public init?(_ code: Span<UInt8>) {
    guard code.count >= 4, code.count <= 6, code[2] == UInt8(ascii: "-"), let country = Country(code.extracting(0..<2))
    else { return nil }
    var local: UInt16 = 0
    for index in 3..<6 {
      var digit: UInt16 = 0
      if index < code.count {
        let byte = code[index]
        if (byte | 0x20) &- 0x61 < 26 {
          digit = UInt16(byte | 0x20) - 0x60
        } else {
          guard byte &- 0x30 < 10 else { return nil }
          digit = UInt16(byte) - 0x30 + 27
        }
      }
      local = local * 37 + digit
    }
    self.init(country: country, local: local)
  }

  /// The ISO 3166-2 code: `DE-BW`.
  public var code: String { country.alpha2 + "-" + localCode }

  /// The part of the code behind the hyphen: `BW`.
  public var localCode: String {
    withLocalCode { String(repairing: $0).uppercased() }
  }

  /// Lends the part of the code behind the hyphen, in small letters.
  func withLocalCode<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { buffer in
      var count = 0
      for weight: UInt16 in Self.weights {
        let digit = UInt8(local / weight % 37)
        guard digit > 0 else { continue }
        buffer[count] = digit < 27 ? 0x60 + digit : 0x30 + digit - 27
        count += 1
      }
      return body(buffer.span.extracting(0..<count))
    }
  }

  private static let weights: [UInt16] = [37 * 37, 37, 1]
}

extension Region: Comparable {
  /// By country, then by code, letters before digits.
  public static func < (left: Region, right: Region) -> Bool {
    left.country == right.country ? left.local < right.local : left.country < right.country
  }
}

extension Region: CustomStringConvertible {
  /// The ISO 3166-2 code.
  public var description: String { code }
}
