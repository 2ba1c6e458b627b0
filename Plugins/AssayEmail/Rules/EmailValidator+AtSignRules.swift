// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about the `@` and the two parts beside it.
extension EmailValidator {
  static let atSignRules = [
    missingAtSign, severalAtSigns, fullWidthAtSign, localPartMissing, domainMissing,
  ]

  /// No `@` outside quotation marks.
  public static let missingAtSign = Rule(
    "email.missing-at-sign", .error, fields: [.email],
    english: RuleText(
      message: "There is no @ in the address.",
      finds: "A value without the @ that every address has.",
      matters: "It is no address: something else got into the field, or a part is missing.",
      example: "\"jane.acme.com\".",
      remedy: "Look up the address; the value may belong into another field."),
    german: RuleText(
      message: "In der Adresse fehlt das @.",
      finds: "Ein Wert ohne das @, das jede Adresse hat.",
      matters: "Er ist keine Adresse: etwas anderes ist in das Feld geraten, oder ein Teil fehlt.",
      example: "„jane.acme.com“.",
      remedy: "Die Adresse nachsehen; der Wert gehört vielleicht in ein anderes Feld."))

  /// More than one `@` outside quotation marks (RFC 5321 §4.1.2).
  public static let severalAtSigns = Rule(
    "email.several-at-signs", .error, fields: [.email],
    english: RuleText(
      message: "There is more than one @ in the address.",
      finds: "An address with a second @.",
      matters: "An address has one @; where the domain begins cannot be known.",
      example: "\"jane@@acme.com\".",
      remedy: "Remove the one that is too many."),
    german: RuleText(
      message: "In der Adresse steht mehr als ein @.",
      finds: "Eine Adresse mit einem zweiten @.",
      matters: "Eine Adresse hat genau ein @; wo die Domain beginnt, ist sonst nicht zu erkennen.",
      example: "„jane@@acme.com“.",
      remedy: "Das überzählige entfernen."))

  /// U+FF20 or U+FE6B in place of `@`.
  public static let fullWidthAtSign = Rule(
    "email.full-width-at-sign", .error, fields: [.email],
    english: RuleText(
      message: "A wide ＠ stands in place of the @.",
      finds: "An @ as East Asian input methods write it.",
      matters: "It is another character; no mail system takes it for an @.",
      example: "\"jane＠acme.com\".",
      remedy: "Write a plain @."),
    german: RuleText(
      message: "Statt des @ steht ein breites ＠.",
      finds: "Ein @, wie es ostasiatische Eingabemethoden schreiben.",
      matters: "Es ist ein anderes Zeichen; kein Mailsystem hält es für ein @.",
      example: "„jane＠acme.com“.",
      remedy: "Ein gewöhnliches @ schreiben."))

  /// Nothing before the `@`.
  public static let localPartMissing = Rule(
    "email.local-part-missing", .error, fields: [.email],
    english: RuleText(
      message: "There is nothing before the @.",
      finds: "An address without the name of a mailbox.",
      matters: "Nobody can be reached at a domain alone.",
      example: "\"@acme.com\".",
      remedy: "Look up the part before the @."),
    german: RuleText(
      message: "Vor dem @ steht nichts.",
      finds: "Eine Adresse ohne den Namen eines Postfachs.",
      matters: "Unter einer Domain allein ist niemand zu erreichen.",
      example: "„@acme.com“.",
      remedy: "Den Teil vor dem @ nachsehen."))

  /// Nothing after the `@`.
  public static let domainMissing = Rule(
    "email.domain-missing", .error, fields: [.email],
    english: RuleText(
      message: "There is nothing after the @.",
      finds: "An address without a domain.",
      matters: "Without a domain no mail system knows where to deliver.",
      example: "\"jane@\".",
      remedy: "Look up the domain; the company's web site may have it."),
    german: RuleText(
      message: "Nach dem @ steht nichts.",
      finds: "Eine Adresse ohne Domain.",
      matters: "Ohne Domain weiß kein Mailsystem, wohin.",
      example: "„jane@“.",
      remedy: "Die Domain nachsehen; vielleicht steht sie auf der Website der Firma."))
}
