// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Replaces escapes of JSON and its like by the characters, see ``UnicodeEscapes``.
  ///
  /// `M\u00fcller` → `Müller`
  static let unicodeEscape = NormalizationStep(unicodeEscapeRule, for: .escape) { text in
    UnicodeEscapes.decoded(text.scalars)
  }

  private static let unicodeEscapeRule = Rule(
    "text.unicode-escape", .note,
    english: RuleText(
      message: "Letters were written as escapes with a backslash; they are letters again.",
      finds: "Escapes such as \\u00fc, as JSON and programming languages write them.",
      matters: "The name looks like a fault in every letter and is not found.",
      example: "“M\\u00fcller”: JSON that was escaped twice.",
      remedy: "Nothing; they are replaced. Look at the program that wrote the file."),
    german: RuleText(
      message: "Buchstaben waren als Escape mit Rückstrich geschrieben; es sind wieder Buchstaben.",
      finds: "Escapes wie \\u00fc, wie JSON und Programmiersprachen sie schreiben.",
      matters: "Der Name sieht in jedem Brief wie ein Fehler aus und wird nicht gefunden.",
      example: "„M\\u00fcller“: JSON, das doppelt maskiert wurde.",
      remedy: "Nichts; sie werden ersetzt. Ein Blick auf das Programm, das die Datei schreibt, lohnt."))
}
