// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayJSONLines

/// The rules about the file itself. `AssayCSV` finds the faults and knows nothing of leads; here they become findings.
enum CSVRules {
  static let all = [
    unclosedQuote, textAfterClosingQuote, quoteInsideValue, recordTooLong, notUTF8, tooFewCells, tooManyCells,
    extraEmptyCells, noContactColumn, repeatedHeader, footerLine, emptyRow, notAnObject, repeatedKey, halfCharacter,
  ]

  static func finding(for fault: CSVFault.Kind) -> Finding {
    switch fault {
    case .unclosedQuote: Finding(unclosedQuote)
    case .textAfterClosingQuote: Finding(textAfterClosingQuote)
    case .quoteInsideValue: Finding(quoteInsideValue)
    case .recordTooLong: Finding(recordTooLong)
    default: Finding(notUTF8)
    }
  }

  static func finding(for fault: JSONLineFault) -> Finding {
    let rule =
      switch fault.kind {
      case .duplicateKey: repeatedKey
      case .loneSurrogate: halfCharacter
      case .invalidUTF8: notUTF8
      default: notAnObject
      }
    return rule == notAnObject ? Finding(rule, ["byte": .number(fault.column)]) : Finding(rule)
  }

  static func tooFewCells(_ count: Int, of width: Int) -> Finding {
    Finding(tooFewCells, ["cells": .cells(count), "expected": .number(width)])
  }

  static func tooManyCells(_ count: Int, of width: Int) -> Finding {
    Finding(tooManyCells, ["cells": .cells(count), "expected": .number(width)])
  }

  static func extraEmptyCells(_ count: Int, of width: Int) -> Finding {
    let extra = count - width
    return Finding(
      extraEmptyCells,
      [
        "extra": .name(
          english: extra == 1 ? "1 empty cell" : "\(extra) empty cells",
          german: extra == 1 ? "1 leere Zelle" : "\(extra) leere Zellen")
      ])
  }

  /// Whether the values of the record cannot be told apart.
  static func makesUnreadable(_ finding: Finding) -> Bool {
    finding.rule == tooManyCells || finding.rule == recordTooLong
  }

  /// Whether the record, copied as it stands, would be read differently or would spoil the rows after it.
  static func needsRewriting(_ finding: Finding) -> Bool {
    finding.rule == unclosedQuote || finding.rule == textAfterClosingQuote
  }
}

extension Finding.Argument.Value {
  fileprivate static func cells(_ count: Int) -> Self {
    .name(english: count == 1 ? "1 cell" : "\(count) cells", german: count == 1 ? "1 Zelle" : "\(count) Zellen")
  }
}

// MARK: - Rules

extension CSVRules {
  static let unclosedQuote = Rule(
    "csv.unclosed-quote", .warning,
    english: RuleText(
      message: "A quote is opened here and never closed; the row is read as if the quote were text.",
      finds: "A cell that begins with a quote and has no closing one.",
      matters: "Another program would take the following rows for a part of this cell, and lose them.",
      example: #"`"Miller,jane@example.org`"#,
      remedy: "Close the quote, or double it if it belongs to the value."),
    german: RuleText(
      message: "Hier beginnt ein Anführungszeichen, das nie endet; die Zeile wird gelesen, als wäre es Text.",
      finds: "Eine Zelle, die mit einem Anführungszeichen beginnt und keines am Ende hat.",
      matters: "Ein anderes Programm hielte die nächsten Zeilen für einen Teil dieser Zelle, und sie gingen verloren.",
      example: #"`"Müller,jane@example.org`"#,
      remedy: "Das Anführungszeichen schließen oder verdoppeln, wenn es zum Wert gehört."))

  static let textAfterClosingQuote = Rule(
    "csv.text-after-closing-quote", .warning,
    english: RuleText(
      message: "Text follows the closing quote of this cell; it is read as a part of the value.",
      finds: "A quoted cell that goes on after its closing quote.",
      matters: "Programs disagree about such a cell, so the value may not be what was meant.",
      example: #"`"Jane "JD" Doe"`"#,
      remedy: "Double the quotes inside the value, or ask the sender for a correct export."),
    german: RuleText(
      message: "Nach dem schließenden Anführungszeichen dieser Zelle steht Text; er wird zum Wert gezählt.",
      finds: "Eine Zelle in Anführungszeichen, die danach weitergeht.",
      matters: "Programme lesen so eine Zelle verschieden, der Wert ist also vielleicht nicht der gemeinte.",
      example: #"`"Jane "JD" Doe"`"#,
      remedy: "Anführungszeichen im Wert verdoppeln oder den Absender um einen richtigen Export bitten."))

