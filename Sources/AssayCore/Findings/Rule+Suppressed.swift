// SPDX-License-Identifier: Apache-2.0

extension Rule {
  /// A lead of a person who must not be contacted; the rule of `SuppressionValidator`.
  ///
  /// It stands here and not beside that, so that those who have no swift-crypto know the rule too: a configuration may name
  /// it.
  public static let suppressed = Rule(
    "privacy.suppressed", .error,
    english: RuleText(
      message: "This person must not be contacted: {contact} is on the suppression list.",
      finds:
        "A lead whose e-mail address, telephone number or domain is on the suppression list, in whatever spelling; with "
        + "--suppression, or suppression in the configuration.",
      matters:
        "Whoever has objected must not be written to or called for marketing any more (Art. 21 (3) GDPR).",
      example: "`Jane.Doe+fair@googlemail.com`, where janedoe@gmail.com has objected.",
      remedy: "Do not import the lead. If the objection was withdrawn, `assay suppress --remove` takes it off the list."
    ),
    german: RuleText(
      message: "Diese Person darf nicht kontaktiert werden: {contact} steht auf der Sperrliste.",
      finds:
        "Ein Lead, dessen E-Mail-Adresse, Telefonnummer oder Domain in irgendeiner Schreibweise auf der Sperrliste steht; mit "
        + "--suppression oder suppression in der Konfiguration.",
      matters:
        "Wer widersprochen hat, darf nicht mehr zu Werbezwecken angeschrieben oder angerufen werden (Art. 21 Abs. 3 DSGVO).",
      example: "`Jane.Doe+fair@googlemail.com`, wo janedoe@gmail.com widersprochen hat.",
      remedy:
        "Den Lead nicht importieren. Wurde der Widerspruch zurückgenommen, streicht ihn `assay suppress --remove` von der "
        + "Liste."))
}
