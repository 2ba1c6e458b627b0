// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Makes a line break or tab, with the white space around it, one space.
  ///
  /// `Hauptstr. 1 \r\n  Hinterhaus` → `Hauptstr. 1 Hinterhaus`
  static let lineBreak = NormalizationStep(lineBreakRule, for: .spacing, appliesToFreeText: false) { text in
    guard text.scalars.contains(where: \.isLineBreakOrTab) else { return nil }
    var result: [Unicode.Scalar] = []
    var rest = text.scalars[...]
    while let scalar = rest.first {
      let blanks = rest.prefix(while: text.isBlank)
      if blanks.contains(where: \.isLineBreakOrTab) {
        result.append(" ")
        rest = rest[blanks.endIndex...]
      } else {
        result += blanks.isEmpty ? [scalar] : blanks
        rest = rest.dropFirst(max(1, blanks.count))
      }
    }
    return result
  }

  private static let lineBreakRule = Rule(
    "text.line-break", .note,
    english: RuleText(
      message: "There was a line break or a tab inside the value; it has become a space.",
      finds: "Line breaks and tabs inside a field that has only one line.",
      matters: "They tear a record apart when it is exported, and hide the second line from whoever looks at it.",
      example: "“Hauptstr. 1” line break “Hinterhaus” in the street.",
      remedy: "Nothing; it becomes a space. Look whether the second line belongs into another field."),
    german: RuleText(
      message: "Im Wert stand ein Zeilenumbruch oder Tabulator; daraus wurde ein Leerzeichen.",
      finds: "Zeilenumbrüche und Tabulatoren in einem Feld, das nur eine Zeile hat.",
      matters: "Sie zerreißen den Datensatz beim Export und verbergen die zweite Zeile vor dem, der ihn ansieht.",
      example: "„Hauptstr. 1“ Zeilenumbruch „Hinterhaus“ in der Straße.",
      remedy: "Nichts; daraus wird ein Leerzeichen. Prüfen, ob die zweite Zeile in ein anderes Feld gehört."))
}