  static let quoteInsideValue = Rule(
    "csv.quote-inside-value", .note,
    english: RuleText(
      message: "A quote stands inside a cell that is not quoted; it is kept as it is.",
      finds: "A quote in the middle of a value that is not in quotes itself.",
      matters: "The value is clear, but RFC 4180 does not allow it and some programs refuse the row.",
      example: #"`6" pipe`"#,
      remedy: "Nothing, unless another program complains: then put the value in quotes and double the one inside."),
    german: RuleText(
      message: "Ein Anführungszeichen steht mitten in einer Zelle ohne Anführungszeichen; es bleibt, wie es ist.",
      finds: "Ein Anführungszeichen mitten in einem Wert, der selbst nicht in Anführungszeichen steht.",
      matters: "Der Wert ist klar, aber RFC 4180 erlaubt das nicht, und manche Programme weisen die Zeile ab.",
      example: #"`6" Rohr`"#,
      remedy:
        "Nichts; nur wenn ein anderes Programm klagt: den Wert in Anführungszeichen setzen und das innere verdoppeln."))

  static let recordTooLong = Rule(
    "csv.record-too-long", .error,
    english: RuleText(
      message: "This row is longer than the limit for one record; it was not read, and its rest was skipped.",
      finds: "A row of more than 16 MiB.",
      matters: "No lead is that long: the file is damaged here, or it is no CSV file.",
      example: "A file whose line ends were lost.",
      remedy: "Look at the row in the source and export it again."),
    german: RuleText(
      message: "Diese Zeile ist länger, als ein Datensatz sein darf; sie wurde nicht gelesen, ihr Rest übersprungen.",
      finds: "Eine Zeile von mehr als 16 MiB.",
      matters: "Kein Lead ist so lang: Die Datei ist hier beschädigt oder keine CSV-Datei.",
      example: "Eine Datei, deren Zeilenenden verloren gingen.",
      remedy: "Die Zeile in der Quelle ansehen und neu exportieren."))

  static let notUTF8 = Rule(
    "csv.not-utf-8", .warning,
    english: RuleText(
      message: "The bytes here are not UTF-8, so this text cannot be read with certainty.",
      finds: "A value with bytes that are not UTF-8 (RFC 3629).",
      matters: "Letters with accents are lost or wrong: the file, or a part of it, is in another encoding.",
      example: "`Müller` saved as Windows-1252 in a file that is otherwise UTF-8.",
      remedy: "Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and run again."),
    german: RuleText(
      message: "Die Bytes hier sind kein UTF-8, der Text ist also nicht sicher lesbar.",
      finds: "Ein Wert mit Bytes, die kein UTF-8 sind (RFC 3629).",
      matters: "Umlaute und Akzente sind verloren oder falsch: Die Datei oder ein Teil davon ist anders kodiert.",
      example: "`Müller`, als Windows-1252 in einer Datei gespeichert, die sonst UTF-8 ist.",
      remedy: "Die Datei als UTF-8 speichern (in Excel: „CSV UTF-8“) und erneut starten."))

  static let tooFewCells = Rule(
    "csv.too-few-cells", .warning,
    english: RuleText(
      message: "This row has {cells}, the header has {expected}; the missing ones are taken as empty.",
      finds: "A row with fewer cells than the header.",
      matters:
        "A line break or a missing delimiter may have torn a record in two; values may stand in the wrong column.",
      example: "A row `Jane;Doe` under the header `First name;Last name;E-mail`.",
      remedy: "Compare the row with its source."),
    german: RuleText(
      message: "Diese Zeile hat {cells}, die Kopfzeile {expected}; die fehlenden gelten als leer.",
      finds: "Eine Zeile mit weniger Zellen als die Kopfzeile.",
      matters: "Vielleicht hat ein Zeilenumbruch den Datensatz zerrissen, und Werte stehen in der falschen Spalte.",
      example: "Eine Zeile `Jane;Doe` unter der Kopfzeile `Vorname;Nachname;E-Mail`.",
      remedy: "Die Zeile mit ihrer Quelle vergleichen."))

