// SPDX-License-Identifier: Apache-2.0

/// What people and programs write into a field to say that there is no value: `n/a`, `k. A.`, `unbekannt`, `-`, `?`.
///
/// For fields that hold numbers and codes, where such a word cannot be a value. In names it can (Null is a surname), so
/// the placeholder rules for texts have a list of their own, with more words and the fields each is for.
package enum MissingValue {
  /// No word here is longer in bytes; a longer value is not looked at.
  private static let longest = 32

  /// The words, in lower case and without signs and spaces: English, German, Spanish, French, Italian, Portuguese,
  /// Dutch, Polish, Scandinavian, Japanese, Chinese, and what programs print.
  private static let words: Set<String> = [
    "na", "none", "null", "nil", "nan", "nothing", "unknown", "undefined", "notavailable", "notapplicable",
    "notprovided",
    "notknown", "nophone", "nonumber", "nophonenumber", "tba", "tbd",
    "ka", "keine", "keins", "keiner", "kein", "keineangabe", "keineangaben", "ohne", "ohneangabe", "oa", "unbekannt",
    "nichtbekannt", "nichtvorhanden", "nichtangegeben", "entfällt", "keinenummer", "keintelefon",
    "ninguno", "ninguna", "nada", "desconocido", "notiene", "sintelefono", "sinteléfono", "nodisponible", "nd",
    "aucun", "aucune", "néant", "neant", "inconnu", "inconnue", "nonrenseigné", "nonrenseigne", "nc",
    "nessuno", "nessuna", "niente", "sconosciuto", "nondisponibile",
    "nenhum", "nenhuma", "desconhecido", "geen", "onbekend", "nvt", "brak", "nieznany", "ingen", "ukendt", "okänd",
    "なし", "無し", "無", "不明", "未定", "无", "未知", "暂无",
  ]

  /// Whether a value only says that there is none; an empty one does not say it.
  /// - Complexity: constant; it allocates, and is for values that something is wrong with.
  package static func isNamed(by value: Span<UInt8>) -> Bool {
    guard !value.isEmpty, value.count <= longest else { return false }
    var word = String.UnicodeScalarView()
    var index = 0
    while index < value.count {
      let decoded = DecodedScalar(value, at: index, before: value.count)
      index += decoded.length
      guard let scalar = decoded.scalar, scalar != "\u{FFFD}" else { return false }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { word.append(scalar) }
    }
    return word.isEmpty || words.contains(String(word).lowercased())
  }
}
