// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayICU

extension TextCheck {
  /// Finds full-width digits and letters where machines read: `０３－１２３４`.
  static let fullWidth = TextCheck(fullWidthRule, for: .fullWidth) { text in
    guard text.field == .phone || text.field == .mobilePhone || text.field == .postalCode else { return [] }
    let narrow = CompatibleForm.compatible(text.value)
    guard narrow != text.value else { return [] }
    return [
      Finding(
        fullWidthRule, in: text.field,
        suggestions: [Suggestion(text.field, narrow, confidence: 1, evidence: [.form], isSafe: true)])
    ]
  }

  private static let fullWidthRule = Rule(
    "text.full-width", .note, fields: [.phone, .mobilePhone, .postalCode],
    english: RuleText(
      message: "The value is written in full-width characters.",
      finds: "Full-width digits, letters and signs in telephone numbers and postal codes.",
      matters: "A telephone system, a search and a parser of numbers know only the narrow ones.",
      example: "“０３－１２３４－５６７８” from a Japanese form.",
      remedy: "Take the suggestion, which has the same characters in plain width."),
    german: RuleText(
      message: "Der Wert ist in Zeichen voller Breite geschrieben.",
      finds: "Ziffern, Buchstaben und Zeichen voller Breite in Telefonnummern und Postleitzahlen.",
      matters: "Telefonanlage, Suche und Zahlenerkennung kennen nur die schmalen.",
      example: "„０３－１２３４－５６７８“ aus einem japanischen Formular.",
      remedy: "Den Vorschlag übernehmen: dieselben Zeichen in einfacher Breite."))
}

/// Normalisation form KC (UAX #15), by ICU: what looks different and means the same becomes the same.
enum CompatibleForm {
  static func compatible(_ value: String) -> String {
    let bytes = Array(value.utf8)
    var capacity = bytes.count + 16
    // A run of marks that no language has would cost quadratic time, see ``CanonicalForm``.
    if bytes.count > 1024 { return value }
    while true {
      var length: Int32 = -1
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = assay_icu_to_nfkc(bytes, Int32(bytes.count), buffer.baseAddress, Int32(capacity))
        count = min(max(0, Int(length)), capacity)
      }
      if length < 0 { return value }
      if Int(length) <= capacity { return String(decoding: result, as: UTF8.self) }
      capacity = Int(length)
    }
  }
}
