// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NameValidator {
  /// An address or a number where a name belongs, and a name where the address belongs: both together are proof.
  static func valuesOutOfPlace(in lead: borrowing LeadView) -> Finding? {
    let fields: [Field] = [.firstName, .lastName, .email, .phone]
    let kinds = fields.map { ValueKind(of: lead[$0]) }
    let isMisplaced = { (index: Int) in kinds[index] == .address || kinds[index] == .number }
    guard kinds[2] == .name, isMisplaced(0) || isMisplaced(1) else { return nil }

    // Addresses and numbers go where they belong; the names keep their order.
    var names = fields.indices.filter { kinds[$0] == .name && $0 != 3 }.map { lead.string(fields[$0]) }
    if kinds[3] == .name { names.append(lead.string(.phone)) }
    let addresses = fields.indices.filter { kinds[$0] == .address }
    let numbers = fields.indices.filter { kinds[$0] == .number }
    var suggestions: [Suggestion] = []
    func suggest(_ field: Field, _ value: String) {
      suggestions.append(Suggestion(field, value, confidence: 0.9, evidence: [.form]))
    }
    if names.count == 2 && addresses.count < 2 && numbers.count < 2 {
      suggest(.firstName, names[0])
      suggest(.lastName, names[1])
      suggest(.email, addresses.first.map { lead.string(fields[$0]) } ?? "")
      if let number = numbers.first, number != 3 { suggest(.phone, lead.string(fields[number])) }
    }
    let field: Field = isMisplaced(0) ? .firstName : .lastName
    return Finding(
      valuesOutOfPlace, in: field, at: 0..<lead[field].count, confidence: 0.95, suggestions: suggestions)
  }

  /// The values of the lead stand in the wrong columns.
  public static let valuesOutOfPlace = Rule(
    "name.values-out-of-place", .warning, fields: [.firstName, .lastName],
    english: RuleText(
      message: "The values stand in the wrong columns: an address or a number is where a name belongs.",
      finds: "An e-mail address or a telephone number as first or last name, together with a name as e-mail address.",
      matters: "The values of the lead have moved by a column, and whoever uses one of them uses the wrong one.",
      example: "First name \"ute.hahn@hahn.de\", last name \"Ute\", e-mail address \"Hahn\".",
      remedy: "Put the values in order as suggested, and look at the rows around it."),
    german: RuleText(
      message: "Die Werte stehen in falschen Spalten: Wo ein Name hingehört, steht eine Adresse oder Nummer.",
      finds: "Eine E-Mail-Adresse oder Telefonnummer als Vor- oder Nachname, zugleich ein Name als E-Mail-Adresse.",
      matters: "Die Werte des Leads sind um eine Spalte verrutscht; wer einen davon benutzt, benutzt den falschen.",
      example: "Vorname „ute.hahn@hahn.de“, Nachname „Ute“, E-Mail-Adresse „Hahn“.",
      remedy: "Die Werte wie vorgeschlagen ordnen und die Zeilen ringsum ansehen."))
}

/// What a value looks like, whatever its column.
private enum ValueKind {
  case address
  case number
  case name
  case other

  /// - Complexity: linear, and none for what is longer than any of them.
  init(of value: Span<UInt8>) {
    self = .other
    guard 2...96 ~= value.count else { return }
    var atSigns = 0
    var dotsBehindAt = 0
    var digits = 0
    var letters = 0
    for index in 0..<value.count {
      switch value[index] {
      case 0x40: atSigns += 1
      case 0x2E where atSigns > 0: dotsBehindAt += 1
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: letters += 1
      case 0x20, 0x27, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F: break
      default: return
      }
    }
    if atSigns == 1 && dotsBehindAt > 0 && letters > 3 {
      self = .address
    } else if atSigns == 0 && letters == 0 && 6...15 ~= digits {
      self = .number
    } else if atSigns == 0 && digits == 0 && letters > 1 && value.count <= 48 {
      self = .name
    }
  }
}
