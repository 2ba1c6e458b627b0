// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct AttributeReaderTests {
  private func text(_ attribute: Attribute, _ lead: Lead) -> String { LeadRecords(of: [lead]).text(attribute) }

  @Test(
    arguments: [
      (.firstName, [.fullName: "Dr. Anna Weber"], "anna"), (.lastName, [.fullName: "Dr. Anna Weber"], "weber"),
      (.lastName, [.fullName: "Anna Weber", .lastName: "Koch"], "koch"),
      (.mailbox, [.email: "K.Mueller+news@web.de"], "k.mueller"), (.mailDomain, [.email: "a@Web.DE"], "web.de"),
      (.mailbox, [.email: "jane.doe+x@gmail.com"], "janedoe"), (.mailbox, [.email: "no address"], ""),
      (.mailbox, [.email: "+@web.de"], "+"),
      (.phone, [.phone: "030 23125000", .country: "Germany"], "493023125000"),
      (.phone, [.phone: "+49 30 23125000"], "493023125000"),
      (.phone, [.mobilePhone: "+49 171 2345678"], "491712345678"),
      (.secondPhone, [.mobilePhone: "+49 171 2345678"], ""),
      (.secondPhone, [.phone: "+49 30 23125000", .mobilePhone: "+49 171 2345678"], "491712345678"),
      (.phone, [.phone: "12345"], ""), (.phone, [.phone: "n/a"], ""),
      (.birthDate, [.birthDate: "24.06.1971"], "19710624"),
      (.company, [.company: "Blue Ribbon GmbH & Co. KG"], "blu ribbon"),
      (.street, [.street: "Hauptstraße 12 a"], "hauptstrasse"), (.houseNumber, [.street: "Hauptstraße 12 a"], "12a"),
      (.street, [.street: "12 Main Street"], "main street"), (.houseNumber, [.street: "12 Main Street"], "12"),
      (.postalCode, [.postalCode: "sw1a 1aa"], "sw1a1aa"), (.country, [.country: "Deutschland"], "DE"),
      (.country, [.country: "de"], "DE"), (.country, [.country: "Utopia"], ""),
      (.website, [.website: "https://www.Example.org/a?b"], "example.org"), (.website, [.website: "www."], "www."),
      (.website, [.website: "example.org:8080"], "example.org"),
    ] as [(Attribute, Lead, String)])
  func bringsValuesIntoComparableForm(attribute: Attribute, lead: Lead, expected: String) {
    #expect(text(attribute, lead) == expected)
  }

  @Test func readsFieldsOfTheUser() {
    let shoeSize = Field("shoe_size")
    let records = LeadRecords(of: [[shoeSize: "Größe 42"]], others: [shoeSize])
    #expect(records.text(.other1) == "grosse 42")
  }

  @Test func survivesHugeValues() {
    let long = String(repeating: "ä1 @.", count: 1 << 18)
    let fields = [
      Field.firstName, .lastName, .email, .phone, .street, .city, .website, .company, .birthDate, .postalCode,
    ]
    let records = LeadRecords(of: [Lead(fields.map { ($0, long) })])
    #expect(records.bytes.count < 8 + 2 * Attribute.count + AttributeValues.limit)
  }
}
