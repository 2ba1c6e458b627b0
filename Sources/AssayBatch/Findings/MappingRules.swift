// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules about the line of names and the fields of the columns.
enum MappingRules {
  static let all = [
    columnContradictsHeader, columnByValues, noHeader, linesBeforeHeader, linesBelowHeader, noSavedMapping,
  ]

  /// What is to be said of a file as a whole. No argument holds a value of a lead.
  /// - Parameter skipped: how many lines before the header are no data, `sep=` and empty ones not counted.
  static func findings(for mapping: ColumnMapping, skippedLines skipped: Int = 0) -> [Finding] {
    var findings: [Finding] = []
    if skipped > 0 { findings.append(linesBeforeHeader(skipped)) }
    guard mapping.hasHeader else { return findings + [noHeader(mapping)] }
    for (column, name) in mapping.header.enumerated() {
      if let field = mapping.contradicted[column] {
        findings.append(columnContradictsHeader(name, number: column + 1, field))
      } else if mapping.assignments[column].evidence == .values, let field = mapping.fields[column] {
        findings.append(columnByValues(name, number: column + 1, field))
      }
    }
    return findings
  }

  /// What is to be said of a file as a whole.
  static func findings(for head: FileHead) -> [Finding] {
    let below = head.headingsBelow
    return findings(for: head.mapping, skippedLines: head.skippedLines)
      + (below > 0 ? [Finding(linesBelowHeader, ["count": .number(below)])] : [])
      + (head.lacksSavedMapping ? [Finding(noSavedMapping)] : [])
  }

  static func columnContradictsHeader(_ name: String, number: Int, _ field: Field) -> Finding {
    Finding(
      columnContradictsHeader,
      ["column": .text(name), "number": .number(number), "expected": .text(field.name)])
  }

  static func columnByValues(_ name: String, number: Int, _ field: Field) -> Finding {
    Finding(
      columnByValues, ["column": .text(name), "number": .number(number), "taken": .text(field.name)])
  }

  static func noHeader(_ mapping: ColumnMapping) -> Finding {
    let list = mapping.fields.enumerated().compactMap { column, field in field.map { "\(column + 1) = \($0.name)" } }
    return Finding(noHeader, ["columns": .text(list.joined(separator: ", "))])
  }

  static func linesBeforeHeader(_ count: Int) -> Finding {
    Finding(linesBeforeHeader, ["count": .number(count)])
  }
}

// MARK: - Rules

extension MappingRules {
  static let columnContradictsHeader = Rule(
    "csv.column-contradicts-header", .warning,
    english: RuleText(
      message: "The values of column {number}, “{column}”, are not what its name says ({expected}).",
      finds: "A column whose name stands for one field and whose values are clearly something else.",
      matters: "The names were shifted, or two columns changed places: leads would be judged by the wrong values.",
      example: "A column E-mail that holds telephone numbers only.",
      remedy: "Look at the file; say which column is which with `--map`."),
    german: RuleText(
      message: "Die Werte der Spalte {number}, „{column}“, sind nicht, was ihr Name sagt ({expected}).",
      finds: "Eine Spalte, deren Name für ein Feld steht und deren Werte eindeutig etwas anderes sind.",
      matters: "Die Namen sind verrutscht oder zwei Spalten vertauscht: Leads würden nach falschen Werten beurteilt.",
      example: "Eine Spalte E-Mail, in der nur Telefonnummern stehen.",
      remedy: "Die Datei ansehen und die Spalten mit `--map` zuordnen."))

  static let columnByValues = Rule(
    "csv.column-by-values", .note,
    english: RuleText(
      message: "Column {number}, “{column}”, is taken as {taken} because of its values.",
      finds: "A column with a name that Assay does not know, nearly all of whose values are of one kind.",
      matters: "Nothing is wrong; but the field was told by the values and not by the name.",
      example: "A column `Kontakt 7` full of e-mail addresses.",
      remedy: "Nothing, or say what the column is: `--map \"Kontakt 7=email\"`."),
    german: RuleText(
      message: "Spalte {number}, „{column}“, gilt wegen ihrer Werte als {taken}.",
      finds: "Eine Spalte, deren Namen Assay nicht kennt und deren Werte fast alle von einer Art sind.",
      matters: "Nichts ist falsch; das Feld ergab sich nur aus den Werten und nicht aus dem Namen.",
      example: "Eine Spalte `Kontakt 7` voller E-Mail-Adressen.",
      remedy: "Nichts, oder die Spalte zuordnen: `--map \"Kontakt 7=email\"`."))

