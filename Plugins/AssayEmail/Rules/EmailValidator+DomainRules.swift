// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about what stands after the `@`.
extension EmailValidator {
  static let domainRules = [
    addressLiteral, dotlessDomain, reservedTopLevelDomain, numericTopLevelDomain, hyphenAtLabelEdge,
    underscoreInDomain, domainNotIDNA, fullWidthDomain,
  ]

  /// An IP address in square brackets in place of a domain (RFC 5321 §4.1.3).
  public static let addressLiteral = Rule(
    "email.address-literal", .error, fields: [.email],
    english: RuleText(
      message: "A network address in square brackets stands in place of the domain.",
      finds: "An address with square brackets after the @.",
      matters: "It is for tests and for machines; no person is reached like that on the public internet.",
      example: "\"jane@[192.0.2.1]\".",
      remedy: "Look up the domain."),
    german: RuleText(
      message: "Statt der Domain steht eine Netzadresse in eckigen Klammern.",
      finds: "Eine Adresse mit eckigen Klammern nach dem @.",
      matters: "Das ist für Tests und Maschinen; im öffentlichen Internet ist so keine Person erreichbar.",
      example: "„jane@[192.0.2.1]“.",
      remedy: "Die Domain nachsehen."))

  /// A domain of one label (RFC 7085 tells why not to use it).
  public static let dotlessDomain = Rule(
    "email.dotless-domain", .error, fields: [.email],
    english: RuleText(
      message: "The domain has no dot.",
      finds: "A domain of a single name.",
      matters: "Such a name works inside one network only; on the public internet the ending (.com, .de) is missing.",
      example: "\"jane@acme\".",
      remedy: "Add what is missing after the domain."),
    german: RuleText(
      message: "Die Domain hat keinen Punkt.",
      finds: "Eine Domain aus einem einzigen Namen.",
      matters: "Ein solcher Name gilt nur im eigenen Netz; im öffentlichen Internet fehlt die Endung (.com, .de).",
      example: "„jane@acme“.",
      remedy: "Die fehlende Endung ergänzen."))

  /// A top-level domain that is set aside (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 9476, RFC 3172).
  public static let reservedTopLevelDomain = Rule(
    "email.reserved-top-level-domain", .error, fields: [.email],
    english: RuleText(
      message: ".{name} is set aside for tests or private networks; nobody receives mail there.",
      finds: "A domain below .test, .example, .invalid, .localhost, .local, .onion, .alt, .arpa or .internal.",
      matters: "No mailbox of the public internet is below it: the address is made up or from inside a network.",
      example: "\"jane@acme.test\".",
      remedy: "Look up the address."),
    german: RuleText(
      message: ".{name} ist für Tests oder private Netze reserviert; dort empfängt niemand Post.",
      finds: "Eine Domain unter .test, .example, .invalid, .localhost, .local, .onion, .alt, .arpa oder .internal.",
      matters:
        "Darunter gibt es im öffentlichen Internet kein Postfach: Die Adresse ist ausgedacht oder stammt aus "
        + "einem internen Netz.",
      example: "„jane@acme.test“.",
      remedy: "Die Adresse nachsehen."))

  /// A top-level domain of digits alone (RFC 3696 §2).
  public static let numericTopLevelDomain = Rule(
    "email.numeric-top-level-domain", .error, fields: [.email],
    english: RuleText(
      message: "The domain ends with a number.",
      finds: "A domain whose last part is of digits alone, such as an IP address.",
      matters: "No top-level domain is a number; nobody can be reached there.",
      example: "\"jane@192.0.2.1\".",
      remedy: "Look up the domain."),
    german: RuleText(
      message: "Die Domain endet mit einer Zahl.",
      finds: "Eine Domain, deren letzter Teil nur aus Ziffern besteht, etwa eine IP-Adresse.",
      matters: "Keine Top-Level-Domain ist eine Zahl; dort ist niemand erreichbar.",
      example: "„jane@192.0.2.1“.",
      remedy: "Die Domain nachsehen."))

