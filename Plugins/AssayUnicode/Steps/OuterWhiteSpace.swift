// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes away white space before and after the value.
  ///
  /// - ` Anna\r\n` → `Anna`
  /// - `VoilÃ\u{A0}` stays: there U+00A0 is half an `à`, see ``MisreadText``.
  static let outerWhiteSpace = NormalizationStep(outerWhiteSpaceRule, for: .outerSpacing) { text in
    guard let first = text.scalars.first, let end = text.scalars.last else { return nil }
    guard text.isBlank(first) || text.isBlank(end) else { return nil }
    guard let last = text.scalars.lastIndex(where: { !text.isBlank($0) }) else { return [] }
    return Array(text.scalars[...last].drop(while: text.isBlank))
  }

  private static let outerWhiteSpaceRule = Rule(
    "text.outer-white-space", .note,
    english: RuleText(
      message: "There was white space before or after the value; it has been removed.",
      finds: "Spaces, tabs and line breaks at the beginning or the end of a value, or a value of nothing else.",
      matters: "Equal values become different, and an address with a space at its end is refused.",
      example: "“anna@example.com ” with a space after it.",
      remedy: "Nothing; it is removed."),
    german: RuleText(
      message: "Vor oder nach dem Wert stand Leerraum; er wurde entfernt.",
      finds: "Leerzeichen, Tabulatoren und Zeilenumbrüche am Anfang oder Ende eines Wertes, oder ein Wert, der aus "
        + "nichts anderem besteht.",
      matters: "Gleiche Werte werden verschieden, und eine Adresse mit einem Leerzeichen am Ende wird abgewiesen.",
      example: "„anna@example.com “ mit einem Leerzeichen dahinter.",
      remedy: "Nichts; er wird entfernt."))
}
