// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct SignatureTests {
  private func agreements(_ left: Lead, _ right: Lead) -> [Int] {
    let records = LeadRecords(of: [left, right])
    let bytes = records.bytes
    let signatures = records.starts.map { Signature(LeadRecord(bytes.span, at: $0), bytes.span) }
    #expect(
      Signature.agreements(signatures[0], signatures[1]) == Signature.agreements(signatures[1], signatures[0]))
    return [
      Signature.agreements(signatures[0], signatures[1]), Signature.personalAgreements(signatures[0], signatures[1]),
    ]
  }

  private let anna: Lead = [
    .firstName: "Anna", .lastName: "Weber", .email: "anna.weber@web.de", .phone: "+49 30 23125000",
    .birthDate: "1971-06-24", .street: "Hauptstraße 5", .postalCode: "89073", .company: "Blue",
  ]

  @Test func countsWhatAgrees() {
    #expect(agreements(anna, anna) == [8, 4])
    #expect(agreements(anna, [:]) == [0, 0])
    #expect(agreements([:], [:]) == [0, 0])
    #expect(agreements(anna, [.lastName: "Weber", .phone: "030 23125000"]) == [2, 1])
    #expect(agreements(anna, [.lastName: "Weber", .firstName: "Uwe"]) == [1, 0])
  }

  @Test func countsExchangedNames() {
    var records = LeadRecords(of: [
      [.firstName: "Anna", .lastName: "Weber"], [.firstName: "Weber", .lastName: "Anna"],
      [.firstName: "Uwe", .lastName: "Koch"],
    ])
    Rarity.measure(&records, threads: 1)
    let signatures = Signature.all(of: records, threads: 2)
    #expect(Signature.evidence(signatures[0], signatures[1]) > 8)
    #expect(Signature.evidence(signatures[0], signatures[0]) > 8)
    #expect(Signature.evidence(signatures[0], signatures[2]) < 0)
  }
}
