// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct FieldDictionaryRecognitionTests {
  private let dictionary = FieldDictionary.standard

  @Test(
    arguments: [
      ("E-Mail *", .email, 1), ("E-Mail:", .email, 1), ("1. E-Mail", .email, 0.9), ("Q2: Email", .email, 0.9),
      ("Email (required)", .email, 0.9), ("E-Mail (Pflichtfeld)", .email, 0.9), ("Person - Name", .fullName, 0.9),
      ("Lead: E-mail", .email, 0.9), ("Contact City", .city, 0.9), ("Billing Zip", .postalCode, 0.9),
      ("Ihre Firma", .company, 0.9), ("property_lastname", .lastName, 0.9), ("Region__c", .region, 0.9),
      ("zip_c", .postalCode, 0.9), ("E-mail 1 - Value", .email, 0.9), ("Phone 1", .phone, 1),
      ("MailingPostalCode", .postalCode, 0.9), ("Ｅ－ｍａｉｌ", .email, 1), ("ÉLECTRONIQUE ADRESSE", nil, 0),
      ("First name / Vorname", .firstName, 0.9), ("E-Mail / Courriel", .email, 0.9), ("Name / Firma", nil, 0),
      ("What's your email address?", .email, 0.7), ("Wie lautet Ihre E-Mail-Adresse?", .email, 0.7),
      ("Quelle est votre adresse e-mail ?", .email, 0.7), ("¿Cuál es tu nombre?", .firstName, 0.7),
      ("Telefon (für Rückfragen)", .phone, 0.7), ("ご住所（必須）", .street, 0.9), ("您的邮箱", .email, 0.9),
      ("Name (of the dog)", nil, 0), ("What's your name and email?", nil, 0),
      ("Is this your email?", nil, 0), ("Company contact", nil, 0), ("Phone 71", nil, 0), ("Second name", nil, 0),
      ("Name 2", nil, 0), ("address_company", .company, 0.9), ("Company address", .street, 0.9), ("", nil, 0),
    ] as [(String, Field?, Double)])
  func readsNamesWithWordsAroundThem(name: String, field: Field?, confidence: Double) {
    let recognition = dictionary.recognition(of: name)
    #expect(recognition?.field == field)
    #expect(recognition?.confidence ?? 0 == confidence)
  }

  @Test(arguments: [
    "Email Bounced Reason", "email_opt_in_c", "Has Opted Out Of Email", "Phone type", "E-mail status", "Company size",
    "Company ID", "City ID", "Country of birth", "Last Modified By", "First Seen", "Name of event", "Owner name",
    "Referral firstname", "Job description", "photo_url", "linkedin_url", "Account Owner", "Lead Owner Email",
    "Created By", "Kundennummer", "Anzahl Mitarbeiter", "Immobilie", "Automobil", "Mobilität", "Handyman",
    "Phone model",
    "Mobile app", "Email provider",
  ])
  func leavesWhatOnlyLooksLikeAField(name: String) {
    #expect(dictionary.recognition(of: name) == nil)
    #expect(!dictionary.mentionsContact(name))
  }

  @Test(arguments: [
    "Telefon / Fax", "contact_mail_2", "mail_addr", "E-Mail des Chefs", "Handy neu", "Zweithandynummer",
  ])
  func hearsThatANameSpeaksOfContact(name: String) {
    #expect(dictionary.mentionsContact(name))
  }

  @Test func saysWhichColumnsGiveWayToOthers() {
    for name in [
      "Home Phone", "secondary_email", "E-mail 2 - Value", "Other City", "Company Phone", "Lieferadresse Ort",
    ] {
      #expect(dictionary.recognition(of: name)?.isSecond == true, "\(name)")
    }
    for name in ["Business Phone", "Email", "Mailing City", "Company City", "Rechnungsadresse Ort"] {
      #expect(dictionary.recognition(of: name)?.isSecond == false, "\(name)")
    }
    #expect(dictionary.recognition(of: "Mailing City")?.group == "mailing")
  }

  @Test func takesTimeInProportionToTheName() {
    let clock = ContinuousClock()
    let time = clock.measure {
      for name in [String(repeating: "a ", count: 100_000), String(repeating: "name/", count: 100_000)] {
        #expect(dictionary.recognition(of: name) == nil)
      }
    }
    #expect(time < .seconds(1))
  }
}
