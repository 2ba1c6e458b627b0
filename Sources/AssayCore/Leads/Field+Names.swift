// SPDX-License-Identifier: Apache-2.0

extension Field {
  /// What people call the field, in their language; a field that Assay does not know is called by its ``name``.
  public func name(in language: Language) -> String {
    guard let names = Self.names[self] else { return name }
    return language == .german ? names.german : names.english
  }

  private static let names: [Field: (english: String, german: String)] = [
    .salutation: ("salutation", "Anrede"), .firstName: ("first name", "Vorname"), .lastName: ("last name", "Nachname"),
    .fullName: ("full name", "vollständiger Name"), .email: ("e-mail address", "E-Mail-Adresse"),
    .phone: ("phone number", "Telefonnummer"), .mobilePhone: ("mobile number", "Mobilnummer"),
    .company: ("company", "Firma"), .jobTitle: ("job title", "Position"), .street: ("street", "Straße"),
    .postalCode: ("postal code", "Postleitzahl"), .city: ("city", "Ort"), .region: ("region", "Region"),
    .country: ("country", "Land"), .message: ("message", "Nachricht"), .website: ("web site", "Website"),
    .source: ("source", "Herkunft"), .createdAt: ("date of entry", "Eingangsdatum"),
    .consent: ("consent", "Einwilligung"), .birthDate: ("date of birth", "Geburtsdatum"),
    .otherContact: ("other contact", "weiterer Kontakt"),
    .postalCodeAndCity: ("postal code and city", "Postleitzahl und Ort"),
    .consentAt: ("date of consent", "Datum der Einwilligung"),
    .consentSource: ("way of consent", "Weg der Einwilligung"),
    .consentText: ("wording of consent", "Wortlaut der Einwilligung"),
  ]
}

extension Finding.Argument.Value {
  /// Fields by the names that people have for them, with a stroke between them.
  package static func fields(_ fields: [Field]) -> Self {
    func names(_ language: Language) -> String { fields.map { $0.name(in: language) }.joined(separator: " / ") }
    return .name(english: names(.english), german: names(.german))
  }
}
