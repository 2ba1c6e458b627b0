// SPDX-License-Identifier: Apache-2.0

import AssayCompleteness
import AssayCore
import AssayTesting
import Testing

struct CompletenessValidatorTests {
  private static func rules(_ lead: Lead, required: [Requirement] = []) -> [String] {
    summary(lead, required: required).map { String($0.prefix { $0 != " " }) }
  }

  /// The rule and the field of each finding.
  private static func summary(_ lead: Lead, required: [Requirement] = []) -> [String] {
    let findings = Pipeline(validators: [CompletenessValidator(required: required)]).assess(lead).findings
    return findings.map { "\($0.rule.id.rawValue.split(separator: ".")[1]) \($0.field?.name ?? "-")" }
  }

  @Test(
    arguments: [
      [.email: "jane@acme.com", .lastName: "Doe"],
      [.phone: "+1 512 555 0143", .company: "Acme"],
      [.mobilePhone: "0151 23456789", .fullName: "Erika Mustermann"],
      [.email: "info@acme.com", .firstName: "Jane", .message: "Anfrage", .source: "Kampagne"],
    ] as [Lead])
  func isContentWithALead(lead: Lead) {
    #expect(Self.summary(lead) == [])
  }

  @Test(
    arguments: [
      ([:], ["no-contact -", "no-name -"]),
      ([.lastName: "Doe"], ["no-contact -"]),
      ([.lastName: "Doe", .email: "", .phone: " \t", .mobilePhone: "\u{A0}\u{3000}"], ["no-contact -"]),
      ([.lastName: "Doe", .email: "\u{200B}\u{FEFF}", .street: "Main St 1"], ["no-contact -"]),
      ([.lastName: "Doe", .email: "", .street: "Main St 1", .city: "Ulm"], ["only-postal-address -"]),
      ([.lastName: "Doe", .email: "", .street: "Main St 1", .postalCode: "89073"], ["only-postal-address -"]),
      ([.lastName: "Doe", .email: "", .street: " ", .city: "Ulm", .postalCode: "89073"], ["no-contact -"]),
      ([.email: "info@acme.com"], ["no-name -"]),
      ([.email: "info@acme.com", .company: "\u{2003}", .lastName: "  "], ["no-name -"]),
    ] as [(Lead, [String])])
  func saysWhatIsMissing(lead: Lead, expected: [String]) {
    #expect(Self.summary(lead) == expected)
  }

  private static let base: Lead = [.email: "jane@acme.com", .firstName: "Jane"]

  @Test(
    arguments: [
      ([.field(.lastName)], ["lastName"]),
      ([.field(.firstName)], []),
      ([.allOf([.firstName, .lastName, .city])], ["lastName", "city"]),
      ([.anyOf([.phone, .mobilePhone])], ["-"]),
      ([.anyOf([.phone, .email])], []),
      ([.anyOf([.phone])], ["phone"]),
      ([.field(.lastName).when(.firstName)], ["lastName"]),
      ([.field(.lastName).when(.company)], []),
      ([.field(.lastName), .anyOf([.company, .website])], ["lastName", "-"]),
    ] as [([Requirement], [String])])
  func asksForWhatIsRequired(required: [Requirement], fields: [String]) {
    #expect(Self.summary(Self.base, required: required) == fields.map { "required-field-missing \($0)" })
  }

  @Test(arguments: [("US", true), (" us ", true), ("USA", false), ("", false), ("DE", false)])
  func asksForARegionWhereThereAreStates(country: String, isMissing: Bool) {
    var lead = Self.base
    lead[.country] = country
    let required = [Requirement.field(.region).when(.country, equals: "US")]
    #expect(Self.rules(lead, required: required).contains("required-field-missing") == isMissing)
  }

  @Test func namesTheFieldsOfWhichOneIsEnough() {
    let validator = CompletenessValidator(required: [.anyOf([.company, .website])])
    let findings = Pipeline(validators: [validator]).assess(Self.base).findings
    #expect(findings.first?.message(in: .english) == "A required field is empty: company / web site.")
    #expect(findings.first?.message(in: .german) == "Ein Pflichtfeld ist leer: Firma / Website.")
  }

  @Test(
    arguments: [
      ([.email: "E-Mail", .lastName: "Doe"], ["email"]),
      ([.email: "email", .lastName: "Doe"], ["email"]),
      ([.email: "jane@acme.com", .firstName: "Vorname"], ["firstName"]),
      ([.email: "jane@acme.com", .firstName: "First Name", .lastName: "Last name"], ["firstName", "lastName"]),
      ([.email: "jane@acme.com", .lastName: "Nachname", .city: "Ort"], ["lastName", "city"]),
      ([.email: "jane@acme.com", .lastName: "Doe", .postalCode: "PLZ"], ["postalCode"]),
      (
        [.firstName: "Vorname", .lastName: "Nachname", .email: "E-Mail", .message: "Nachricht"],
        ["firstName", "lastName", "email", "message"]
      ),
    ] as [(Lead, [String])])
  func seesTheNameOfAColumnInItsPlace(lead: Lead, fields: [String]) {
    #expect(Set(Self.summary(lead)) == Set(fields.map { "column-name-as-value \($0)" }))
  }

  /// Ort is a village in Upper Austria; `Name` is the family name of some; a column's name in another column is no
  /// heading.
  @Test(
    arguments: [
      [.email: "a@acme.com", .lastName: "Doe", .city: "Ort"],
      [.email: "a@acme.com", .fullName: "Name"],
      [.email: "a@acme.com", .lastName: "Stadt", .city: "Ort"],
      [.email: "a@acme.com", .lastName: "Land", .country: "Deutschland"],
      [.email: "a@acme.com", .lastName: "Name", .firstName: "Maria"],
      [.email: "a@acme.com", .lastName: "Handy", .city: "Place"],
      [.email: "a@acme.com", .lastName: "Doe", .message: "Anfrage", .source: "Kampagne", .consent: "Opt-in"],
      [.email: "a@acme.com", .lastName: "Doe", .jobTitle: "Position", .message: "Notes"],
      [.email: "a@acme.com", .lastName: "Doe", .company: "Account"],
      [.email: "mail@email.de", .lastName: "Doe"],
    ] as [Lead])
  func doesNotAccuseAValueThatMayBeReal(lead: Lead) {
    #expect(Self.summary(lead) == [])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.email: "E-Mail"], [.firstName: "Vorname", .lastName: "Nachname"], [.email: " "], [.country: "US"],
      [.email: "jane@acme.com", .lastName: "\u{2003}"], [.phone: "\u{3000}"],
    ]
    let required = [
      Requirement.allOf([.lastName, .city]), .anyOf([.phone, .mobilePhone]),
      .field(.region).when(.country, equals: "us"),
    ]
    #expect(contractViolations(of: CompletenessValidator(required: required), on: leads) == [])
  }
}
