// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct LeadComparerTests {
  private func pair(_ left: Lead, _ right: Lead) -> ComparedPair { LeadRecords(of: [left, right]).compare(0, 1) }

  @Test(
    arguments: [
      (.firstName, [.firstName: "Anna"], [.firstName: "ANNA"], .same),
      (.firstName, [.firstName: "Anna"], [.firstName: "A."], .form),
      (.firstName, [.firstName: "Anna"], [.firstName: "Anna Lena"], .form),
      (.firstName, [.firstName: "Katrin"], [.firstName: "Kathrin"], .close),
      (.firstName, [.firstName: "Anna"], [.firstName: "Uwe"], .different),
      (.firstName, [.firstName: "Anna"], [:], .missing),
      (.lastName, [.lastName: "Müller"], [.lastName: "Mueller"], .same),
      (.lastName, [.lastName: "Müller"], [.lastName: "Müller-Koch"], .form),
      (.lastName, [.lastName: "Müller"], [.lastName: "Koch"], .different),
      (.email, [.email: "k.mueller@web.de"], [.email: "K.Mueller@WEB.de"], .same),
      (.email, [.email: "k.mueller@web.de"], [.email: "k.mueller+x@web.de"], .same),
      (.email, [.email: "k.mueller@web.de"], [.email: "k.mueller@wbe.de"], .form),
      (.email, [.email: "k.mueller@web.de"], [.email: "k.muller@web.de"], .close),
      (.email, [.email: "k.mueller@web.de"], [.email: "k.mueller@example.org"], .alike),
      (.email, [.email: "k.mueller@web.de"], [.email: "u.koch@web.de"], .different),
      (.email, [.email: "k.mueller@web.de"], [.email: "k.mueller"], .missing),
      (.phone, [.phone: "+49 30 23125000"], [.phone: "0049 30 / 23 12 5000"], .same),
      (.phone, [.phone: "+49 30 23125000"], [.mobilePhone: "+49 30 23125000"], .same),
      (.phone, [.phone: "+49 30 23125000"], [.phone: "030 23125000"], .form),
      (.phone, [.phone: "+49 30 23125000"], [.phone: "+49 30 23125001"], .close),
      (.phone, [.phone: "+49 30 23125000"], [.phone: "+49 40 87654321"], .different),
      (.phone, [.phone: "+49 30 23125000"], [.phone: "5000"], .missing),
      (.birthDate, [.birthDate: "1971-06-24"], [.birthDate: "24.06.1971"], .same),
      (.birthDate, [.birthDate: "1971-06-04"], [.birthDate: "1971-04-06"], .form),
      (.birthDate, [.birthDate: "1971-06-24"], [.birthDate: "1971-06-25"], .close),
      (.birthDate, [.birthDate: "1971-06-24"], [.birthDate: "1988-11-02"], .different),
      (.birthDate, [.birthDate: "1971-06-24"], [.birthDate: "unknown"], .missing),
      (.company, [.company: "Blue Inc"], [.company: "Blue GmbH"], .same),
      (.street, [.street: "Hauptstraße 5"], [.street: "Hauptstr. 5"], .form),
      (.houseNumber, [.street: "Hauptstraße 5"], [.street: "Hauptstraße 6"], .different),
      (.houseNumber, [.street: "Hauptstraße 15"], [.street: "Hauptstraße 16"], .close),
      (.postalCode, [.postalCode: "89073"], [.postalCode: "89 073"], .same),
      (.postalCode, [.postalCode: "89073"], [.postalCode: "89074"], .close),
      (.city, [.city: "Köln"], [.city: "KOELN"], .same),
      (.website, [.website: "www.example.org"], [.website: "https://example.org/x"], .same),
      (.website, [.website: "example.org"], [.website: "example.com"], .different),
    ] as [(Comparison, Lead, Lead, Level)])
  func tellsHowFarTwoLeadsAgree(comparison: Comparison, left: Lead, right: Lead, level: Level) {
    #expect(pair(left, right).pattern[comparison] == level)
    #expect(pair(right, left).pattern[comparison] == level)
  }

  @Test func takesNothingForNoAgreement() {
    #expect(pair([:], [:]).pattern == AgreementPattern())
    let empty = Lead(Field.known.map { ($0, "") })
    #expect(pair(empty, empty).pattern == AgreementPattern())
  }

  @Test(
    arguments: [
      ([.firstName: "Anna", .lastName: "Weber"], [.firstName: "Weber", .lastName: "Anna"], true),
      ([.firstName: "Anna", .lastName: "Meier"], [.firstName: "Meyer", .lastName: "Anna"], true),
      ([.firstName: "Anna"], [.lastName: "Anna"], true),
      ([.firstName: "Anna", .lastName: "Weber"], [.firstName: "Anna", .lastName: "Weber"], false),
      ([.firstName: "Anna", .lastName: "Weber"], [.firstName: "Weber", .lastName: "Koch"], false),
      // Both ways agree: they stand as they are.
      ([.firstName: "Peter", .lastName: "Peters"], [.firstName: "Peter", .lastName: "Peters"], false),
    ] as [(Lead, Lead, Bool)])
  func seesExchangedNames(left: Lead, right: Lead, isCrossed: Bool) {
    #expect(pair(left, right).pattern.isCrossed == isCrossed)
    #expect(pair(right, left) == pair(left, right))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func comparesBothWaysAlike(seed: UInt64) {
    var records = LeadRecords(of: InventedLeads.withDuplicates(150, seed: seed))
    Rarity.measure(&records, threads: 1)
    for left in 0..<records.count {
      for right in 0..<left where records.compare(left, right) != records.compare(right, left) {
        Issue.record("\(left) \(right)")
      }
    }
  }
}
