// SPDX-License-Identifier: Apache-2.0

/// A telephone number that a spreadsheet took for a number and wrote as one: `4.91702E+12`, `4,91702E+12`,
/// `491702345678.0`.
package struct SpreadsheetNumber {
  /// The digits, without what the spreadsheet added.
  package let digits: [UInt8]
  /// How many digits the number had that are not there any more.
  package let missingCount: Int

  /// Nil for a value that no spreadsheet writes so, among them every telephone number as people write it.
  /// - Complexity: a look at the last four bytes for almost every value.
  package init?(_ value: Span<UInt8>) {
    guard Self.isSuspicious(value) else { return nil }
    var index = value[0] == UInt8(ascii: "+") ? 1 : 0
    let whole = Self.digits(of: value, at: &index)
    var fraction = 0..<index
    if index < value.count && Self.isPoint(value[index]) {
      index += 1
      fraction = Self.digits(of: value, at: &index)
    } else {
      fraction = index..<index
    }
    if index == value.count {
      // Seven digits are a telephone number; a shorter one with a point may be anything.
      guard whole.count >= 7, fraction.count == 1 || fraction.count == 2 else { return nil }
      for digit in fraction where value[digit] != UInt8(ascii: "0") { return nil }
      digits = whole.map { value[$0] }
      missingCount = 0
    } else {
      guard whole.count == 1, let exponent = Self.exponent(of: value, at: index) else { return nil }
      digits = (Array(whole) + Array(fraction)).map { value[$0] }
      missingCount = exponent + 1 - digits.count
      guard missingCount >= 0 else { return nil }
    }
  }

  /// Whether a value needs a closer look: a few instructions.
  @inline(__always)
  package static func isSuspicious(_ value: Span<UInt8>) -> Bool {
    let count = value.count
    guard count >= 4, count <= 32, isDigit(value[count &- 1]) else { return false }
    return isPoint(value[count &- 2]) || isPoint(value[count &- 3]) || isE(value[count &- 2]) || isE(value[count &- 3])
      || isE(value[count &- 4])
  }

  /// The power of ten at the end: that of a number with as many digits as telephone numbers have.
  private static func exponent(of value: Span<UInt8>, at start: Int) -> Int? {
    guard isE(value[start]) else { return nil }
    var index = start + 1
    if index < value.count && value[index] == UInt8(ascii: "+") { index += 1 }
    let digits = digits(of: value, at: &index)
    guard index == value.count, digits.count == 1 || digits.count == 2 else { return nil }
    let exponent = digits.reduce(0) { $0 * 10 + Int(value[$1] & 15) }
    return (6...15).contains(exponent) ? exponent : nil
  }

  private static func digits(of value: Span<UInt8>, at index: inout Int) -> Range<Int> {
    let start = index
    while index < value.count && isDigit(value[index]) { index += 1 }
    return start..<index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isPoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
  private static func isE(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "e") }
}
