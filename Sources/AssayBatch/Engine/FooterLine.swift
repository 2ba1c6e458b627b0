// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Recognises lines that tell of a file and are no record of it: `(42 rows)`, `Summe: 42`, `Export vom 12.03.2024`.
///
/// Only a row of one cell where the file has at least three columns can be one, and only if it is such a word followed by a
/// number, a number followed by such a word, or holds neither letter nor digit. `Total Fitness 24` is a company.
enum FooterLine {
  static func isFooter(_ row: Span<UInt8>, cellCount: Int, of width: Int) -> Bool {
    guard width >= 3, cellCount == 1, !row.isEmpty, row.count <= 120 else { return false }
    let parts = parts(of: row)
    guard let first = parts.first else { return !containsOtherText(row) }
    let words = parts.prefix(while: { $0.number == nil })
    if first.number != nil {
      // `(42 rows)`, `42 Datensätze exportiert`
      return parts.dropFirst().count <= 3 && parts.dropFirst().allSatisfy { $0.number == nil && isKnown($0.word) }
        && parts.count > 1
    }
    if words.count == parts.count { return parts.count == 1 && endings.contains(first.word) }
    return openings.contains(first.word) && words.dropFirst().allSatisfy { isKnown($0.word) }
  }

  /// A run of letters, in lower case, or of digits.
  private struct Part {
    var word = ""
    var number: String?
  }

  private static func parts(of row: Span<UInt8>) -> [Part] {
    var parts: [Part] = []
    var isInWord = false
    var isInNumber = false
    for scalar in String(repairing: row).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic {
        if !isInWord { parts.append(Part()) }
        parts[parts.count - 1].word.unicodeScalars.append(scalar)
        (isInWord, isInNumber) = (true, false)
      } else if scalar.properties.numericType != nil {
        if !isInNumber { parts.append(Part(number: "")) }
        (isInWord, isInNumber) = (false, true)
      } else {
        (isInWord, isInNumber) = (false, false)
      }
    }
    return parts
  }

  /// An address stands for a lead, whatever is around it.
  private static func containsOtherText(_ row: Span<UInt8>) -> Bool {
    for index in row.indices where row[index] == UInt8(ascii: "@") || row[index] >= 0x80 { return true }
    return false
  }

  private static func isKnown(_ word: String) -> Bool { openings.contains(word) || connections.contains(word) }

  /// Words that such a line begins with. Written by hand.
  private static let openings: Set<String> = [
    "aantal", "antal", "anzahl", "count", "created", "datensätze", "ergebnis", "erstellt", "esportato", "export",
    "exported",
    "exportado", "exporté", "exportiert", "generated", "gedruckt", "gesamt", "gesamtsumme", "liczba", "nombre", "page",
    "página", "pagina", "počet", "printed", "records", "result", "row", "rows", "seite", "stand", "strona", "subtotal",
    "sum",
    "suma", "summe", "somme", "toplam", "totaal", "total", "totale", "totaux", "zwischensumme", "итого", "合計", "合计",
  ]

  /// Words that may stand between the first one and the number, or after a number. Written by hand.
  private static let connections: Set<String> = [
    "am", "at", "as", "by", "contacts", "contactos", "date", "datum", "de", "del", "der", "dne", "dnia", "du", "eintr",
    "einträge",
    "from", "kontakte", "le", "leads", "lignes", "number", "of", "on", "per", "records", "righe", "filas", "selected",
    "set",
    "the", "vom", "von", "wiersze", "zeilen", "zeile", "z",
  ]

  /// Words that stand alone at the end of a report.
  private static let endings: Set<String> = ["eof", "ende", "end", "fin"]
}