  static let tooManyCells = Rule(
    "csv.too-many-cells", .error,
    english: RuleText(
      message: "This row has {cells}, the header has {expected}: nobody can say which value belongs where.",
      finds: "A row with more filled cells than the header has columns.",
      matters: "Values stand in the wrong columns; read like that, people would get other people's data.",
      example: "A company `Smith, Jones & Co` without quotes in a file with commas.",
      remedy: "Put the value that holds the delimiter in quotes. The row is kept in unreadable.csv."),
    german: RuleText(
      message: "Diese Zeile hat {cells}, die Kopfzeile {expected}: Niemand kann sagen, was wohin gehört.",
      finds: "Eine Zeile mit mehr gefüllten Zellen, als die Kopfzeile Spalten hat.",
      matters: "Werte stehen in falschen Spalten; so gelesen, bekämen Personen die Daten anderer.",
      example: "Eine Firma `Schmidt, Meier & Co` ohne Anführungszeichen in einer Datei mit Kommas.",
      remedy: "Den Wert mit dem Trennzeichen in Anführungszeichen setzen. Die Zeile steht in unreadable.csv."))

  static let extraEmptyCells = Rule(
    "csv.extra-empty-cells", .note,
    english: RuleText(
      message: "This row has {extra} more than the header; the surplus is left out.",
      finds: "Delimiters at the end of a row, with nothing between them.",
      matters: "Nothing is lost; spreadsheets write such rows.",
      example: "`Jane;Doe;;;` under the header `First name;Last name`.",
      remedy: "Nothing."),
    german: RuleText(
      message: "Diese Zeile hat {extra} mehr als die Kopfzeile; das Überzählige wird weggelassen.",
      finds: "Trennzeichen am Ende einer Zeile, zwischen denen nichts steht.",
      matters: "Es geht nichts verloren; Tabellenprogramme schreiben solche Zeilen.",
      example: "`Jane;Doe;;;` unter der Kopfzeile `Vorname;Nachname`.",
      remedy: "Nichts."))

  static let repeatedHeader = Rule(
    "csv.repeated-header", .note,
    english: RuleText(
      message: "The header stands here once more; the line is kept in unreadable.csv and is no lead.",
      finds: "A row that is the header, letter by letter.",
      matters: "Files that were put together repeat their header; as a lead it would be a person called First name.",
      example: "`Vorname;Nachname;E-Mail` between two records.",
      remedy: "Nothing."),
    german: RuleText(
      message: "Hier steht die Kopfzeile noch einmal; die Zeile kommt nach unreadable.csv und ist kein Lead.",
      finds: "Eine Zeile, die Buchstabe für Buchstabe die Kopfzeile ist.",
      matters: "Aneinandergehängte Dateien wiederholen sie; als Lead wäre sie eine Person namens Vorname.",
      example: "`Vorname;Nachname;E-Mail` zwischen zwei Datensätzen.",
      remedy: "Nichts."))

  static let footerLine = Rule(
    "csv.footer-line", .note,
    english: RuleText(
      message: "This line tells of the file and is no lead; it is kept in unreadable.csv.",
      finds: "A line of one cell below the records: a sum, a count, a date of export, a page number, a row of dashes.",
      matters: "Reports and database clients add such lines; as a lead it would have no address and be rejected.",
      example: "`(42 rows)`, `Summe: 42`, `Export vom 12.03.2024`",
      remedy: "Nothing. If it is a record after all, write all of its cells."),
    german: RuleText(
      message: "Diese Zeile sagt etwas über die Datei und ist kein Lead; sie kommt nach unreadable.csv.",
      finds: "Eine Zeile mit einer Zelle unter den Datensätzen: Summe, Anzahl, Exportdatum, Seitenzahl, Striche.",
      matters: "Berichte und Datenbanken hängen so etwas an; als Lead hätte sie keine Adresse und würde abgelehnt.",
      example: "`(42 rows)`, `Summe: 42`, `Export vom 12.03.2024`",
      remedy: "Nichts. Ist es doch ein Datensatz, alle seine Zellen schreiben."))

  static let emptyRow = Rule(
    "csv.empty-row", .note,
    english: RuleText(
      message: "All cells of this row are empty; it is no lead and is kept in unreadable.csv.",
      finds: "A row of delimiters with nothing between them, in a file of at least three columns.",
      matters: "Spreadsheets write rows that were formatted and never filled; as leads they would all be rejected.",
      example: "`;;;;;;`",
      remedy: "Nothing."),
    german: RuleText(
      message: "Alle Zellen dieser Zeile sind leer; sie ist kein Lead und kommt nach unreadable.csv.",
      finds: "Eine Zeile aus Trennzeichen ohne etwas dazwischen, in einer Datei mit mindestens drei Spalten.",
      matters:
        "Tabellenprogramme schreiben Zeilen, die formatiert und nie gefüllt wurden; als Leads würden alle abgelehnt.",
      example: "`;;;;;;`",
      remedy: "Nichts."))

