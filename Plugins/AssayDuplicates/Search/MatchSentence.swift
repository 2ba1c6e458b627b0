// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What two leads agree and disagree in, in words: "same name and mailbox, similar street, other phone".
struct MatchSentence {
  private let pattern: AgreementPattern
  private let comparisons: [Comparison]
  private let otherNames: [String]

  init(_ pattern: AgreementPattern, _ comparisons: [Comparison], _ otherNames: [String]) {
    self.pattern = pattern
    self.comparisons = comparisons
    self.otherNames = otherNames
  }

  var value: Finding.Argument.Value {
    .name(english: text(in: .english), german: text(in: .german))
  }

  private func text(in language: Language) -> String {
    let same = names(language) { $0 == .same }
    let similar = names(language) { $0 == .form || $0 == .close || $0 == .alike }
    let different = names(language) { $0 == .different }
    let words: (same: String, similar: String, different: String, and: String) =
      language == .german
      ? ("gleich: ", "ähnlich: ", "verschieden: ", " und ") : ("same ", "similar ", "other ", " and ")
    var parts: [String] = []
    if !same.isEmpty { parts.append(words.same + list(same, words.and)) }
    if !similar.isEmpty { parts.append(words.similar + list(similar, words.and)) }
    if !different.isEmpty { parts.append(words.different + list(different, words.and)) }
    return parts.joined(separator: "; ")
  }

  private func list(_ names: [String], _ and: String) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + and + last
  }

  private func names(_ language: Language, where isMeant: (Level) -> Bool) -> [String] {
    var left = comparisons.filter { isMeant(pattern[$0]) }
    var names: [String] = []
    if left.contains(.firstName) && left.contains(.lastName) {
      left.removeAll { $0 == .firstName || $0 == .lastName }
      names.append("name".inWords(language, "Name"))
    }
    if left.contains(.street) && left.contains(.houseNumber) { left.removeAll { $0 == .houseNumber } }
    return names + left.map { $0.words(language, otherNames) }
  }
}

extension Comparison {
  fileprivate func words(_ language: Language, _ otherNames: [String]) -> String {
    switch self {
    case .firstName: "first name".inWords(language, "Vorname")
    case .lastName: "last name".inWords(language, "Nachname")
    case .email: "mailbox".inWords(language, "Postfach")
    case .phone: "phone number".inWords(language, "Telefonnummer")
    case .birthDate: "date of birth".inWords(language, "Geburtsdatum")
    case .company: "company".inWords(language, "Firma")
    case .street: "street".inWords(language, "Straße")
    case .houseNumber: "house number".inWords(language, "Hausnummer")
    case .postalCode: "postal code".inWords(language, "Postleitzahl")
    case .city: "city".inWords(language, "Ort")
    case .region: "region".inWords(language, "Region")
    case .website: "web site".inWords(language, "Website")
    case .other1, .other2, .other3, .other4: name(otherNames)
    }
  }
}

extension String {
  fileprivate func inWords(_ language: Language, _ german: String) -> String { language == .german ? german : self }
}
