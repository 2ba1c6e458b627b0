// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension PostalCodeValidator {
  private static let fields: [Field] = [.postalCode, .postalCodeAndCity]

  /// The rule for a postal code that does not have the form of its country's.
  public static let malformed = Rule(
    "postal.malformed", .warning, fields: fields,
    english: RuleText(
      message: "This is no postal code of the country ({country}): they look like “{example}”.",
      finds: "A postal code that does not have the form of those of the lead's country.",
      matters: "Mail comes back, and no region can be derived from it.",
      example: "`1O115` in Germany: the letter O for a zero. `80331` in Austria: the code or the country is wrong.",
      remedy: "Correct the code or the country."),
    german: RuleText(
      message: "Das ist keine Postleitzahl des Landes ({country}): Dort sehen sie aus wie „{example}“.",
      finds: "Eine Postleitzahl, die nicht die Form derer des Landes hat.",
      matters: "Post kommt zurück, und die Region lässt sich nicht ableiten.",
      example:
        "`1O115` in Deutschland: der Buchstabe O statt einer Null. `80331` in Österreich: Zahl oder Land ist falsch.",
      remedy: "Die Postleitzahl oder das Land berichtigen."))

  /// The rule for a postal code that is a zero short.
  public static let zeroLost = Rule(
    "postal.leading-zero-lost", .warning, fields: fields,
    english: RuleText(
      message: "The postal code has {count} digits, and the country's have {length}: its leading zero is lost.",
      finds:
        "A postal code that is a digit short for the lead's country and right with a 0 in front; in Finland, Italy, Poland two.",
      matters: "Mail does not arrive, and the lead is given to the wrong region.",
      example: "`1067` in Germany: a spreadsheet took 01067 Dresden for a number.",
      remedy: "Put the zero back. A code from before 1993, or of another country, must be looked up."),
    german: RuleText(
      message: "Die Postleitzahl hat {count} Stellen, die des Landes {length}: Ihre führende Null ist verloren.",
      finds:
        "Eine Postleitzahl, der eine Stelle fehlt und die mit einer Null davor richtig wäre; in Finnland, Italien, Polen zwei.",
      matters: "Post kommt nicht an, und der Lead landet im falschen Gebiet.",
      example: "`1067` in Deutschland: Eine Tabellenkalkulation hielt 01067 Dresden für eine Zahl.",
      remedy: "Die Null wieder davorsetzen. Eine Zahl von vor 1993 oder eines anderen Landes muss man nachschlagen."))

  /// The rule for a region in which the postal code does not lie.
  public static let regionDiffers = Rule(
    "postal.region-differs", .warning, fields: [.region],
    english: RuleText(
      message: "The postal code {code} lies in {regions}, not in {region}.",
      finds: "A region of the lead that is known, and in which no postal code begins like the one of the lead.",
      matters: "The lead goes to the wrong territory, or its mail to the wrong town.",
      example: "`80331` and `Hessen`: codes that begin with 80 are Bavarian.",
      remedy: "Look up which of the two is right."),
    german: RuleText(
      message: "Die Postleitzahl {code} liegt in {regions}, nicht in {region}.",
      finds: "Eine bekannte Region, in der keine Postleitzahl so beginnt wie die des Leads.",
      matters: "Der Lead geht ins falsche Vertriebsgebiet oder seine Post in den falschen Ort.",
      example: "`80331` und `Hessen`: Was mit 80 beginnt, liegt in Bayern.",
      remedy: "Nachsehen, was von beidem stimmt."))

  /// The rule for a city that is not where the postal code is.
  public static let cityDiffers = Rule(
    "postal.city-differs", .warning, fields: [.city],
    english: RuleText(
      message: "The postal code {code} belongs to {places}, not to {city}.",
      finds:
        "A city that is known in the country, with other codes. Needs a table of postal codes, see --reference-dir.",
      matters: "Mail comes back, and the lead may go to the wrong territory.",
      example: "`01067` and `Leipzig`: the code belongs to Dresden.",
      remedy: "Look up which of the two is right."),
    german: RuleText(
      message: "Die Postleitzahl {code} gehört zu {places}, nicht zu {city}.",
      finds:
        "Eine Stadt, die es im Land gibt, mit anderen Zahlen. Braucht eine Tabelle der Postleitzahlen, siehe --reference-dir.",
      matters: "Post kommt zurück, und der Lead landet vielleicht im falschen Vertriebsgebiet.",
      example: "`01067` und `Leipzig`: Die Zahl gehört zu Dresden.",
      remedy: "Nachsehen, was von beidem stimmt."))

  /// The rule for a postal code in a country that has none.
  public static let notUsed = Rule(
    "postal.not-used-in-country", .note, fields: fields,
    english: RuleText(
      message: "The country ({country}) has no postal codes.",
      finds: "A postal code in a country that has none.",
      matters: "It may be a post box, or the country may be wrong.",
      example: "`12345` in the United Arab Emirates.",
      remedy: "Nothing, if the country is right; mail arrives all the same."),
    german: RuleText(
      message: "Das Land ({country}) hat keine Postleitzahlen.",
      finds: "Eine Postleitzahl in einem Land, das keine hat.",
      matters: "Es kann ein Postfach sein, oder das Land ist falsch.",
      example: "`12345` in den Vereinigten Arabischen Emiraten.",
      remedy: "Nichts, wenn das Land stimmt; Post kommt trotzdem an."))
}
