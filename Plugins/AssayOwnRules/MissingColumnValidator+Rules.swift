// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension MissingColumnValidator {
  /// A rule of a user is about a column that there is not. A note, since one configuration may be for several exports, and a
  /// hook sees only those that change.
  public static let columnMissing = Rule(
    "own-rules.column-missing", .note, fields: [],
    english: RuleText(
      message: "No file has the column “{column}”, so that {rule} tests nothing{hint}.",
      finds: "A rule of your configuration about a column that none of the files has.",
      matters: "The rule is switched off by it, and the data look as if they kept it.",
      example: "`column: Kundenummer` in a rule, and `Kundennummer` in the file.",
      remedy:
        "Correct the name of the column in the configuration. Where each file must have it, "
        + "`own-rules.column-missing: { severity: warning }` in `rules` makes the run fail."),
    german: RuleText(
      message: "Keine Datei hat die Spalte „{column}“; {rule} prüft deshalb nichts{hint}.",
      finds: "Eine Regel Ihrer Konfiguration über eine Spalte, die keine der Dateien hat.",
      matters: "Damit ist die Regel abgeschaltet, und die Daten sehen aus, als hielten sie sie ein.",
      example: "`column: Kundenummer` in einer Regel und `Kundennummer` in der Datei.",
      remedy:
        "Den Namen der Spalte in der Konfiguration berichtigen. Muss jede Datei sie haben, lässt "
        + "`own-rules.column-missing: { severity: warning }` unter `rules` den Lauf scheitern."))
}
