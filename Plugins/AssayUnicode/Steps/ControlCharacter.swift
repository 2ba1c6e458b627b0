// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes out control characters (Unicode Standard, section 23.1); tabs and line breaks are matters of other steps.
  ///
  /// - `An\u{0}na` → `Anna`
  /// - `Anna\u{1F}Beier` → `Anna Beier`: the information separators U+001C to U+001F part words.
  /// - `O\u{92}Brien` stays: it is the apostrophe of Windows-1252, see ``MisreadText``.
  static let controlCharacter = NormalizationStep(controlCharacterRule, for: .invisible) { text in
    guard text.scalars.contains(where: { $0.isControl }) else { return nil }
    return text.scalars.compactMap { scalar in
      switch scalar.value {
      case 0x1c...0x1f: " "
      case 0x80...0x9f: text.isMisread || MisreadText.isPrintableInWindows1252(scalar) ? scalar : nil
      default: scalar.isControl ? nil : scalar
      }
    }
  }

  private static let controlCharacterRule = Rule(
    "text.control-character", .note,
    english: RuleText(
      message: "The value held a control character, which has been removed.",
      finds: "Characters that once steered printers and lines, such as NUL, BACKSPACE or DEL.",
      matters: "Nobody sees them, but databases and mail servers refuse them, and equal values become different.",
      example: "“An” U+0000 “na”: a byte of padding from an old database.",
      remedy: "Nothing; they are removed. If they come often, look at the export of the source."),
    german: RuleText(
      message: "Der Wert enthielt ein Steuerzeichen; es wurde entfernt.",
      finds: "Zeichen, die einst Drucker und Leitungen steuerten, etwa NUL, BACKSPACE oder DEL.",
      matters: "Man sieht sie nicht, aber Mailserver weisen sie ab, und gleiche Werte werden verschieden.",
      example: "„An“ U+0000 „na“: ein Füllbyte aus einer alten Datenbank.",
      remedy: "Nichts; sie werden entfernt. Kommen sie oft vor, lohnt ein Blick auf den Export der Quelle."))
}

extension Unicode.Scalar {
  /// Of general category Cc, but for tabs and line breaks.
  fileprivate var isControl: Bool {
    switch value {
    case 0x00..<0x09, 0x0e...0x1f, 0x7f...0x9f: true
    default: false
    }
  }
}
