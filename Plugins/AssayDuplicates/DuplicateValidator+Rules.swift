// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension DuplicateValidator {
  /// A lead that is the same person as another one, which stays.
  public static let samePerson = Rule(
    "duplicate.same-person", .warning,
    english: RuleText(
      message: "Record {record} is the same person ({evidence}).",
      finds:
        "A lead that agrees with another one in so much that both are one person, though some values may differ: typing "
        + "errors, a nickname, exchanged names, a new address. What families, colleagues and neighbours share is taken into "
        + "account.",
      matters: "The same person would be written to and called twice, and answers would be split over two records.",
      example:
        "`Katrin Müller, k.mueller@web.de, 030 123456` after `Kathrin Mueller, k.mueller@web.de, +49 30 123456`.",
      remedy:
        "Keep the record that is named; `assay merge` fills it with what only this lead has. "
        + "`assay explain` with `--pair` shows what each agreement weighs."),
    german: RuleText(
      message: "Datensatz {record} ist dieselbe Person ({evidence}).",
      finds:
        "Ein Lead, der mit einem anderen in so vielem übereinstimmt, dass beide eine Person sind, auch wenn einzelne Werte "
        + "abweichen: Tippfehler, Kurzformen, vertauschte Namen, eine neue Adresse. Was Familien, Kollegen und Nachbarn "
        + "teilen, ist berücksichtigt.",
      matters:
        "Dieselbe Person würde zweimal angeschrieben, und ihre Antworten verteilten sich auf zwei Einträge.",
      example: "`Katrin Müller, k.mueller@web.de, 030 123456` nach `Kathrin Mueller, k.mueller@web.de, +49 30 123456`.",
      remedy:
        "Den genannten Datensatz behalten; was nur dieser Lead hat, ergänzt `assay merge`. "
        + "`assay explain` mit `--pair` zeigt, wie viel jede Übereinstimmung wiegt."))

  /// A lead that may be the same person as another one.
  public static let possiblySamePerson = Rule(
    "duplicate.possibly-same-person", .warning,
    english: RuleText(
      message: "Record {record} may be the same person ({evidence}).",
      finds:
        "A lead that agrees with another one in much, but not in enough to be sure, or in what two of one household share.",
      matters:
        "If they are one person, that person would be written to twice; if they are two, merging would lose one.",
      example:
        "`Anna Weber, Hauptstraße 5, Ulm` and `A. Weber, Hauptstr. 5, Ulm`, without a mailbox or a telephone number.",
      remedy: "Compare the two and decide. `assay explain` with `--pair` shows what speaks for it and what against it."),
    german: RuleText(
      message: "Datensatz {record} ist vielleicht dieselbe Person ({evidence}).",
      finds:
        "Ein Lead, der mit einem anderen in vielem übereinstimmt, aber nicht sicher genug, oder in dem, was zwei aus einem "
        + "Haushalt teilen.",
      matters:
        "Ist es eine Person, würde sie zweimal angeschrieben; sind es zwei, ginge beim Zusammenführen eine verloren.",
      example: "`Anna Weber, Hauptstraße 5, Ulm` und `A. Weber, Hauptstr. 5, Ulm`, ohne Postfach und Telefonnummer.",
      remedy:
        "Beide vergleichen und entscheiden. `assay explain` mit `--pair` zeigt, was dafür und was dagegen spricht."))

  /// A lead that is the same person as one that is known already.
  public static let knownLead = Rule(
    "duplicate.known-lead", .warning,
    english: RuleText(
      message: "Already known: record {record} is the same person ({evidence}).",
      finds:
        "A lead that agrees with one of the leads it is compared with, such as those of your CRM, in so much that both are "
        + "one person, though some values may differ.",
      matters: "The person would be in the CRM twice, and be treated as a stranger who is a customer.",
      example: "`Katrin Müller, k.mueller@web.de` where the CRM has `Kathrin Mueller, k.mueller@web.de`.",
      remedy:
        "Do not import it; what only this lead has can be taken over from duplicates.csv into the record that is named."
    ),
    german: RuleText(
      message: "Schon bekannt: Datensatz {record} ist dieselbe Person ({evidence}).",
      finds:
        "Ein Lead, der mit einem der Leads, mit denen verglichen wird, etwa denen Ihres CRM, in so vielem übereinstimmt, "
        + "dass beide eine Person sind, auch wenn einzelne Werte abweichen.",
      matters: "Die Person stünde zweimal im CRM, und wer schon Kunde ist, würde wie ein Fremder behandelt.",
      example: "`Katrin Müller, k.mueller@web.de`, wo das CRM `Kathrin Mueller, k.mueller@web.de` hat.",
      remedy:
        "Nicht importieren; was nur dieser Lead hat, lässt sich aus duplicates.csv in den genannten Datensatz übernehmen."
    ))

  /// A lead that may be the same person as one that is known already.
  public static let possiblyKnownLead = Rule(
    "duplicate.possibly-known-lead", .warning,
    english: RuleText(
      message: "Perhaps already known: record {record} may be the same person ({evidence}).",
      finds:
        "A lead that agrees with one of the leads it is compared with, such as those of your CRM, in much, but not in enough "
        + "to be sure, or in what two of one household share.",
      matters:
        "If they are one person, that person would be in the CRM twice; if they are two, leaving the lead out would lose one.",
      example: "`A. Weber, Hauptstr. 5, Ulm` where the CRM has `Anna Weber, Hauptstraße 5, Ulm`.",
      remedy: "Compare the two and decide."),
    german: RuleText(
      message: "Vielleicht schon bekannt: Datensatz {record} ist vielleicht dieselbe Person ({evidence}).",
      finds:
        "Ein Lead, der mit einem der Leads, mit denen verglichen wird, etwa denen Ihres CRM, in vielem übereinstimmt, aber "
        + "nicht sicher genug, oder in dem, was zwei aus einem Haushalt teilen.",
      matters:
        "Ist es eine Person, stünde sie zweimal im CRM; sind es zwei, ginge eine verloren, wenn der Lead wegbliebe.",
      example: "`A. Weber, Hauptstr. 5, Ulm`, wo das CRM `Anna Weber, Hauptstraße 5, Ulm` hat.",
      remedy: "Beide vergleichen und entscheiden."))

  /// A lead that stays, and that others repeat.
  public static let hasDuplicates = Rule(
    "duplicate.has-duplicates", .note,
    english: RuleText(
      message: "Record {record} repeats this one ({count} in all).",
      finds: "The lead of a person that stays, where others are the same person.",
      matters: "What only the others have, such as a second telephone number, is in duplicates.csv.",
      example: "The first of two leads of Katrin Müller.",
      remedy: "Nothing, or take over what the others have with `assay merge`."),
    german: RuleText(
      message: "Datensatz {record} wiederholt diesen (insgesamt {count}).",
      finds: "Der Lead einer Person, der bleibt, wo andere dieselbe Person sind.",
      matters: "Was nur die anderen haben, etwa eine zweite Telefonnummer, steht in duplicates.csv.",
      example: "Der erste von zwei Leads von Katrin Müller.",
      remedy: "Nichts, oder mit `assay merge` übernehmen, was die anderen haben."))

  /// Some leads have so many common values in common that not all pairs of them were compared.
  public static let notAllCompared = Rule(
    "duplicate.not-all-compared", .note,
    english: RuleText(
      message:
        "{blocks} groups of leads with the same common values are too large to compare every pair ({count} leads, counted "
        + "in each group).",
      finds:
        "Many leads that share up to three values, such as one name in one city, of which each was compared with those only that "
        + "are most alike by the values at hand.",
      matters: "A person may stand in the file twice without being found, where nothing rarer is shared.",
      example: "A hundred leads called Thomas Müller in Berlin.",
      remedy: "Nothing, as a rule. Leads with a mailbox, a telephone number or a date of birth are compared by these."),
    german: RuleText(
      message:
        "{blocks} Gruppen von Leads mit denselben häufigen Werten sind zu groß, um jedes Paar zu vergleichen ({count} Leads, "
        + "je Gruppe gezählt).",
      finds:
        "Viele Leads, die bis zu drei Werte teilen, etwa einen Namen in einer Stadt; jeder wurde nur mit denen verglichen, die ihm "
        + "nach den vorliegenden Werten am ähnlichsten sind.",
      matters: "Eine Person kann unbemerkt zweimal in der Datei stehen, wo nichts Selteneres übereinstimmt.",
      example: "Hundert Leads namens Thomas Müller in Berlin.",
      remedy:
        "In der Regel nichts. Leads mit Postfach, Telefonnummer oder Geburtsdatum werden über diese verglichen."))
}
