// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NameValidator {
  static func findLetterCase(
    in field: Field, as role: NameSpelling.Role, of lead: borrowing LeadView, _ findings: inout [Finding]
  ) {
    let value = lead[field]
    guard NameLetters.haveOneCase(value) else { return }
    let name = String(repairing: value)
    guard let spelling = NameSpelling(of: name, as: role, country: NameCountry(lead[.country])) else { return }
    findings.append(
      Finding(
        letterCase, in: field, at: 0..<value.count, ["value": .value(name)], confidence: spelling.confidence,
        suggestions: [Suggestion(field, spelling.text, confidence: spelling.confidence, evidence: [.form])]))
  }

  /// All letters are capitals, or none is.
  public static let letterCase = Rule(
    "name.letter-case", .note, fields: [.firstName, .lastName, .fullName],
    english: RuleText(
      message: "The name “{value}” is written all in capitals or all in small letters.",
      finds: "A name without any small letter, or without any capital. Mixed case is never questioned, nor are two "
        + "capitals, which may be initials.",
      matters: "A letter that greets JÖRG SCHRÖDER or anna looks careless.",
      example: "JÖRG SCHRÖDER, mcdonald, van der berg.",
      remedy: "Take over the suggestion if it is how the person writes the name; some mean their small letters."),
    german: RuleText(
      message: "Der Name „{value}“ ist ganz in Großbuchstaben oder ganz klein geschrieben.",
      finds:
        "Ein Name ganz ohne kleine oder ganz ohne große Buchstaben. Gemischte Schreibung wird nie bezweifelt, zwei "
        + "Großbuchstaben auch nicht: Sie können Initialen sein.",
      matters: "Ein Brief, der JÖRG SCHRÖDER oder anna begrüßt, wirkt lieblos.",
      example: "JÖRG SCHRÖDER, mcdonald, van der berg.",
      remedy: "Den Vorschlag übernehmen, wenn die Person ihren Namen so schreibt; manche meinen die Kleinschreibung."))
}
