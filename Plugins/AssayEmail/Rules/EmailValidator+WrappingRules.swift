// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about what stands around an address.
extension EmailValidator {
  static let wrappingRules = [
    outerWhiteSpace, mailtoPrefix, angleBrackets, displayName, quotedAddress, severalAddresses,
  ]

  /// White space before or after the address.
  public static let outerWhiteSpace = Rule(
    "email.outer-white-space", .error, fields: [.email],
    english: RuleText(
      message: "White space ({character} {name}) stands before or after the address.",
      finds: "White space at the ends of an address.",
      matters: "A mail system takes the address as it stands; two records of one person do not match.",
      example: "\" jane@acme.com\": a space before the address.",
      remedy: "Remove it. The suggestion is safe to apply; the standard normaliser does it unasked."),
    german: RuleText(
      message: "Vor oder nach der Adresse steht ein Leerraum ({character} {name}).",
      finds: "Leerraum am Anfang oder Ende einer Adresse.",
      matters:
        "Ein Mailsystem nimmt die Adresse, wie sie ist; zwei Datensätze derselben Person passen nicht "
        + "zusammen.",
      example: "„ jane@acme.com“: ein Leerzeichen vor der Adresse.",
      remedy:
        "Entfernen. Der Vorschlag kann ungesehen übernommen werden; der Standard-Normalisierer macht es von "
        + "selbst."))

  /// The scheme of a link (RFC 6068) before the address.
  public static let mailtoPrefix = Rule(
    "email.mailto-prefix", .error, fields: [.email],
    english: RuleText(
      message: "The address begins with \"mailto:\".",
      finds: "A link copied in place of an address.",
      matters: "A mail system does not know the prefix and refuses the address.",
      example: "\"mailto:jane@acme.com\" is a link; the address is jane@acme.com.",
      remedy: "Remove the prefix and what follows a question mark."),
    german: RuleText(
      message: "Die Adresse beginnt mit „mailto:“.",
      finds: "Ein Link, der statt der Adresse kopiert wurde.",
      matters: "Ein Mailsystem kennt die Vorsilbe nicht und lehnt die Adresse ab.",
      example: "„mailto:jane@acme.com“ ist ein Link; die Adresse ist jane@acme.com.",
      remedy: "Die Vorsilbe und alles ab einem Fragezeichen entfernen."))

  /// Angle brackets around the address.
  public static let angleBrackets = Rule(
    "email.angle-brackets", .error, fields: [.email],
    english: RuleText(
      message: "The address stands in angle brackets.",
      finds: "An address as a mail program shows it.",
      matters: "The brackets are not part of the address; forms and CRM systems refuse it.",
      example: "\"<jane@acme.com>\".",
      remedy: "Remove the brackets."),
    german: RuleText(
      message: "Die Adresse steht in spitzen Klammern.",
      finds: "Eine Adresse, wie ein Mailprogramm sie anzeigt.",
      matters: "Die Klammern gehören nicht zur Adresse; Formulare und CRM-Systeme lehnen sie ab.",
      example: "„<jane@acme.com>“.",
      remedy: "Die Klammern entfernen."))

  /// A name before the address in angle brackets (RFC 5322 §3.4).
  public static let displayName = Rule(
    "email.display-name", .error, fields: [.email],
    english: RuleText(
      message: "A name stands before the address.",
      finds: "A name and an address in angle brackets in one field.",
      matters: "The field is for the address alone; the name belongs into the fields for names.",
      example: "\"Jane Doe <jane@acme.com>\".",
      remedy: "Keep the address, and the name in its own field if it is not there yet."),
    german: RuleText(
      message: "Vor der Adresse steht ein Name.",
      finds: "Ein Name und eine Adresse in spitzen Klammern in einem Feld.",
      matters: "Das Feld ist für die Adresse allein; der Name gehört in die Namensfelder.",
      example: "„Jane Doe <jane@acme.com>“.",
      remedy: "Die Adresse behalten, den Namen in sein eigenes Feld übernehmen, falls er dort fehlt."))

  /// Quotation marks around the whole address.
  public static let quotedAddress = Rule(
    "email.quoted-address", .error, fields: [.email],
    english: RuleText(
      message: "The whole address stands in quotation marks.",
      finds: "Quotation marks that an export or a copied text left around the address.",
      matters: "They are not part of the address, and no mail arrives.",
      example: "\"'jane@acme.com'\".",
      remedy: "Remove the quotation marks."),
    german: RuleText(
      message: "Die ganze Adresse steht in Anführungszeichen.",
      finds: "Anführungszeichen, die ein Export oder kopierter Text um die Adresse gelassen hat.",
      matters: "Sie gehören nicht zur Adresse, und keine Mail kommt an.",
      example: "„'jane@acme.com'“.",
      remedy: "Die Anführungszeichen entfernen."))

  /// More than one address in the value.
  public static let severalAddresses = Rule(
    "email.several-addresses", .error, fields: [.email],
    english: RuleText(
      message: "There are several addresses in the field.",
      finds: "Two or more addresses in one field.",
      matters: "A mail goes to one of them, to none, or to somebody who should not read it.",
      example: "\"jane@acme.com; joe@acme.com\".",
      remedy: "Keep the one that belongs to this lead; make a lead of its own of the other."),
    german: RuleText(
      message: "In dem Feld stehen mehrere Adressen.",
      finds: "Zwei oder mehr Adressen in einem Feld.",
      matters: "Eine Mail geht an eine davon, an keine, oder an jemanden, der sie nicht lesen soll.",
      example: "„jane@acme.com; joe@acme.com“.",
      remedy: "Die behalten, die zu diesem Lead gehört; aus der anderen einen eigenen Lead machen."))
}
