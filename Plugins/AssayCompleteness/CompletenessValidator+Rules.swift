// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules, with their texts.
extension CompletenessValidator {
  /// Neither an e-mail address nor a telephone number.
  public static let noContact = Rule(
    "completeness.no-contact", .error, fields: [],
    english: RuleText(
      message: "There is neither an e-mail address nor a telephone number.",
      finds:
        "A lead whose e-mail address, telephone and mobile number are all empty, and that has no postal address either.",
      matters: "Nobody can be reached, so nothing can come of the lead.",
      example: "A first name, a last name and a city, and no more.",
      remedy: "Ask where the lead came from for a way of contact, or drop the lead."),
    german: RuleText(
      message: "Es gibt weder eine E-Mail-Adresse noch eine Telefonnummer.",
      finds:
        "Ein Lead, bei dem E-Mail-Adresse, Telefon und Mobilnummer leer sind und der auch keine Postanschrift hat.",
      matters: "Niemand ist erreichbar, also kann aus dem Lead nichts werden.",
      example: "Vorname, Nachname und Ort, sonst nichts.",
      remedy: "Bei der Quelle des Leads nach einem Kontaktweg fragen oder den Lead verwerfen."))

  /// No e-mail address and no telephone number, but a street with a place.
  public static let onlyPostalAddress = Rule(
    "completeness.only-postal-address", .note, fields: [],
    english: RuleText(
      message: "There is neither an e-mail address nor a telephone number, only a postal address.",
      finds:
        "A lead whose e-mail address, telephone and mobile number are all empty, and that has a street with a city or a postal code.",
      matters: "A letter would arrive, so the lead is not lost; but nobody can call or write an e-mail.",
      example: "A name, 12 Main Street, Springfield, and no more.",
      remedy: "Ask for an e-mail address or a number; where each lead must have one, require it in the configuration."),
    german: RuleText(
      message: "Es gibt weder eine E-Mail-Adresse noch eine Telefonnummer, nur eine Postanschrift.",
      finds:
        "Ein Lead, bei dem E-Mail-Adresse, Telefon und Mobilnummer leer sind und der eine Straße mit Ort oder Postleitzahl hat.",
      matters: "Ein Brief käme an, der Lead ist also nicht verloren; anrufen oder mailen kann aber niemand.",
      example: "Ein Name, Hauptstraße 12, 70173 Stuttgart, sonst nichts.",
      remedy:
        "Nach E-Mail-Adresse oder Telefonnummer fragen; wo jeder Lead eine haben muss, sie in der Konfiguration zur Pflicht machen."
    ))

  /// A field that the user of the validator requires is empty.
  public static let requiredFieldMissing = Rule(
    "completeness.required-field-missing", .warning, fields: [],
    english: RuleText(
      message: "A required field is empty: {fields}.",
      finds: "An empty field that you have required; where one of several is enough, all of them are empty.",
      matters: "A step that follows needs the value, such as the import into the CRM.",
      example: "No last name, where a last name is required.",
      remedy: "Fill in the field, or require less."),
    german: RuleText(
      message: "Ein Pflichtfeld ist leer: {fields}.",
      finds: "Ein leeres Feld, das Sie zur Pflicht gemacht haben; wo eines von mehreren genügt, sind alle leer.",
      matters: "Ein späterer Schritt braucht den Wert, etwa der Import in das CRM.",
      example: "Kein Nachname, obwohl der Nachname Pflicht ist.",
      remedy: "Das Feld ausfüllen oder weniger verlangen."))

  /// The value of a field is the name of its own column.
  public static let columnNameAsValue = Rule(
    "completeness.column-name-as-value", .warning, fields: [],
    english: RuleText(
      message: "The value “{value}” is the name of the column.",
      finds: "A field that holds nothing but the name of its own column.",
      matters: "Mostly a line of headings in the middle of a file that was put together from several.",
      example: "\"E-Mail\" in the column E-Mail, \"Vorname\" in the column Vorname.",
      remedy: "Remove the line if it is a heading; otherwise empty the field."),
    german: RuleText(
      message: "Der Wert „{value}“ ist der Name der Spalte.",
      finds: "Ein Feld, in dem nur der Name seiner eigenen Spalte steht.",
      matters: "Meist eine Kopfzeile mitten in einer Datei, die aus mehreren zusammengesetzt wurde.",
      example: "„E-Mail“ in der Spalte E-Mail, „Vorname“ in der Spalte Vorname.",
      remedy: "Die Zeile entfernen, wenn sie eine Kopfzeile ist; sonst das Feld leeren."))

  /// Neither a name nor a company: a note, since a role mailbox such as `info@` is a lead that is often right.
  public static let noName = Rule(
    "completeness.no-name", .note, fields: [],
    english: RuleText(
      message: "There is neither a name nor a company.",
      finds: "A lead without first name, last name, full name and company.",
      matters: "It cannot be greeted by name, and is hard to tell from another one.",
      example: "An e-mail address alone.",
      remedy: "Nothing has to be done; the signature of the first reply may have the name."),
    german: RuleText(
      message: "Es gibt weder einen Namen noch eine Firma.",
      finds: "Ein Lead ohne Vornamen, Nachnamen, vollen Namen und Firma.",
      matters: "Er lässt sich nicht mit Namen ansprechen und kaum von einem anderen unterscheiden.",
      example: "Eine E-Mail-Adresse allein.",
      remedy: "Es muss nichts geschehen; vielleicht steht der Name in der Signatur der ersten Antwort."))
}