  static let notAnObject = Rule(
    "csv.not-an-object", .error,
    english: RuleText(
      message: "This line is no JSON object; reading it failed at byte {byte}.",
      finds: "A line of a JSON Lines file that breaks the grammar of JSON (RFC 8259) or is no object.",
      matters: "Nobody can say what the values are. The line is kept in unreadable.csv.",
      example: #"`{"name": "Jane", "email": }`"#,
      remedy: "Mend the line by hand, or export the file again."),
    german: RuleText(
      message: "Diese Zeile ist kein JSON-Objekt; das Lesen endete bei Byte {byte}.",
      finds: "Eine Zeile einer JSON-Lines-Datei, die gegen die Grammatik von JSON (RFC 8259) verstößt.",
      matters: "Niemand kann sagen, was die Werte sind. Die Zeile wird in unreadable.csv aufbewahrt.",
      example: #"`{"name": "Jane", "email": }`"#,
      remedy: "Die Zeile von Hand berichtigen oder die Datei neu exportieren."))

  static let repeatedKey = Rule(
    "csv.repeated-key", .warning,
    english: RuleText(
      message: "A key comes twice in this object; the last value counts.",
      finds: "A JSON object with two values under one key.",
      matters: "Programs disagree about which of them counts (RFC 8259, section 4), and one of them is lost.",
      example: #"`{"email": "a@example.org", "email": "b@example.org"}`"#,
      remedy: "Ask for an export with one value under each key."),
    german: RuleText(
      message: "Ein Schlüssel kommt in diesem Objekt zweimal vor; es gilt der letzte Wert.",
      finds: "Ein JSON-Objekt mit zwei Werten unter einem Schlüssel.",
      matters: "Programme sind uneins, welcher gilt (RFC 8259, Abschnitt 4), und einer geht verloren.",
      example: #"`{"email": "a@example.org", "email": "b@example.org"}`"#,
      remedy: "Um einen Export mit einem Wert je Schlüssel bitten."))

  static let halfCharacter = Rule(
    "csv.half-character", .warning,
    english: RuleText(
      message: "A text was cut in the middle of a character; U+FFFD stands for the half that is left.",
      finds: "One half of a surrogate pair in a JSON text, without the other.",
      matters: "The text was cut by a program that counts halves; more than one character may be missing.",
      example: #"`{"name": "Jane \ud83d"}`"#,
      remedy: "Compare the value with its source."),
    german: RuleText(
      message: "Ein Text wurde mitten in einem Zeichen abgeschnitten; für den Rest steht U+FFFD.",
      finds: "Die eine Hälfte eines Surrogatpaars in einem JSON-Text ohne die andere.",
      matters: "Ein Programm, das Hälften zählt, hat gekürzt; es kann mehr als ein Zeichen fehlen.",
      example: #"`{"name": "Jane \ud83d"}`"#,
      remedy: "Den Wert mit seiner Quelle vergleichen."))

  static let noContactColumn = Rule(
    "csv.no-contact-column", .warning,
    english: RuleText(
      message: "No column is known as an e-mail address or a telephone number, so nobody's contact was judged.",
      finds: "A file without a column for e-mail or telephone, or with one whose name is not known.",
      matters: "Leads are accepted without a look at their addresses: the file looks clean and was hardly checked.",
      example: "A column `mail_addr`, which is not known by that name.",
      remedy: "Say which column it is: `--map \"mail_addr=email\"`."),
    german: RuleText(
      message: "Keine Spalte ist als E-Mail oder Telefon bekannt; niemandes Kontaktdaten wurden also geprüft.",
      finds: "Eine Datei ohne Spalte für E-Mail oder Telefon, oder mit einer, deren Name nicht bekannt ist.",
      matters: "Leads werden angenommen, ohne dass ihre Adressen angesehen wurden: Die Datei wirkt nur sauber.",
      example: "Eine Spalte `mail_addr`, die unter diesem Namen nicht bekannt ist.",
      remedy: "Die Spalte zuordnen: `--map \"mail_addr=email\"`."))
}
