// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A comparison of two leads in words, without their values: `first name: same`.
public struct ComparisonText: Sendable {
  private let language: Language

  /// Texts in a language.
  public init(language: Language) {
    self.language = language
  }

  /// What was compared, and how far it agrees; for evidence that belongs to no field, what it stands for.
  public func text(of comparison: FieldComparison) -> String {
    guard let agreement = comparison.agreement else { return evidence(comparison.name) }
    let text = "\(name(of: comparison.name)): \(text(of: agreement))"
    // Where somebody has moved, the address counts for nothing.
    guard comparison.weight == 0, Self.places.contains(comparison.name) else { return text }
    return text + pick(", as after a move", ", wie nach einem Umzug")
  }

  private static let places: Set<String> = ["street", "houseNumber", "postalCode", "city", "region"]

  private func pick(_ english: String, _ german: String) -> String { language == .german ? german : english }

  /// A column that is no field has its own name.
  private func name(of name: String) -> String {
    switch name {
    case "email": pick("mailbox", "Postfach")
    case "houseNumber": pick("house number", "Hausnummer")
    default: Field(name).name(in: language)
    }
  }

  private func text(of agreement: FieldComparison.Agreement) -> String {
    switch agreement {
    case .same: pick("same", "gleich")
    case .form: pick("another form of it", "andere Form davon")
    case .close: pick("differs by a slip", "bis auf einen Schreibfehler gleich")
    case .alike: pick("alike", "ähnlich")
    case .different: pick("different", "verschieden")
    }
  }

  private func evidence(_ name: String) -> String {
    switch name {
    case "prior":
      pick(
        "prior: how rarely two leads are one person at all", "prior: wie selten zwei Leads überhaupt eine Person sind")
    case "other-relation":
      pick(
        "other-relation: two of one household, organisation, house or name would agree as much",
        "other-relation: zwei aus einem Haushalt, Betrieb oder Haus oder zwei gleichen Namens stimmten ebenso überein")
    case "exchanged-names":
      pick(
        "exchanged-names: first and last name have to be exchanged",
        "exchanged-names: Vor- und Nachname müssen getauscht werden")
    default: self.name(of: name)
    }
  }
}
