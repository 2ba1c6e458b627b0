// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about a number beside the country of its lead.
extension PhoneValidator {
  static let placeRules = [noCountry, countryDiffers]

  /// A national number whose country is not known, or not for sure; it is never a finding, but could not be judged.
  public static let noCountry = Rule(
    "phone.no-country", .warning, fields: fields,
    english: RuleText(
      message: "Without a country the telephone number cannot be judged.",
      finds: "A number without a calling code in a lead whose country is empty or cannot be told.",
      matters: "Nobody abroad can dial it, and no program can tell whether it is right.",
      example: "`030 123456` without a country.",
      remedy: "Fill in the country, or write the number with its calling code."),
    german: RuleText(
      message: "Ohne Land lässt sich die Telefonnummer nicht beurteilen.",
      finds: "Eine Nummer ohne Landesvorwahl in einem Lead, dessen Land fehlt oder nicht zu erkennen ist.",
      matters: "Aus dem Ausland kann sie niemand wählen, und kein Programm kann sagen, ob sie stimmt.",
      example: "`030 123456` ohne Land.",
      remedy: "Das Land eintragen oder die Nummer mit Landesvorwahl schreiben."))

  /// A calling code of another country than that of the lead; people live abroad.
  public static let countryDiffers = Rule(
    "phone.country-differs", .note, fields: fields,
    english: RuleText(
      message: "The telephone number is from {number}, the lead from {lead}.",
      finds: "A valid number with the calling code of another country than that of the lead.",
      matters: "It may be right, as people live abroad; or the country is a default that nobody has changed.",
      example: "`+43 1 5850850` in a lead from Germany.",
      remedy: "Nothing, unless many leads of a source have it."),
    german: RuleText(
      message: "Die Telefonnummer ist aus {number}, der Lead aus {lead}.",
      finds: "Eine gültige Nummer mit der Landesvorwahl eines anderen Landes als dem des Leads.",
      matters:
        "Das kann stimmen, weil Menschen im Ausland leben; oder das Land ist ein Vorgabewert, den niemand änderte.",
      example: "`+43 1 5850850` in einem Lead aus Deutschland.",
      remedy: "Nichts, außer wenn es viele Leads einer Quelle haben."))
}
