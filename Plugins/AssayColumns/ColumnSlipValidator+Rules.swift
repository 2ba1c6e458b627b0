// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension ColumnSlipValidator {
  private static let fields: [Field] = [.email, .lastName, .fullName, .postalCode, .phone, .city]

  /// The rule for a lead with a value of another one.
  public static let slip = Rule(
    "consistency.column-slip", .warning, fields: fields,
    english: RuleText(
      message:
        "The value is probably another lead's: from record {first} to {last} the column is off by {distance} rows.",
      finds:
        "A lead in a stretch of 32 or more where the values of a column belong to the leads one or two rows away. Fewer "
        + "cannot be told from chance.",
      matters: "People are written to under other people's names and learn what is not theirs to know.",
      example: "Anna Schmidt with `tom.hill@example.org`, then Tom Hill with `ida.lang@example.com`, and so on.",
      remedy: "Get the file anew, or move the column back in a copy and compare some rows with the source. Plus means "
        + "that the column moved down."),
    german: RuleText(
      message:
        "Der Wert gehört wohl zu einem anderen Lead: Die Spalte ist von Datensatz {first} bis {last} um "
        + "{distance} Zeilen verrutscht.",
      finds:
        "Ein Lead in einem Abschnitt von mindestens 32, in dem die Werte einer Spalte zu den Leads ein, zwei Zeilen "
        + "weiter gehören. Weniger sind vom Zufall nicht zu unterscheiden.",
      matters: "Menschen werden unter fremdem Namen angeschrieben und erfahren, was sie nichts angeht.",
      example: "Anna Schmidt mit `tom.hill@example.org`, dann Tom Hill mit `ida.lang@example.com`, und so fort.",
      remedy: "Die Datei neu beschaffen, oder die Spalte in einer Kopie zurückschieben und Stichproben mit der Quelle "
        + "vergleichen. Plus heißt: nach unten verrutscht."))

  /// The rule for a data set with such a stretch.
  public static let slipped = Rule(
    "consistency.column-slipped", .warning, fields: fields,
    english: RuleText(
      message: "The column slipped by {distance} rows from record {first} on, up to record {last}.",
      finds: "A column whose values belong, from some row on, to the leads one or two rows away.",
      matters: "Every lead of the stretch carries another one's value, and each by itself looks right.",
      example: "A cell was deleted in a spreadsheet, and the rest of the column moved up by one.",
      remedy:
        "Get the file anew, or move the column back in a copy; plus means that it moved down. The leads concerned "
        + "are held back for review."),
    german: RuleText(
      message: "Die Spalte ist ab Datensatz {first} um {distance} Zeilen verrutscht, bis Datensatz {last}.",
      finds: "Eine Spalte, deren Werte ab einer Zeile zu den Leads ein, zwei Zeilen weiter gehören.",
      matters: "Jeder Lead des Abschnitts trägt den Wert eines anderen, und jeder für sich sieht richtig aus.",
      example: "In einer Tabelle wurde eine Zelle gelöscht, und der Rest der Spalte rückte um eins nach oben.",
      remedy: "Die Datei neu beschaffen, oder die Spalte in einer Kopie zurückschieben; plus heißt: nach unten "
        + "verrutscht. Die betroffenen Leads werden zur Prüfung zurückgehalten."))

  /// The rule for a data set with a column in an order of its own, and for each of its leads.
  public static let sortedAlone = Rule(
    "consistency.column-sorted-alone", .warning, fields: [.email, .lastName, .fullName],
    english: RuleText(
      message: "The column was sorted without the others: its values stand beside other people.",
      finds: "Addresses or names in alphabetical order that belong to other rows of the file, and none to its own.",
      matters: "All people carry other people's addresses, and nothing tells any more whose they are.",
      example: "One column was marked in a spreadsheet, and “sort A to Z” was chosen.",
      remedy: "Get the file anew; the order cannot be restored."),
    german: RuleText(
      message: "Die Spalte wurde ohne die anderen sortiert: Ihre Werte stehen neben fremden Menschen.",
      finds: "Adressen oder Namen in alphabetischer Folge, die zu anderen Zeilen der Datei gehören und keine zu ihrer.",
      matters: "Alle tragen fremde Adressen, und nichts sagt mehr, wem sie gehören.",
      example: "In einer Tabelle war eine Spalte markiert, und „Sortieren von A bis Z“ wurde gewählt.",
      remedy: "Die Datei neu beschaffen; die Reihenfolge lässt sich nicht wiederherstellen."))
}
