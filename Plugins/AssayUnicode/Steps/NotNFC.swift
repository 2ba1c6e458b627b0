// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Brings the value into normalisation form C (UAX #15).
  ///
  /// `Mu\u{308}ller` → `Müller`
  static let notNFC = NormalizationStep(notNFCRule, for: [.composition, .longComposition]) { text in
    CanonicalForm.canonical(text.scalars)
  }

  private static let notNFCRule = Rule(
    "text.not-nfc", .note,
    english: RuleText(
      message: "Characters were stored in an unusual form that looks the same; they are in the usual one now.",
      finds: "Text that is not in Unicode normalisation form C.",
      matters: "One letter can be stored in several ways that look alike. Search and comparison see the difference.",
      example: "“u” followed by U+0308, instead of “ü”: file names and text from a Mac are often like that.",
      remedy: "Nothing; the value is brought into form C, which looks the same."),
    german: RuleText(
      message: "Zeichen waren in einer unüblichen Form gespeichert, die gleich aussieht; nun in der üblichen.",
      finds: "Text, der nicht in der Unicode-Normalform C steht.",
      matters: "Derselbe Buchstabe lässt sich auf mehrere Arten speichern, die gleich aussehen. Suche und Vergleich "
        + "sehen den Unterschied.",
      example: "„u“ gefolgt von U+0308 statt „ü“: typisch für Dateinamen und Text von einem Mac.",
      remedy: "Nichts; der Wert wird in die Normalform C gebracht und sieht aus wie vorher."))
}