  static let noHeader = Rule(
    "csv.no-header", .note,
    english: RuleText(
      message: "The file has no line of names; its columns were told by their values: {columns}.",
      finds: "A file whose first line is a lead.",
      matters: "Columns that could not be told are not judged.",
      example: "`Jane,Doe,jane@example.org` as the first line.",
      remedy: "Compare the columns; better put a line of names before the first lead."),
    german: RuleText(
      message: "Die Datei hat keine Kopfzeile; die Spalten ergaben sich aus ihren Werten: {columns}.",
      finds: "Eine Datei, deren erste Zeile ein Lead ist.",
      matters: "Spalten, die nicht zu erkennen waren, werden nicht geprüft.",
      example: "`Jana,Muster,jana@example.org` als erste Zeile.",
      remedy: "Die Spalten vergleichen; besser eine Kopfzeile vor den ersten Lead setzen."))

  static let noSavedMapping = Rule(
    "csv.no-saved-mapping", .warning,
    english: RuleText(
      message:
        "The file of mappings holds none for the columns of this file; they were told by their names and values.",
      finds: "A run with --mapping over a file whose header is not among those that were saved.",
      matters: "A column was added or renamed: what somebody once decided about the others is not in force any more.",
      example: "A form tool that has a new question since the mapping was saved.",
      remedy: "Look at `assay map FILE` and save it again with --save."),
    german: RuleText(
      message: "Die Zuordnungsdatei enthält keine für diese Spalten; sie wurden an Namen und Werten erkannt.",
      finds: "Ein Lauf mit --mapping über eine Datei, deren Kopfzeile nicht unter den gespeicherten ist.",
      matters: "Eine Spalte kam hinzu oder heißt anders: Was jemand über die anderen entschieden hat, gilt nicht mehr.",
      example: "Ein Formularwerkzeug, das seit dem Speichern eine neue Frage hat.",
      remedy: "`assay map DATEI` ansehen und mit --save neu speichern."))

  static let linesBelowHeader = Rule(
    "csv.lines-below-header", .note,
    english: RuleText(
      message: "Lines below the names of the columns are headings too and no leads: {count}.",
      finds: "Names of columns in another language, questions or types in the lines right below the header.",
      matters: "As a lead such a line would be a person called First name. What was left out should be known.",
      example: "`Vorname;Nachname;E-Mail` and below it `First name;Last name;E-mail`.",
      remedy: "Nothing. If the line is a lead after all, say where the names stand: `--header-line`."),
    german: RuleText(
      message: "Zeilen unter den Spaltennamen sind ebenfalls Überschriften und keine Leads: {count}.",
      finds: "Spaltennamen in einer anderen Sprache, Fragen oder Typen in den Zeilen direkt unter der Kopfzeile.",
      matters: "Als Lead wäre so eine Zeile eine Person namens Vorname. Was wegfiel, soll bekannt sein.",
      example: "`Vorname;Nachname;E-Mail` und darunter `First name;Last name;E-mail`.",
      remedy: "Nichts. Ist die Zeile doch ein Lead, mit `--header-line` sagen, wo die Namen stehen."))

  static let linesBeforeHeader = Rule(
    "csv.lines-before-header", .note,
    english: RuleText(
      message: "Lines before the names of the columns were skipped: {count}.",
      finds: "Lines above the header that hold no lead: a title, a date, headings of groups.",
      matters: "They are not read as leads, and do not appear in the results.",
      example: "`Export of 12 March 2024` above the line of names.",
      remedy: "Nothing, unless one of the lines was a lead."),
    german: RuleText(
      message: "Zeilen vor den Namen der Spalten wurden übersprungen: {count}.",
      finds: "Zeilen über der Kopfzeile, die keinen Lead enthalten: Titel, Datum, Überschriften von Gruppen.",
      matters: "Sie werden nicht als Leads gelesen und fehlen in den Ergebnissen.",
      example: "`Export vom 12.03.2024` über der Kopfzeile.",
      remedy: "Nichts, außer eine der Zeilen war ein Lead."))
}
