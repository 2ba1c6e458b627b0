// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules about cities, with their texts.
extension PlaceValidator {
  static let allRules = [
    cityNotInCountry, cityNotInRegion, postalCodeElsewhere, cityMisspelt, postalCodeInCity, countryMisspelt,
    cityAsCountry, countryUnknown,
  ]

  /// The city is known in other countries only.
  public static let cityNotInCountry = Rule(
    "geo.city-not-in-country", .warning, fields: [.city, .country],
    english: RuleText(
      message: "No place called “{city}” is known in the country of the lead ({country}), but elsewhere: {candidates}.",
      finds: "A city that is known in other countries, and of whose name nothing is known in the country of the lead.",
      matters: "One of the two is wrong: mail comes back, and the lead goes to the wrong sales region.",
      example: "London in Germany.",
      remedy: "Correct the city or the country; the suggestions come from the other fields of the lead."),
    german: RuleText(
      message: "Im Land des Leads ({country}) ist kein Ort namens „{city}“ bekannt, wohl aber anderswo: {candidates}.",
      finds:
        "Eine Stadt, die in anderen Ländern bekannt ist, von deren Namen im Land des Leads aber nichts bekannt ist.",
      matters: "Eines von beiden ist falsch: Post kommt zurück, und der Lead landet im falschen Vertriebsgebiet.",
      example: "London in Deutschland.",
      remedy: "Stadt oder Land berichtigen; die Vorschläge ergeben sich aus den anderen Feldern des Leads."))

  /// The city is known in other regions of the country only.
  public static let cityNotInRegion = Rule(
    "geo.city-not-in-region", .warning, fields: [.city, .region],
    english: RuleText(
      message: "“{city}” lies in {place}, not in the region of the lead ({regions}).",
      finds:
        "A city of 100,000 inhabitants or more that is the only one of its name in the country, far from the region.",
      matters: "The lead goes to the wrong sales region.",
      example: "Munich in Hesse.",
      remedy: "Look up which of the two is right."),
    german: RuleText(
      message: "„{city}“ liegt in {place}, nicht in der Region des Leads ({regions}).",
      finds: "Eine Stadt mit 100.000 Einwohnern oder mehr, die im Land als einzige so heißt und fern der Region liegt.",
      matters: "Der Lead landet im falschen Vertriebsgebiet.",
      example: "München in Hessen.",
      remedy: "Nachsehen, was von beidem stimmt."))

  /// The city is known in other regions than those that the postal code lies in.
  public static let postalCodeElsewhere = Rule(
    "geo.postal-code-elsewhere", .warning, fields: [.postalCode, .city],
    english: RuleText(
      message: "“{city}” lies in {place}, but postal codes that begin like this one lie in {regions}.",
      finds:
        "A city of 50,000 inhabitants or more, the only one of its name in the country, far from where the code is.",
      matters: "Mail does not arrive, and the lead may go to the wrong sales region.",
      example: "80331 Hamburg: codes that begin with 80 are Bavarian.",
      remedy: "Look up which of the two is right; the area code of the telephone number may tell."),
    german: RuleText(
      message: "„{city}“ liegt in {place}, Postleitzahlen mit diesem Anfang aber in {regions}.",
      finds: "Eine Stadt mit 50.000 Einwohnern oder mehr, die im Land als einzige so heißt, fern vom Gebiet der Zahl.",
      matters: "Post kommt nicht an, und der Lead landet womöglich im falschen Vertriebsgebiet.",
      example: "80331 Hamburg: Was mit 80 beginnt, liegt in Bayern.",
      remedy: "Nachsehen, was von beidem stimmt; vielleicht verrät es die Vorwahl der Telefonnummer."))

  /// The city is not known and one slip away from one that is.
  public static let cityMisspelt = Rule(
    "geo.city-misspelt", .note, fields: [.city],
    english: RuleText(
      message: "“{city}” is not known where the lead is, and is one slip away from a place that is.",
      finds:
        "A city that is not known and differs by one slip of the hand from one that is, in the country of the lead.",
      matters: "Mail may be delayed, and the same lead is not recognised the next time.",
      example: "Müncehn for München.",
      remedy: "Take over the suggestion if it is meant; a village may be missing from the table."),
    german: RuleText(
      message:
        "„{city}“ ist im Gebiet des Leads nicht bekannt, wohl aber ein Ort, der nur einen Tippfehler davon entfernt ist.",
      finds: "Eine unbekannte Stadt, die sich um einen Tippfehler von einer bekannten im Land des Leads unterscheidet.",
      matters: "Post kann sich verzögern, und derselbe Lead wird beim nächsten Mal nicht erkannt.",
      example: "Müncehn statt München.",
      remedy: "Den Vorschlag übernehmen, wenn er gemeint ist; ein Dorf kann in der Tabelle fehlen."))

  /// The city has its postal code in front of it, and the field for the code is empty.
  public static let postalCodeInCity = Rule(
    "geo.postal-code-in-city", .note, fields: [.city],
    english: RuleText(
      message: "The city holds the postal code {code}, and the field for it is empty.",
      finds: "A city with its postal code in one field, where the lead has no other postal code.",
      matters: "Mailings sort by postal code, and duplicates are found by it.",
      example: "`10115 Berlin` as the city.",
      remedy: "Move the code into its own field."),
    german: RuleText(
      message: "Die Stadt enthält die Postleitzahl {code}, und das Feld dafür ist leer.",
      finds: "Eine Stadt samt Postleitzahl in einem Feld, während der Lead sonst keine Postleitzahl hat.",
      matters: "Mailings werden nach Postleitzahlen sortiert, und Dubletten werden mit ihnen gefunden.",
      example: "`10115 Berlin` als Stadt.",
      remedy: "Die Postleitzahl in ihr eigenes Feld verschieben."))
}
