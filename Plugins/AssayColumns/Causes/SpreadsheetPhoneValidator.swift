// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds telephone numbers that went through a spreadsheet as numbers.
///
/// - `4,91702E+12` → `phone.digits-lost`: nobody can say which, so nothing is suggested.
/// - `491702345678.0` → `phone.decimal-number`, with `491702345678`.
public struct SpreadsheetPhoneValidator: Validator {
  /// Creates the validator.
  public init() {}

  public var rules: [Rule] { [Self.digitsLost, Self.decimalNumber] }

  static let fields: [Field] = [.phone, .mobilePhone]

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    if !SpreadsheetNumber.isSuspicious(lead[.phone]) && !SpreadsheetNumber.isSuspicious(lead[.mobilePhone]) {
      return []
    }
    var findings: [Finding] = []
    for field in Self.fields {
      guard let number = SpreadsheetNumber(lead[field]) else { continue }
      if number.missingCount > 0 {
        findings.append(Finding(Self.digitsLost, in: field, ["count": .number(number.missingCount)]))
      } else {
        let digits = String(decoding: number.digits, as: UTF8.self)
        let value = lead[field][0] == UInt8(ascii: "+") ? "+" + digits : digits
        let suggestion = Suggestion(field, value, confidence: 1, evidence: [.form], isSafe: true)
        findings.append(Finding(Self.decimalNumber, in: field, suggestions: [suggestion]))
      }
    }
    return findings
  }
}

// MARK: - A whole batch

extension SpreadsheetPhoneValidator {
  /// Looks at one column after the other, and at a lead only if something is odd.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let phone = batch.layout.slot(of: .phone)
    let mobilePhone = batch.layout.slot(of: .mobilePhone)
    let leads = batch.leads
    for record in 0..<leads.count {
      let isOdd =
        phone.map { SpreadsheetNumber.isSuspicious(leads.value(at: $0, of: record)) } == true
        || mobilePhone.map { SpreadsheetNumber.isSuspicious(leads.value(at: $0, of: record)) } == true
      guard isOdd else { continue }
      for finding in validate(leads[record]) { findings.append(finding, to: record) }
    }
  }
}

// MARK: - Rules

extension SpreadsheetPhoneValidator {
  /// The rule for a number of which only the first digits are left.
  public static let digitsLost = Rule(
    "phone.digits-lost", .warning, fields: fields,
    english: RuleText(
      message: "A spreadsheet rounded the telephone number; its last {count} digits are lost.",
      finds: "A telephone number in scientific notation that has fewer digits than it says.",
      matters: "Nobody can be reached by it, and zeros in place of the digits would call a stranger.",
      example: "`4,91702E+12`: six digits of thirteen.",
      remedy: "Ask for the number, or get the file anew with the column as text."),
    german: RuleText(
      message: "Eine Tabellenkalkulation hat die Telefonnummer gerundet; ihre letzten {count} Ziffern sind verloren.",
      finds: "Eine Telefonnummer in wissenschaftlicher Schreibweise, die weniger Ziffern hat, als sie angibt.",
      matters: "Niemand ist darunter erreichbar, und Nullen an ihrer Stelle riefen einen Fremden an.",
      example: "`4,91702E+12`: sechs von dreizehn Ziffern.",
      remedy: "Die Nummer erfragen oder die Datei neu beschaffen, mit der Spalte als Text."))

  /// The rule for a number with all its digits and something added.
  public static let decimalNumber = Rule(
    "phone.decimal-number", .warning, fields: fields,
    english: RuleText(
      message: "The telephone number was written as a decimal number.",
      finds: "A telephone number with a decimal point and zeros, or in scientific notation with all digits.",
      matters: "The zero after the point would be dialled.",
      example: "`491702345678.0`: the column was read as numbers with missing values.",
      remedy: "Take the suggestion, and see whether a zero or plus at the beginning is missing too."),
    german: RuleText(
      message: "Die Telefonnummer ist als Dezimalzahl geschrieben.",
      finds: "Eine Telefonnummer mit Komma und Nullen oder in wissenschaftlicher Schreibweise mit allen Ziffern.",
      matters: "Die Null nach dem Komma würde mitgewählt.",
      example: "`491702345678.0`: Die Spalte wurde als Zahlen mit fehlenden Werten gelesen.",
      remedy: "Den Vorschlag übernehmen und prüfen, ob vorn auch eine Null oder ein Plus fehlt."))
}
