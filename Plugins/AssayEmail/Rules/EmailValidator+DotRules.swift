// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about dots.
extension EmailValidator {
  static let dotRules = [
    dotAtStart, dotAtEnd, doubledDot, trailingDot,
  ]

  /// A dot before the first character of the local part or the domain.
  public static let dotAtStart = Rule(
    "email.dot-at-start", .error, fields: [.email],
    english: RuleText(
      message: "A dot stands at the start of the address or right after the @.",
      finds: "A dot with nothing before it.",
      matters: "The grammar of addresses has a dot only between two characters; the mail comes back.",
      example: "\".jane@acme.com\", \"jane@.acme.com\".",
      remedy: "Remove the dot, or add what is missing before it."),
    german: RuleText(
      message: "Am Anfang der Adresse oder direkt nach dem @ steht ein Punkt.",
      finds: "Ein Punkt, vor dem nichts steht.",
      matters: "Ein Punkt darf in Adressen nur zwischen zwei Zeichen stehen; die Mail kommt zurück.",
      example: "„.jane@acme.com“, „jane@.acme.com“.",
      remedy: "Den Punkt entfernen oder ergänzen, was davor fehlt."))

  /// A dot right before the `@`.
  public static let dotAtEnd = Rule(
    "email.dot-at-end", .error, fields: [.email],
    english: RuleText(
      message: "A dot stands right before the @.",
      finds: "A part before the @ that ends with a dot.",
      matters: "The grammar of addresses has a dot only between two characters; the mail comes back.",
      example: "\"jane.@acme.com\".",
      remedy: "Remove the dot, or add what is missing after it."),
    german: RuleText(
      message: "Direkt vor dem @ steht ein Punkt.",
      finds: "Ein Teil vor dem @, der mit einem Punkt endet.",
      matters: "Ein Punkt darf in Adressen nur zwischen zwei Zeichen stehen; die Mail kommt zurück.",
      example: "„jane.@acme.com“.",
      remedy: "Den Punkt entfernen oder ergänzen, was danach fehlt."))

  /// Two dots in a row.
  public static let doubledDot = Rule(
    "email.doubled-dot", .error, fields: [.email],
    english: RuleText(
      message: "Two dots stand next to each other.",
      finds: "Two or more dots in a row, before or after the @.",
      matters: "The grammar of addresses has a dot only between two characters; the mail comes back.",
      example: "\"jane..doe@acme.com\".",
      remedy: "Remove the one that is too many."),
    german: RuleText(
      message: "Zwei Punkte stehen direkt nebeneinander.",
      finds: "Zwei oder mehr Punkte hintereinander, vor oder nach dem @.",
      matters: "Ein Punkt darf in Adressen nur zwischen zwei Zeichen stehen; die Mail kommt zurück.",
      example: "„jane..doe@acme.com“.",
      remedy: "Den überzähligen entfernen."))

  /// A dot after the domain.
  public static let trailingDot = Rule(
    "email.trailing-dot", .error, fields: [.email],
    english: RuleText(
      message: "The address ends with a dot.",
      finds: "A dot after the domain.",
      matters: "The end of a sentence, mostly; a mail system refuses it (RFC 5321 §2.3.5 has no dot for the root).",
      example: "\"jane@acme.com.\"",
      remedy: "Remove the dot. The suggestion is safe to apply."),
    german: RuleText(
      message: "Die Adresse endet mit einem Punkt.",
      finds: "Ein Punkt nach der Domain.",
      matters:
        "Meist ein Satzende; ein Mailsystem lehnt ihn ab (RFC 5321, Abschnitt 2.3.5, kennt keinen Punkt für "
        + "die Wurzel).",
      example: "„jane@acme.com.“",
      remedy: "Den Punkt entfernen. Der Vorschlag kann ungesehen übernommen werden."))
}
