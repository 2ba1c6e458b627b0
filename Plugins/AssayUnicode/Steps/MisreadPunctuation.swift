// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Makes a control character that stands for punctuation of Windows-1252 that punctuation, where it can stand there.
  ///
  /// - `O\u{92}Brien` → `O’Brien`, `parlé\u{85}` → `parlé…`
  /// - `tur\u{92}stico` stays: there it is an `í` of Mac OS Roman.
  static let misreadPunctuation = NormalizationStep(misreadPunctuationRule, for: .invisible) { text in
    if text.isMisread { return nil }
    return MisreadText.restoringPunctuation(in: text.scalars)
  }

  private static let misreadPunctuationRule = Rule(
    "text.misread-punctuation", .note,
    english: RuleText(
      message: "An apostrophe, a quotation mark or the like had become a control character; it has been restored.",
      finds: "Control characters U+0080 to U+009F in place of punctuation that Windows-1252 has at these numbers.",
      matters: "Nobody sees the character, and O’Brien has lost an apostrophe.",
      example: "“O” U+0092 “Brien”: Windows-1252 that was read as Latin-1.",
      remedy: "Nothing; it is restored. Import the source as Windows-1252."),
    german: RuleText(
      message:
        "Ein Apostroph, Anführungszeichen oder Ähnliches war zum Steuerzeichen geworden; es ist wiederhergestellt.",
      finds: "Steuerzeichen U+0080 bis U+009F anstelle von Satzzeichen, die Windows-1252 an diesen Stellen hat.",
      matters: "Man sieht das Zeichen nicht, und O’Brien hat einen Apostroph verloren.",
      example: "„O“ U+0092 „Brien“: Windows-1252, als Latin-1 gelesen.",
      remedy: "Nichts; es wird wiederhergestellt. Die Quelle als Windows-1252 einlesen."))
}
