// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about domains that are possible and probably not meant.
extension EmailValidator {
  static let typoRules = [domainTypo, mistakableEnding, unlikeWebsite]

  /// A domain that is a slip of the finger away from one that many people write or that the lead's web site has, or whose
  /// ending is one away from a real ending.
  public static let domainTypo = Rule(
    "email.domain-typo", .warning, fields: [.email],
    english: RuleText(
      message: "The domain looks mistyped; {domain} may be meant.",
      finds:
        "A domain that is a slip away from that of a big provider, of the lead's web site or of many leads in the file, or an "
        + "ending that is a slip away from a real one.",
      matters: "The mail comes back, or strangers who registered the wrong spelling read it.",
      example: "\"jane@gmial.com\" for gmail.com, \"jane@acme.cmo\" for acme.com.",
      remedy: "Ask the person, or take the suggestion if the rest of the lead speaks for it."),
    german: RuleText(
      message: "Die Domain sieht vertippt aus; vielleicht ist {domain} gemeint.",
      finds:
        "Eine Domain, die sich durch einen Tippfehler von der eines großen Anbieters, der Website des Leads oder vieler Leads "
        + "der Datei unterscheidet, oder eine Endung, die sich so von einer bestehenden unterscheidet.",
      matters: "Die Nachricht kommt zurück, oder Fremde lesen sie, denen die falsche Schreibweise gehört.",
      example: "„jane@gmial.com“ statt gmail.com, „jane@acme.cmo“ statt acme.com.",
      remedy: "Die Person fragen oder den Vorschlag übernehmen, wenn der übrige Lead dafür spricht."))

  /// A country's ending that is mistaken for a more usual one: `.cm`, `.om`, `.et`, `.ne`.
  public static let mistakableEnding = Rule(
    "email.mistakable-ending", .note, fields: [.email],
    english: RuleText(
      message: "The ending of the domain exists and is often a slip; {domain} may be meant.",
      finds:
        "A domain right below .cm (Cameroon), .om (Oman), .et (Ethiopia) or .ne (Niger), in a lead of another country.",
      matters: "Where no contacts are from there, .com or .net with a letter left out is more likely.",
      example: "\"jane@acme.cm\" for acme.com.",
      remedy: "Leave it if the person is from that country; otherwise look up the domain."),
    german: RuleText(
      message: "Die Endung der Domain gibt es, und oft ist sie ein Tippfehler; vielleicht ist {domain} gemeint.",
      finds:
        "Eine Domain direkt unter .cm (Kamerun), .om (Oman), .et (Äthiopien) oder .ne (Niger), in einem Lead aus einem "
        + "anderen Land.",
      matters: "Wo keine Kontakte von dort kommen, ist .com oder .net mit einem fehlenden Buchstaben wahrscheinlicher.",
      example: "„jane@acme.cm“ statt acme.com.",
      remedy: "So lassen, wenn die Person aus diesem Land ist; sonst die Domain nachsehen."))

  /// The domain of the web site with a letter less in its ending: `.co` beside `.com`.
  public static let unlikeWebsite = Rule(
    "email.ending-unlike-website", .note, fields: [.email],
    english: RuleText(
      message: "The web site ends differently; {domain} may be meant.",
      finds:
        "A domain below .co, .cm, .om, .et or .ne, of which the lead's web site has one letter more: .com or .net.",
      matters: "A company may have both domains; mostly a letter was left out, and the mail goes to strangers.",
      example: "\"jane@acme.co\" beside the web site acme.com.",
      remedy: "Look up which of the two the company writes from."),
    german: RuleText(
      message: "Die Website endet anders; vielleicht ist {domain} gemeint.",
      finds:
        "Eine Domain unter .co, .cm, .om, .et oder .ne, von der die Website des Leads einen Buchstaben mehr hat: .com "
        + "oder .net.",
      matters: "Eine Firma kann beide Domains haben; meist fehlt ein Buchstabe, und die Post geht an Fremde.",
      example: "„jane@acme.co“ neben der Website acme.com.",
      remedy: "Nachsehen, von welcher der beiden die Firma schreibt."))
}