  /// A hyphen at the start or end of a label (RFC 1123 §2.1, RFC 5891 §4.2.3.1).
  public static let hyphenAtLabelEdge = Rule(
    "email.hyphen-at-label-edge", .error, fields: [.email],
    english: RuleText(
      message: "A part of the domain begins or ends with a hyphen.",
      finds: "A hyphen next to a dot of the domain, right after the @ or at the end.",
      matters: "No such domain can be registered.",
      example: "\"jane@acme-.com\".",
      remedy: "Remove the hyphen, or add what is missing beside it."),
    german: RuleText(
      message: "Ein Teil der Domain beginnt oder endet mit einem Bindestrich.",
      finds: "Ein Bindestrich neben einem Punkt der Domain, direkt nach dem @ oder am Ende.",
      matters: "Eine solche Domain lässt sich nicht registrieren.",
      example: "„jane@acme-.com“.",
      remedy: "Den Bindestrich entfernen oder ergänzen, was daneben fehlt."))

  /// An underscore after the `@` (RFC 1123 §2.1 has letters, digits and hyphens).
  public static let underscoreInDomain = Rule(
    "email.underscore-in-domain", .error, fields: [.email],
    english: RuleText(
      message: "There is an underscore in the domain, at position {position} ({character} {name}).",
      finds: "An underscore after the @.",
      matters: "Domains of mail have no underscore; mostly a hyphen is meant.",
      example: "\"jane@acme_shop.com\".",
      remedy: "Look up the domain; it may be written with a hyphen."),
    german: RuleText(
      message: "In der Domain steht ein Unterstrich, an Stelle {position} ({character} {name}).",
      finds: "Ein Unterstrich nach dem @.",
      matters: "Mail-Domains haben keinen Unterstrich; meist ist ein Bindestrich gemeint.",
      example: "„jane@acme_shop.com“.",
      remedy: "Die Domain nachsehen; vielleicht schreibt sie sich mit Bindestrich."))

  /// A domain outside IDNA 2008 (RFC 5891 to 5893): emoji, symbols, a broken A-label.
  public static let domainNotIDNA = Rule(
    "email.domain-not-idna", .warning, fields: [.email],
    english: RuleText(
      message: "The domain is not an internationalised name by IDNA 2008.",
      finds: "A domain with emoji or symbols, or with a part that begins with \"xn--\" and cannot be decoded.",
      matters: "A few such domains exist; most registries and many mail systems do not take them.",
      example: "\"jane@i❤.ws\".",
      remedy: "Ask whether the address is right."),
    german: RuleText(
      message: "Die Domain ist kein internationalisierter Name nach IDNA 2008.",
      finds:
        "Eine Domain mit Emoji oder Symbolen oder mit einem Teil, der mit „xn--“ beginnt und sich nicht "
        + "entschlüsseln lässt.",
      matters:
        "Einzelne solche Domains gibt es; die meisten Registrierungsstellen und viele Mailsysteme nehmen sie "
        + "nicht an.",
      example: "„jane@i❤.ws“.",
      remedy: "Nachfragen, ob die Adresse stimmt."))

  /// Wide forms of ASCII characters after the `@`, which UTS #46 maps and mail systems do not.
  public static let fullWidthDomain = Rule(
    "email.full-width-domain", .warning, fields: [.email],
    english: RuleText(
      message: "The domain is written with wide characters, such as {character} {name} at position {position}.",
      finds: "Letters, digits or dots as East Asian input methods write them.",
      matters: "A browser maps them to plain ones, a mail system may not.",
      example: "\"jane@ａｃｍｅ．com\".",
      remedy: "Write plain characters."),
    german: RuleText(
      message: "Die Domain enthält breite Zeichen, etwa {character} {name} an Stelle {position}.",
      finds: "Buchstaben, Ziffern oder Punkte, wie ostasiatische Eingabemethoden sie schreiben.",
      matters: "Ein Browser ersetzt sie durch gewöhnliche, ein Mailsystem vielleicht nicht.",
      example: "„jane@ａｃｍｅ．com“.",
      remedy: "Gewöhnliche Zeichen schreiben."))
}
