// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension MissingColumnValidator {
  /// A rule of a user is about a column that there is not.
  public static let columnMissing = Rule(
    "own-rules.column-missing", .warning, fields: [],
    english: RuleText(
      message: "No file has the column “{column}”, so that {rule} tests nothing{hint}.",
      finds: "A rule of your configuration about a column that none of the files has.",
      matters: "The rule is switched off by it, and the data look as if they kept it.",
      example: "`column: Kundenummer` in a rule, and `Kundennummer` in the file.",
      remedy:
        "Correct the name of the column in the configuration. If the file rightly comes without it, set "
        + "`own-rules.column-missing: { severity: off }` in `rules`."),
    german: RuleText(
      message: "Keine Datei hat die Spalte „{column}“; {rule} prüft deshalb nichts{hint}.",
      finds: "Eine Regel Ihrer Konfiguration über eine Spalte, die keine der Dateien hat.",
      matters: "Damit ist die Regel abgeschaltet, und die Daten sehen aus, als hielten sie sie ein.",
      example: "`column: Kundenummer` in einer Regel und `Kundennummer` in der Datei.",
      remedy:
        "Den Namen der Spalte in der Konfiguration berichtigen. Fehlt sie der Datei zu Recht, unter `rules` "
        + "`own-rules.column-missing: { severity: off }` setzen."))
}
