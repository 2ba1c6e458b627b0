// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct LeadKeysTests {
  private static func keys(_ lead: Lead) -> LeadKeys { LeadKeys(LeadBatch([lead]).lead(at: 0)) }

  @Test func areTheSameForOtherSpellings() {
    let one = Self.keys([
      .firstName: "Jürgen", .lastName: "Krämer", .email: "J.Kraemer+x@googlemail.com", .phone: "030 901820",
      .mobilePhone: "+49 30 901820", .country: "Germany", .postalCode: "10 115", .birthDate: "24.6.1971",
    ])
    let other = Self.keys([
      .fullName: "Juergen KRAEMER", .email: "jkraemer@gmail.com", .phone: "+49 (30) 90-1820", .postalCode: "10115",
      .birthDate: "1971-06-24",
    ])
    #expect(one == other)
    #expect(one.phones == [Array("+4930901820".utf8)])
    #expect(one.birthDate == Array("19710624".utf8))
    #expect(one.isNameWhole)
  }

  @Test func doNotDependOnTheOrderOfTheNames() {
    let one = Self.keys([.firstName: "Anna", .lastName: "Weber"])
    #expect(one == Self.keys([.firstName: "Weber", .lastName: "Anna"]))
    #expect(one.name == Array("anna weber".utf8))
  }

  @Test func areMissingWhereNothingCanBeRead() {
    let keys = Self.keys([.email: "jane@@gmx", .phone: "0815", .lastName: "Weber", .birthDate: "in June"])
    #expect(keys.mailbox == nil && keys.phones.isEmpty && keys.birthDate == nil && keys.postalCode == nil)
    #expect(keys.name == Array("weber".utf8) && !keys.isNameWhole)
    #expect(Self.keys([:]).name == nil)
  }
}
