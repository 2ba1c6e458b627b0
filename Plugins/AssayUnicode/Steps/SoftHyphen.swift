// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes out U+00AD, which only says where a line may break (UAX #14, class BA).
  ///
  /// - `Donau\u{AD}dampf` → `Donaudampf`
  /// - `MartÃ\u{AD}nez` stays: there it is half an `í`, see ``MisreadText``.
  static let softHyphen = NormalizationStep(softHyphenRule, for: .invisible) { text in
    text.isMisread ? nil : text.removing { $0 == "\u{AD}" }
  }

  private static let softHyphenRule = Rule(
    "text.soft-hyphen", .note,
    english: RuleText(
      message: "The value held a soft hyphen, which has been removed.",
      finds: "The character U+00AD, which shows only where a line breaks.",
      matters: "It comes along when a name is copied from a web page, and the name is then not found any more.",
      example: "“Donau” U+00AD “dampfschiff”.",
      remedy: "Nothing; it is removed."),
    german: RuleText(
      message: "Der Wert enthielt ein weiches Trennzeichen; es wurde entfernt.",
      finds: "Das Zeichen U+00AD, das sich nur am Zeilenende zeigt.",
      matters: "Es kommt mit, wenn man von einer Webseite kopiert, und der Name wird dann nicht mehr gefunden.",
      example: "„Donau“ U+00AD „dampfschiff“.",
      remedy: "Nichts; es wird entfernt."))
}
