// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Letters among the digits of a number. libphonenumber takes three and more for keys of a telephone (ITU-T E.161), and
/// passes over fewer: `030 123456 App. 78` and `030 l2345678` become numbers that nobody has written.
enum LettersInNumber {
  /// Whether a valid number is what was written: without letters, or with a word for digits in a range whose numbers are
  /// sold by words, such as 1-800-FLOWERS.
  @inline(__always)
  static func areMeant(in value: Span<UInt8>, by number: PhoneNumber) -> Bool {
    !mayBeIn(value) || areMeant(in: value, by: number.kind)
  }

  /// A glance: whether a byte is neither a digit nor one of the signs of ASCII below the letters.
  @inline(__always)
  private static func mayBeIn(_ value: Span<UInt8>) -> Bool {
    var offset = 0
    var bits: UInt64 = 0
    while offset < value.count {
      bits |= value.word(at: offset)
      offset &+= 8
    }
    return bits & 0xC0C0_C0C0_C0C0_C0C0 != 0
  }

  @inline(never)
  private static func areMeant(in value: Span<UInt8>, by kind: PhoneNumber.Kind?) -> Bool {
    switch count(in: value) {
    case 0: true
    case 1...2: false
    default:
      switch kind {
      case .tollFree, .premiumRate, .sharedCost, .universalAccess, .personal: true
      default: false
      }
    }
  }

  /// How many letters there are from the first digit to the extension, and one before the first digit that looks like one.
  private static func count(in value: Span<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneSymbols.capacity) { buffer in
      var symbols = PhoneSymbols(in: buffer)
      guard symbols.take(value), var extent = NumberExtent.find(in: &symbols) else { return 0 }
      if let last = NumberExtension.find(symbols, extent),
        NumberExtent.isViable(symbols, extent.lowerBound..<last.start)
      {
        extent = extent.lowerBound..<last.start
      }
      var count = isDigitMistyped(symbols, before: extent.lowerBound) ? 1 : 0
      for index in extent where PhoneSymbol.roles(of: symbols[index]).contains(.letter) { count += 1 }
      return count
    }
  }

  /// Whether a single O, I or l stands before the first digit: o30 for 030.
  private static func isDigitMistyped(_ symbols: PhoneSymbols, before start: Int) -> Bool {
    guard start > 0 else { return false }
    switch symbols[start - 1] {
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "I"), UInt8(ascii: "l"):
      return start == 1 || !PhoneSymbol.roles(of: symbols[start - 2]).contains(.ending)
    default: return false
    }
  }
}
