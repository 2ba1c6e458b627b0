// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about what a numbering plan has (ITU-T E.164, and the plan of each country by libphonenumber).
extension PhoneValidator {
  static let planRules = [unknownCallingCode, tooShort, tooLong, areaCodeMissing, notValid]

  /// No country code of E.164 begins the digits behind the plus.
  public static let unknownCallingCode = Rule(
    "phone.unknown-calling-code", .warning, fields: fields,
    english: RuleText(
      message: "No country has a calling code of these digits.",
      finds: "A number with a plus or an international prefix, and digits behind it that are no calling code.",
      matters: "The call goes nowhere.",
      example: "`+999 123456`; `+030 123456`, where the plus was put before a national number.",
      remedy: "Look up the number; without the plus it may be right."),
    german: RuleText(
      message: "Diese Ziffern sind keine Landesvorwahl.",
      finds: "Eine Nummer mit Plus oder Auslandsvorwahl, hinter der keine Landesvorwahl steht.",
      matters: "Der Anruf führt nirgendwohin.",
      example: "`+999 123456`; `+030 123456`, wo ein Plus vor eine nationale Nummer geriet.",
      remedy: "Die Nummer nachsehen; ohne das Plus stimmt sie vielleicht."))

  /// Shorter than every number of the plan.
  public static let tooShort = Rule(
    "phone.too-short", .warning, fields: fields,
    english: RuleText(
      message: "The telephone number is too short: it has {count} digits.",
      finds: "A number with fewer digits than any has in its country.",
      matters: "Nobody can be reached by it; its end is missing.",
      example: "`+49 1`.",
      remedy: "Ask for the number."),
    german: RuleText(
      message: "Die Telefonnummer ist zu kurz (Ziffern: {count}).",
      finds: "Eine Nummer mit weniger Ziffern, als sie in ihrem Land haben kann.",
      matters: "Niemand ist darunter zu erreichen; ihr Ende fehlt.",
      example: "`+49 1`.",
      remedy: "Die Nummer erfragen."))

  /// Longer than every number of the plan.
  public static let tooLong = Rule(
    "phone.too-long", .warning, fields: fields,
    english: RuleText(
      message: "The telephone number is too long: it has {count} digits.",
      finds: "A number with more digits than any has in its country.",
      matters: "Some of them are wrong, or a second number has been added.",
      example: "`+1 212 555 01234`.",
      remedy: "Look up the number; two values may have run together."),
    german: RuleText(
      message: "Die Telefonnummer ist zu lang (Ziffern: {count}).",
      finds: "Eine Nummer mit mehr Ziffern, als sie in ihrem Land haben kann.",
      matters: "Einige davon sind falsch, oder eine zweite Nummer hängt daran.",
      example: "`+1 212 555 01234`.",
      remedy: "Die Nummer nachsehen; vielleicht sind zwei Werte zusammengelaufen."))

  /// A length that is only dialled within an area.
  public static let areaCodeMissing = Rule(
    "phone.area-code-missing", .warning, fields: fields,
    english: RuleText(
      message: "The area code of the telephone number is missing ({code}).",
      finds: "A number that is as long as those that are dialled from next door, without an area code.",
      matters: "From elsewhere nobody can be reached by it, or somebody else is.",
      example: "`555-0147` in the United States.",
      remedy: "Add the area code; the city of the lead tells which."),
    german: RuleText(
      message: "Der Telefonnummer fehlt die Ortsvorwahl ({code}).",
      finds: "Eine Nummer von der Länge derer, die man am Ort ohne Vorwahl wählt.",
      matters: "Von anderswo ist niemand darunter zu erreichen, oder jemand anders.",
      example: "`555-0147` in den Vereinigten Staaten.",
      remedy: "Die Vorwahl ergänzen; der Ort des Leads sagt, welche."))

  /// A length that exists, in no range that is in use.
  public static let notValid = Rule(
    "phone.not-valid", .warning, fields: fields,
    english: RuleText(
      message: "The numbering plan of {code} has no such number.",
      finds: "A number whose digits belong to no range that is in use in its country.",
      matters: "Nobody can be reached by it: a digit is wrong, or the country is another one.",
      example: "`+49 30` with one digit behind it; `+1 123 456 7890`.",
      remedy: "Look up the number, and whether the country of the lead is right."),
    german: RuleText(
      message: "Im Nummernplan von {code} gibt es keine solche Nummer.",
      finds: "Eine Nummer, deren Ziffern in ihrem Land zu keinem vergebenen Bereich gehören.",
      matters: "Niemand ist darunter zu erreichen: Eine Ziffer ist falsch, oder das Land ist ein anderes.",
      example: "`+49 30` mit einer Ziffer dahinter; `+1 123 456 7890`.",
      remedy: "Die Nummer nachsehen, und ob das Land des Leads stimmt."))
}
