// SPDX-License-Identifier: Apache-2.0

import CAssayICU

/// A domain name as ICU converts it: the only place of this module that passes memory to C.
struct ICUDomain {
  /// What ICU found (`UIDNA_ERROR_…` in unicode/uidna.h).
  struct Errors: OptionSet {
    let rawValue: UInt32
    static let emptyLabel = Errors(rawValue: 0x1)
    static let leadingHyphen = Errors(rawValue: 0x8)
    static let trailingHyphen = Errors(rawValue: 0x10)
    static let hyphens3And4 = Errors(rawValue: 0x20)
    static let leadingCombiningMark = Errors(rawValue: 0x40)
    static let disallowed = Errors(rawValue: 0x80)
    static let punycode = Errors(rawValue: 0x100)
    static let labelHasDot = Errors(rawValue: 0x200)
    static let notAnALabel = Errors(rawValue: 0x400)
    static let bidirectional = Errors(rawValue: 0x800)
    static let contextJ = Errors(rawValue: 0x1000)

    /// With one of these a label that is not ASCII has no ASCII form: ICU puts U+FFFD in place of what is wrong.
    static let withoutASCIIForm: Errors = [
      .emptyLabel, .leadingCombiningMark, .disallowed, .punycode, .labelHasDot, .notAnALabel,
    ]
    /// With one of these the name breaks IDNA 2008 (RFC 5891 §4.2.3, RFC 5893), and may be in use nevertheless.
    static let againstIDNA: Errors = [
      .leadingHyphen, .trailingHyphen, .hyphens3And4, .leadingCombiningMark, .disallowed, .punycode, .labelHasDot,
      .notAnALabel, .bidirectional, .contextJ,
    ]
  }

  let bytes: [UInt8]
  let errors: Errors

  /// The A-label form, nil if ICU fails.
  init?(toASCII domain: Span<UInt8>) {
    self.init(domain, by: assay_icu_domain_to_ascii)
  }

  /// The U-label form, nil if ICU fails.
  init?(toUnicode domain: Span<UInt8>) {
    self.init(domain, by: assay_icu_domain_to_unicode)
  }

  private typealias Conversion = (
    UnsafePointer<UInt8>?, Int32, UnsafeMutablePointer<UInt8>?, Int32, UnsafeMutablePointer<UInt32>?
  ) -> Int32

  private init?(_ domain: Span<UInt8>, by convert: Conversion) {
    // Punycode of a character is rarely longer than its UTF-8; a second try has the room that ICU asked for.
    var capacity = 4 * domain.count + 64
    for _ in 0..<2 {
      var errors: UInt32 = 0
      var needed: Int32 = -1
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = domain.withUnsafeBufferPointer { source in
          convert(source.baseAddress, Int32(source.count), buffer.baseAddress, Int32(buffer.count), &errors)
        }
        count = max(0, min(Int(needed), buffer.count))
      }
      guard needed >= 0 else { return nil }
      if Int(needed) <= capacity {
        bytes = result
        self.errors = Errors(rawValue: errors)
        return
      }
      capacity = Int(needed)
    }
    return nil
  }
}
