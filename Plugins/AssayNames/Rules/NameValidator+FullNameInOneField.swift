// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NameValidator {
  /// `Anna Maria` may lack a last name and `Suharto` has none, so that a second word alone proves nothing.
  static func findFullName(in lead: borrowing LeadView, _ findings: inout [Finding]) {
    let value = lead[.firstName]
    guard lead.slot(of: .lastName) >= 0, lead.isEmpty(.lastName), lead.isEmpty(.fullName), value.count <= 128,
      NameLetters.holdBlank(value)
    else { return }
    let source = String(repairing: value)
    let name = PersonName(parsing: source)
    let given = name.given
    let last = name.last
    guard !given.isEmpty, !last.isEmpty, name.confidence >= 0.7,
      let confidence = confidence(in: name, given: given, last: last, address: lead[.email])
    else { return }
    var suggestions = [
      Suggestion(.firstName, given, confidence: confidence, evidence: [.form]),
      Suggestion(.lastName, last, confidence: confidence, evidence: [.form]),
    ]
    if !name.title.isEmpty && lead.isEmpty(.salutation) {
      suggestions.append(Suggestion(.salutation, name.title, confidence: confidence, evidence: [.form]))
      findings.removeAll { $0.rule == titleInName && $0.field == .firstName }
    }
    findings.append(
      Finding(
        fullNameInOneField, in: .firstName, at: 0..<value.count, ["value": .value(source)], confidence: confidence,
        suggestions: suggestions))
  }

  /// How sure it is that the last word is a family name; nil if nothing speaks for it.
  private static func confidence(
    in name: PersonName, given: String, last: String, address: Span<UInt8>
  ) -> Double? {
    let words = last.split(separator: " ")
    if words.contains(where: { NameWord.of($0).contains(.secondGivenName) }) { return nil }
    let agreement = NameAgreement(localPart: address, first: given.utf8.span, last: last.utf8.span)
    if agreement == .firstAndLast || agreement == .initialAndLast || agreement == .lastAndFirst { return 0.95 }
    if agreement == .lastOnly { return 0.9 }
    let hasParticle = words.count > 1 && !NameWord.of(words[0]).isDisjoint(with: [.particle, .nobility])
    let isInitial = !name.middle.isEmpty && name.middle.split(separator: " ").allSatisfy { $0.utf8.count <= 2 }
    return hasParticle || isInitial || !name.suffix.isEmpty ? 0.85 : nil
  }

  /// The first name is a complete name and the last name is missing.
  public static let fullNameInOneField = Rule(
    "name.full-name-in-one-field", .note, fields: [.firstName],
    english: RuleText(
      message: "The first name “{value}” is a complete name; the last name is missing.",
      finds:
        "A first name of several words with an empty last name, where the e-mail address, a particle, an initial or "
        + "a suffix shows that the last word is a family name.",
      matters: "Greeting, search and comparison use the last name.",
      example: "\"Anna Schmidt\" as first name, no last name, anna.schmidt@acme.com.",
      remedy: "Divide the name as suggested."),
    german: RuleText(
      message: "Der Vorname „{value}“ ist ein vollständiger Name; der Nachname fehlt.",
      finds:
        "Ein Vorname aus mehreren Wörtern bei leerem Nachnamen, wenn E-Mail-Adresse, Namenspartikel, Initiale oder "
        + "Namenszusatz zeigen, dass das letzte Wort ein Familienname ist.",
      matters: "Anrede, Suche und Abgleich brauchen den Nachnamen.",
      example: "„Anna Schmidt“ als Vorname, kein Nachname, anna.schmidt@acme.com.",
      remedy: "Den Namen wie vorgeschlagen aufteilen."))
}
