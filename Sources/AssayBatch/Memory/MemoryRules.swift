// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules about leads whose persons came in an earlier data set.
public enum MemoryRules {
  /// All rules of a ``DatasetMemory``.
  public static let all = [rememberedLead, possiblyRememberedLead]

  /// A lead of a person who came before.
  public static let rememberedLead = Rule(
    "duplicate.remembered-lead", .warning,
    english: RuleText(
      message: "Came in an earlier batch: person {person} ({evidence}).",
      finds:
        "A lead of a person whom the memory knows from an earlier batch: the same name and the same mailbox, telephone "
        + "number or date of birth.",
      matters: "The person would be imported a second time, and written to and called twice.",
      example: "`Jane Doe, jane@acme.com` in May where `Jane Doe, Jane@acme.com` came in April.",
      remedy: "Do not import it again; `assay forget --person` makes the memory forget a person."),
    german: RuleText(
      message: "Kam schon in einem früheren Stapel: Person {person} ({evidence}).",
      finds:
        "Ein Lead einer Person, die das Gedächtnis aus einem früheren Stapel kennt: derselbe Name und dasselbe Postfach, "
        + "dieselbe Telefonnummer oder dasselbe Geburtsdatum.",
      matters: "Die Person würde ein zweites Mal importiert und zweimal angeschrieben und angerufen.",
      example: "`Jane Doe, jane@acme.com` im Mai, wo im April `Jane Doe, Jane@acme.com` kam.",
      remedy: "Nicht noch einmal importieren; mit `assay forget --person` vergisst das Gedächtnis eine Person."))

  /// A lead of a person who may have come before.
  public static let possiblyRememberedLead = Rule(
    "duplicate.possibly-remembered-lead", .warning,
    english: RuleText(
      message: "May have come in an earlier batch: person {person} ({evidence}).",
      finds:
        "A lead that has a mailbox or telephone number in common with a person whom the memory knows, where one of them has "
        + "no name; or the name and the postal code.",
      matters:
        "If they are one person, it would be imported twice; if they are two, leaving the lead out would lose one.",
      example: "`info@acme.com` without a name, where `Jane Doe, info@acme.com` came in an earlier batch.",
      remedy: "Compare the lead with your records and decide."),
    german: RuleText(
      message: "Kam vielleicht schon in einem früheren Stapel: Person {person} ({evidence}).",
      finds:
        "Ein Lead, der Postfach oder Telefonnummer mit einer Person gemeinsam hat, die das Gedächtnis kennt, wo einer von "
        + "beiden keinen Namen hat; oder Name und Postleitzahl.",
      matters:
        "Ist es eine Person, würde sie zweimal importiert; sind es zwei, ginge eine verloren, wenn der Lead wegbliebe.",
      example: "`info@acme.com` ohne Namen, wo in einem früheren Stapel `Jane Doe, info@acme.com` kam.",
      remedy: "Den Lead mit den eigenen Einträgen vergleichen und entscheiden."))
}
