// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules about countries, with their texts.
extension PlaceValidator {
  /// The country is a slip away from one.
  public static let countryMisspelt = Rule(
    "geo.country-misspelt", .warning, fields: [.country],
    english: RuleText(
      message: "“{country}” is no country, and is spelt nearly like one.",
      finds:
        "A country that differs by a letter, two in a long name, from one in a language that leads are often written in.",
      matters: "Nothing that depends on the country can be judged or derived, and the lead goes to no sales region.",
      example: "Germnay.",
      remedy: "Take over the suggestion."),
    german: RuleText(
      message: "„{country}“ ist kein Land und fast wie eines geschrieben.",
      finds: "Ein Land, das sich um einen Buchstaben, bei langen Namen um zwei, von einem bekannten unterscheidet.",
      matters:
        "Was vom Land abhängt, lässt sich weder prüfen noch ableiten, und der Lead landet in keinem Vertriebsgebiet.",
      example: "Germnay.",
      remedy: "Den Vorschlag übernehmen."))

  /// The country is a city.
  public static let cityAsCountry = Rule(
    "geo.city-as-country", .warning, fields: [.country],
    english: RuleText(
      message: "“{city}” is no country, but a city ({country}).",
      finds: "A country that is the name of a city with 50,000 inhabitants or more.",
      matters: "Nothing that depends on the country can be judged or derived; often a column has slipped.",
      example: "Hamburg as the country.",
      remedy: "Take over the suggestion, and look whether the city stands where it belongs."),
    german: RuleText(
      message: "„{city}“ ist kein Land, sondern eine Stadt ({country}).",
      finds: "Ein Land, das der Name einer Stadt mit 50.000 Einwohnern oder mehr ist.",
      matters: "Was vom Land abhängt, lässt sich weder prüfen noch ableiten; oft ist eine Spalte verrutscht.",
      example: "Hamburg als Land.",
      remedy: "Den Vorschlag übernehmen und nachsehen, ob die Stadt an ihrem Platz steht."))

  /// The country is no name that is known.
  public static let countryUnknown = Rule(
    "geo.country-unknown", .note, fields: [.country],
    english: RuleText(
      message: "“{country}” is no name of a country in any of 200 languages.",
      finds: "A country that is neither a code nor a name or an abbreviation that is known.",
      matters: "Nothing that depends on the country can be judged or derived.",
      example: "`Europe`, `n/a`.",
      remedy: "Enter the country, by name or by its code of two letters."),
    german: RuleText(
      message: "„{country}“ ist in keiner von 200 Sprachen der Name eines Landes.",
      finds: "Ein Land, das weder ein Code noch ein bekannter Name oder eine bekannte Abkürzung ist.",
      matters: "Was vom Land abhängt, lässt sich weder prüfen noch ableiten.",
      example: "`Europa`, `k. A.`.",
      remedy: "Das Land eintragen, mit Namen oder seinem Code aus zwei Buchstaben."))
}
