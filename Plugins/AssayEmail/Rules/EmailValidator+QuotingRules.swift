// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about quotation marks and comments.
extension EmailValidator {
  static let quotingRules = [
    quotedLocalPart, partlyQuotedLocalPart, unbalancedQuote, comment,
  ]

  /// A quoted string before the `@` (RFC 5321 §4.1.2).
  public static let quotedLocalPart = Rule(
    "email.quoted-local-part", .warning, fields: [.email],
    english: RuleText(
      message: "The part before the @ stands in quotation marks.",
      finds: "A part before the @ in quotation marks.",
      matters:
        "It is allowed, and hardly anybody has such an address; many forms and mail systems refuse it (RFC "
        + "5321 advises against it).",
      example: "\"\"jane doe\"@acme.com\".",
      remedy: "Ask whether the address is right."),
    german: RuleText(
      message: "Der Teil vor dem @ steht in Anführungszeichen.",
      finds: "Ein Teil vor dem @ in Anführungszeichen.",
      matters:
        "Das ist erlaubt, kaum jemand hat aber eine solche Adresse; viele Formulare und Mailsysteme lehnen sie "
        + "ab (RFC 5321 rät davon ab).",
      example: "„\"jane doe\"@acme.com“.",
      remedy: "Nachfragen, ob die Adresse stimmt."))

  /// A quoted string with more before the `@` (obs-local-part of RFC 5322 §4.4, which RFC 5321 does not have).
  public static let partlyQuotedLocalPart = Rule(
    "email.partly-quoted-local-part", .error, fields: [.email],
    english: RuleText(
      message: "Only a piece of the part before the @ stands in quotation marks.",
      finds: "Quotation marks that end before the @.",
      matters:
        "Either the whole part before the @ is in quotation marks or none of it; mail systems refuse the "
        + "mixture.",
      example: "\"\"jane\".doe@acme.com\".",
      remedy: "Remove the quotation marks."),
    german: RuleText(
      message: "Nur ein Stück des Teils vor dem @ steht in Anführungszeichen.",
      finds: "Anführungszeichen, die vor dem @ enden.",
      matters:
        "Entweder steht der ganze Teil vor dem @ in Anführungszeichen oder nichts davon; die Mischung lehnen "
        + "Mailsysteme ab.",
      example: "„\"jane\".doe@acme.com“.",
      remedy: "Die Anführungszeichen entfernen."))

  /// A quotation mark before the `@` that is not closed.
  public static let unbalancedQuote = Rule(
    "email.unbalanced-quote", .error, fields: [.email],
    english: RuleText(
      message: "A quotation mark is opened and not closed.",
      finds: "A quotation mark without its partner.",
      matters: "The address cannot be read: where it ends is open.",
      example: "\"\"jane@acme.com\".",
      remedy: "Remove the quotation mark."),
    german: RuleText(
      message: "Ein Anführungszeichen wird geöffnet und nicht geschlossen.",
      finds: "Ein Anführungszeichen ohne sein Gegenstück.",
      matters: "Die Adresse ist nicht zu lesen: Wo sie endet, ist offen.",
      example: "„\"jane@acme.com“.",
      remedy: "Das Anführungszeichen entfernen."))

  /// A remark in parentheses (RFC 5322 §3.2.2).
  public static let comment = Rule(
    "email.comment", .error, fields: [.email],
    english: RuleText(
      message: "A remark in parentheses stands in the address.",
      finds: "Parentheses with something inside.",
      matters:
        "The grammar of mail headers has such comments, that of addresses (RFC 5321) has not; mail systems "
        + "refuse it.",
      example: "\"jane@acme.com (Jane Doe)\".",
      remedy: "Remove the remark, and keep it in another field if it says something."),
    german: RuleText(
      message: "In der Adresse steht eine Anmerkung in Klammern.",
      finds: "Runde Klammern mit Inhalt.",
      matters:
        "In Mail-Kopfzeilen gibt es solche Kommentare, in Adressen (RFC 5321) nicht; Mailsysteme lehnen sie "
        + "ab.",
      example: "„jane@acme.com (Jane Doe)“.",
      remedy: "Die Anmerkung entfernen und, wenn sie etwas aussagt, in ein anderes Feld übernehmen."))
}
