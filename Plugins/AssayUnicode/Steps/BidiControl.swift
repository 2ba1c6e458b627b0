// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes out the characters that steer the direction of writing: UAX #9, section 2.
  ///
  /// - `\u{202A}+49 30 1234567\u{202C}` → `+49 30 1234567`
  /// - The overrides U+202D and U+202E are matters of ``TextValidator``: they hide what a text says.
  /// - In free text with Hebrew, Arabic and the like they stay: there they decide what is read first.
  static let bidiControl = NormalizationStep(bidiControlRule, for: .invisible) { text in
    if text.isFreeText && text.scalars.contains(where: \.isRightToLeft) { return nil }
    return text.removing {
      switch $0.value {
      case 0x61c, 0x200e, 0x200f, 0x202a...0x202c, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private static let bidiControlRule = Rule(
    "text.bidi-control", .note,
    english: RuleText(
      message: "The value held an invisible character that steers the direction of writing; it has been removed.",
      finds: "Direction marks, embeddings and isolates, such as U+200E or U+202A.",
      matters: "They come along when a number is copied from a contact list, make equal values different, and can "
        + "show a text in another order than the one in which it is stored.",
      example: "U+202A “+49 30 1234567” U+202C: copied from the address book of a telephone.",
      remedy: "Nothing; they are removed. Hebrew and Arabic letters bring their direction with them."),
    german: RuleText(
      message: "Der Wert enthielt ein unsichtbares Zeichen für die Schreibrichtung; es wurde entfernt.",
      finds: "Richtungsmarken, Einbettungen und Isolate, etwa U+200E oder U+202A.",
      matters: "Sie kommen mit, wenn eine Nummer aus einer Kontaktliste kopiert wird, machen gleiche Werte verschieden "
        + "und können einen Text in anderer Reihenfolge zeigen, als er gespeichert ist.",
      example: "U+202A „+49 30 1234567“ U+202C: aus dem Adressbuch eines Telefons kopiert.",
      remedy: "Nichts; sie werden entfernt. Hebräische und arabische Buchstaben bringen ihre Richtung selbst mit."))
}
