// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Numbers that went through a spreadsheet as numbers.
///
/// - `4,91702E+12` → `phone.digits-lost`: nobody can say which, so nothing is suggested.
/// - `491702345678.0` → `phone.decimal-number`, with `491702345678`.
extension PhoneValidator {
  static func finding(about number: SpreadsheetNumber, of value: Span<UInt8>, in field: Field) -> Finding {
    if number.missingCount > 0 { return Finding(digitsLost, in: field, ["count": .number(number.missingCount)]) }
    let digits = String(decoding: number.digits, as: UTF8.self)
    let suggestion = Suggestion(
      field, value[0] == UInt8(ascii: "+") ? "+" + digits : digits, confidence: 1, evidence: [.form], isSafe: true)
    return Finding(decimalNumber, in: field, suggestions: [suggestion])
  }
}
