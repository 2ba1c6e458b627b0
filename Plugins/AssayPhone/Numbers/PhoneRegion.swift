// SPDX-License-Identifier: Apache-2.0

/// A region with a numbering plan: a country or territory, by its code of two letters, or what no country owns, "001".
///
/// ```swift
/// PhoneRegion("DE")?.callingCode  // 49
/// PhoneRegion("ZZ")               // nil
/// ```
///
/// The codes are those of ISO 3166-1, and three beside it that have plans of their own: AC (Ascension Island), TA
/// (Tristan da Cunha), XK (Kosovo).
public struct PhoneRegion: Sendable, Hashable {
  /// Its place in the table.
  let index: UInt8

  init(index: Int) {
    self.index = UInt8(truncatingIfNeeded: index)
  }

  /// The region of a code, in any case; nil for what is no code of a region, and for "001", in which nobody is at home.
  public init?(_ code: String) {
    self.init(code.utf8.span)
  }

  /// The region of a code as UTF-8 bytes.
  @inline(__always)
  public init?(_ code: Span<UInt8>) {
    guard code.count == 2 else { return nil }
    self.init(code[0] & 0xDF, code[1] & 0xDF)
  }

  /// The region of a code of two capital letters in ASCII.
  @inline(__always)
  init?(_ first: UInt8, _ second: UInt8) {
    guard let found = PhoneMetadata.bundled.region(first, second) else { return nil }
    self.init(index: found)
  }

  /// Two capital letters, or "001".
  public var code: String {
    let (first, second, third) = PhoneMetadata.bundled.code(ofRegion: Int(index))
    return String(decoding: third == 0 ? [first, second] : [first, second, third], as: UTF8.self)
  }

  /// What stands behind the plus in its numbers (ITU-T E.164).
  public var callingCode: Int { PhoneMetadata.bundled.callingCode(ofRegion: Int(index)) }
}

extension PhoneRegion: CustomStringConvertible {
  public var description: String { code }
}

extension PhoneRegion {
  /// Whether the code is one of two letters.
  var isOfCountry: Bool { PhoneMetadata.bundled.code(ofRegion: Int(index)).2 == 0 }

  /// Lends the two letters of the code; not called for "001".
  @inline(__always)
  func withCountryCode(_ body: (Span<UInt8>) -> Void) {
    let (first, second, third) = PhoneMetadata.bundled.code(ofRegion: Int(index))
    guard third == 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2) { buffer in
      buffer[0] = first
      buffer[1] = second
      body(buffer.span)
    }
  }
}
