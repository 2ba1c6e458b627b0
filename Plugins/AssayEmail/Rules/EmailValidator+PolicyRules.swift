// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about addresses that are right in form: what the tables know of the domain, and whose mailbox it is.
extension EmailValidator {
  static let policyRules = [
    unknownTopLevelDomain, registryEndingAsDomain, disposableDomain, relayAddress, freemailAddress, roleMailbox,
    noReplyMailbox,
  ]

  /// A top-level domain that is neither in the root zone (IANA) nor in the Public Suffix List, which knows new ones early.
  public static let unknownTopLevelDomain = Rule(
    "email.unknown-top-level-domain", .warning, fields: [.email],
    english: RuleText(
      message: "There is no top-level domain .{name}.",
      finds: "A domain whose ending (.com, .de, .museum) is not in the list of all that exist.",
      matters: "Mail to it cannot be delivered; most often the ending is mistyped or cut off.",
      example: "\"jane@acme.cmo\".",
      remedy:
        "Look up the ending. \"assay doctor\" shows how old the list is; --allow-email-domain lets a new one pass."),
    german: RuleText(
      message: "Es gibt keine Top-Level-Domain .{name}.",
      finds: "Eine Domain, deren Endung (.com, .de, .museum) nicht in der Liste aller bestehenden ist.",
      matters: "Post dorthin ist nicht zustellbar; meist ist die Endung vertippt oder abgeschnitten.",
      example: "„jane@acme.cmo“.",
      remedy:
        "Die Endung nachsehen. „assay doctor“ zeigt, wie alt die Liste ist; --allow-email-domain lässt eine neue gelten."
    ))

  /// A domain that is a public suffix below which a registry only sells names (Public Suffix List, ICANN section).
  ///
  /// Reported for `ac co com ne net or org` below a country's domain. Other suffixes are left alone: people do have mailboxes
  /// right at a state (`sa.gov.au`), a city or a police force.
  public static let registryEndingAsDomain = Rule(
    "email.domain-is-public-suffix", .warning, fields: [.email],
    english: RuleText(
      message: "{name} is an ending that a registry hands out names below; the name itself is missing.",
      finds: "A domain that is nothing but an ending such as co.uk, com.br or or.jp.",
      matters: "Nobody has a mailbox right there: the part between the @ and the ending was lost.",
      example: "\"jane@co.uk\" for \"jane@acme.co.uk\".",
      remedy: "Look up the name before the ending."),
    german: RuleText(
      message: "{name} ist eine Endung, unter der eine Registrierungsstelle Namen vergibt; der Name selbst fehlt.",
      finds: "Eine Domain, die nur aus einer Endung wie co.uk, com.br oder or.jp besteht.",
      matters: "Direkt dort hat niemand ein Postfach: Der Teil zwischen dem @ und der Endung ging verloren.",
      example: "„jane@co.uk“ statt „jane@acme.co.uk“.",
      remedy: "Den Namen vor der Endung nachsehen."))

  /// A domain, or one above it, that is on the lists of disposable domains.
  public static let disposableDomain = Rule(
    "email.disposable-domain", .warning, fields: [.email],
    english: RuleText(
      message: "{name} gives out mailboxes that are thrown away after minutes or days.",
      finds: "An address at a service for disposable mailboxes, by lists that are kept in public.",
      matters: "The person wanted what the form gave and no further contact; nobody will read what is sent there.",
      example: "\"jane@mailinator.com\".",
      remedy: "Ask for a lasting address, or reject the lead. A domain that is listed wrongly: --allow-email-domain."),
    german: RuleText(
      message: "{name} vergibt Postfächer, die nach Minuten oder Tagen weggeworfen werden.",
      finds: "Eine Adresse bei einem Dienst für Wegwerf-Postfächer, nach öffentlich gepflegten Listen.",
      matters:
        "Die Person wollte nur haben, was es im Formular gab, und keinen weiteren Kontakt; niemand liest, was dort ankommt.",
      example: "„jane@mailinator.com“.",
      remedy:
        "Nach einer dauerhaften Adresse fragen oder den Lead ablehnen. Für zu Unrecht gelistete Domains: "
        + "--allow-email-domain."))

