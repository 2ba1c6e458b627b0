// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about numbers that a spreadsheet took for numbers.
extension PhoneValidator {
  static let spreadsheetRules = [digitsLost, decimalNumber]

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
