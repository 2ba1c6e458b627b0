// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about single characters.
extension EmailValidator {
  static let characterRules = [
    forbiddenCharacter, whiteSpace, controlCharacter, invisibleCharacter, brokenCharacter, nonASCIILocalPart,
  ]

  /// A character that may not stand where it stands (RFC 5321 §4.1.2, RFC 1123 §2.1, UTS #46).
  public static let forbiddenCharacter = Rule(
    "email.forbidden-character", .error, fields: [.email],
    english: RuleText(
      message: "{character} {name}, the character at position {position}, may not stand there.",
      finds:
        "A character that addresses do not have: comma, parenthesis, bracket, backslash and the like; in the "
        + "domain all but letters, digits, hyphens and dots.",
      matters: "Mail systems refuse the address.",
      example: "\"jane,doe@acme.com\": a comma in place of a dot.",
      remedy: "Put right what was mistyped."),
    german: RuleText(
      message: "{character} {name}, das Zeichen an Stelle {position}, darf dort nicht stehen.",
      finds:
        "Ein Zeichen, das es in Adressen nicht gibt: Komma, Klammer, Backslash und dergleichen; in der Domain "
        + "alles außer Buchstaben, Ziffern, Bindestrich und Punkt.",
      matters: "Mailsysteme lehnen die Adresse ab.",
      example: "„jane,doe@acme.com“: ein Komma statt eines Punkts.",
      remedy: "Den Tippfehler berichtigen."))

  /// White space inside the address.
  public static let whiteSpace = Rule(
    "email.white-space", .error, fields: [.email],
    english: RuleText(
      message: "White space ({character} {name}) stands inside the address, at position {position}.",
      finds: "A space, tab or line break inside the address.",
      matters: "Mail systems refuse the address, or take only a part of it.",
      example: "\"jane doe@acme.com\".",
      remedy: "Find out what belongs in its place: often a dot, or nothing."),
    german: RuleText(
      message: "In der Adresse steht an Stelle {position} ein Leerraum ({character} {name}).",
      finds: "Ein Leerzeichen, Tabulator oder Zeilenumbruch in der Adresse.",
      matters: "Mailsysteme lehnen die Adresse ab oder nehmen nur einen Teil davon.",
      example: "„jane doe@acme.com“.",
      remedy: "Klären, was an die Stelle gehört: oft ein Punkt oder nichts."))

  /// A control character.
  public static let controlCharacter = Rule(
    "email.control-character", .error, fields: [.email],
    english: RuleText(
      message: "A control character ({character} {name}) stands at position {position}.",
      finds: "A character that steers a device and has no shape.",
      matters: "Mail systems refuse the address; the data were damaged on their way.",
      example: "A NULL or a BELL between two letters.",
      remedy: "Look up the address, and how the file was made."),
    german: RuleText(
      message: "An Stelle {position} steht ein Steuerzeichen ({character} {name}).",
      finds: "Ein Zeichen, das ein Gerät steuert und keine Gestalt hat.",
      matters: "Mailsysteme lehnen die Adresse ab; die Daten wurden unterwegs beschädigt.",
      example: "Ein NULL oder BELL zwischen zwei Buchstaben.",
      remedy: "Die Adresse nachsehen, und wie die Datei entstanden ist."))

  /// A format character that takes no room.
  public static let invisibleCharacter = Rule(
    "email.invisible-character", .error, fields: [.email],
    english: RuleText(
      message: "An invisible character ({character} {name}) stands at position {position}.",
      finds: "A character that takes no room: a zero width space, a byte order mark, a mark of writing direction.",
      matters: "The address looks right and is another one; mail comes back and duplicates are not seen.",
      example: "jane, U+200B, @acme.com: copied from a web page.",
      remedy: "Remove it. The suggestion is safe to apply."),
    german: RuleText(
      message: "An Stelle {position} steht ein unsichtbares Zeichen ({character} {name}).",
      finds:
        "Ein Zeichen ohne Breite: ein Nullbreiten-Leerzeichen, eine Byte-Reihenfolge-Markierung, ein "
        + "Richtungszeichen.",
      matters: "Die Adresse sieht richtig aus und ist eine andere; Mails kommen zurück, Dubletten bleiben unbemerkt.",
      example: "jane, U+200B, @acme.com: von einer Webseite kopiert.",
      remedy: "Entfernen. Der Vorschlag kann ungesehen übernommen werden."))

  /// A byte that is not UTF-8, or U+FFFD.
  public static let brokenCharacter = Rule(
    "email.broken-character", .error, fields: [.email],
    english: RuleText(
      message: "A character was lost at position {position}: {character} {name} or broken bytes are in its place.",
      finds: "Bytes that are not UTF-8, or U+FFFD, which a program put in place of such bytes.",
      matters: "A character of the address is gone, and no mail arrives.",
      example: "\"j�rgen@acme.com\".",
      remedy: "Look up the address, and read the file again in its real encoding."),
    german: RuleText(
      message: "An Stelle {position} ging ein Zeichen verloren: dort stehen {character} {name} oder kaputte Bytes.",
      finds: "Bytes, die kein UTF-8 sind, oder U+FFFD, das ein Programm an ihre Stelle gesetzt hat.",
      matters: "Ein Zeichen der Adresse ist weg, und keine Mail kommt an.",
      example: "„j�rgen@acme.com“.",
      remedy: "Die Adresse nachsehen und die Datei in ihrer wirklichen Kodierung neu einlesen."))

  /// A character beyond ASCII before the `@` (RFC 6531).
  public static let nonASCIILocalPart = Rule(
    "email.non-ascii-local-part", .warning, fields: [.email],
    english: RuleText(
      message:
        "{character} {name}, at position {position} before the @, is beyond ASCII: not every mail system can "
        + "deliver.",
      finds: "A letter with an accent, of another script, or a symbol before the @.",
      matters:
        "Such addresses exist (RFC 6531), and many mail systems cannot send to them; more often it is a "
        + "mistake.",
      example: "\"jürgen@acme.com\".",
      remedy: "Ask for the spelling in plain letters, such as juergen@acme.com."),
    german: RuleText(
      message:
        "{character} {name}, an Stelle {position} vor dem @, liegt außerhalb von ASCII: Nicht jedes Mailsystem "
        + "kann zustellen.",
      finds: "Ein Buchstabe mit Akzent, aus einer anderen Schrift oder ein Symbol vor dem @.",
      matters:
        "Solche Adressen gibt es (RFC 6531), viele Mailsysteme können aber nicht an sie senden; öfter ist es "
        + "ein Versehen.",
      example: "„jürgen@acme.com“.",
      remedy: "Nach der Schreibweise ohne Umlaute fragen, etwa juergen@acme.com."))
}