  /// A domain, or one above it, of a service that hides the address of a person and forwards to it.
  public static let relayAddress = Rule(
    "email.relay-address", .note, fields: [.email],
    english: RuleText(
      message: "The address is an alias at {name}, behind which a person keeps the real one.",
      finds: "An address of a relay such as Hide My Email (Apple), Firefox Relay or DuckDuckGo Email Protection.",
      matters:
        "The person is reached for as long as they leave the alias on. It tells nothing of a company, and the same person "
        + "has another alias elsewhere.",
      example: "\"x7k2p9@privaterelay.appleid.com\".",
      remedy: "Nothing; do not take the domain for a company, and do not match people by it."),
    german: RuleText(
      message: "Die Adresse ist ein Alias bei {name}, hinter dem eine Person ihre eigentliche verbirgt.",
      finds:
        "Eine Adresse bei einem Weiterleiter wie „E-Mail-Adresse verbergen“ (Apple), Firefox Relay oder DuckDuckGo.",
      matters:
        "Die Person ist so lange erreichbar, wie sie den Alias bestehen lässt. Über eine Firma sagt er nichts, und dieselbe "
        + "Person hat anderswo einen anderen.",
      example: "„x7k2p9@privaterelay.appleid.com“.",
      remedy: "Nichts; die Domain nicht für eine Firma halten und Personen nicht darüber zusammenführen."))

  /// A domain, or one above it, of a provider where everybody gets a mailbox. Only reported on request, see
  /// ``init(allowedDomains:reportsFreemail:searchesTypos:)``.
  public static let freemailAddress = Rule(
    "email.freemail-address", .note, fields: [.email],
    english: RuleText(
      message: "The mailbox is at {name}, where everybody gets one.",
      finds: "An address at a provider for everybody such as Gmail, GMX or Yahoo; only with --report-freemail.",
      matters: "It is a good address, but its domain tells nothing of a company.",
      example: "\"jane.doe@gmail.com\".",
      remedy: "Nothing; where a business address is required, ask for it."),
    german: RuleText(
      message: "Das Postfach liegt bei {name}, wo jeder eines bekommt.",
      finds: "Eine Adresse bei einem Anbieter für alle wie Gmail, GMX oder Yahoo; nur mit --report-freemail.",
      matters: "Die Adresse ist gut, aber ihre Domain sagt nichts über eine Firma.",
      example: "„jane.doe@gmail.com“.",
      remedy: "Nichts; wo eine geschäftliche Adresse nötig ist, danach fragen."))

  /// A local part that names a function: those of RFC 2142, and what organisations call theirs in other languages.
  public static let roleMailbox = Rule(
    "email.role-mailbox", .note, fields: [.email],
    english: RuleText(
      message: "The mailbox belongs to a function of the organisation and not to one person.",
      finds: "A name before the @ that stands for a function: info, sales, support (RFC 2142), accounting, contact.",
      matters:
        "Mail arrives, but several people read it or it goes into a queue; a personal greeting may miss, and consent is hard "
        + "to prove.",
      example: "\"info@acme.com\".",
      remedy: "Nothing; to speak with a person, ask for their own address."),
    german: RuleText(
      message: "Das Postfach gehört zu einer Funktion der Organisation und nicht zu einer Person.",
      finds: "Ein Name vor dem @, der für eine Funktion steht: info, sales, support (RFC 2142), buchhaltung, kontakt.",
      matters:
        "Post kommt an, aber mehrere Menschen lesen sie, oder sie landet in einer Warteschlange; eine persönliche Anrede "
        + "geht fehl, und eine Einwilligung ist schwer zu belegen.",
      example: "„info@acme.com“.",
      remedy: "Nichts; für ein Gespräch mit einer Person nach deren eigener Adresse fragen."))

  /// A local part of a sender that nobody reads.
  public static let noReplyMailbox = Rule(
    "email.no-reply-mailbox", .warning, fields: [.email],
    english: RuleText(
      message: "Nobody reads this mailbox: its name says that it takes no replies.",
      finds: "An address such as noreply@ or do-not-reply@, from which programs send.",
      matters:
        "Nothing that is sent there reaches a person; it was copied from an automatic mail, or given to be left alone.",
      example: "\"noreply@acme.com\".",
      remedy: "Find the address of the person."),
    german: RuleText(
      message: "Dieses Postfach liest niemand: Sein Name sagt, dass es keine Antworten annimmt.",
      finds: "Eine Adresse wie noreply@ oder do-not-reply@, von der Programme senden.",
      matters:
        "Was dorthin geht, erreicht keinen Menschen; die Adresse stammt aus einer automatischen Mail oder sollte nur Ruhe "
        + "verschaffen.",
      example: "„noreply@acme.com“.",
      remedy: "Die Adresse der Person herausfinden."))
}
