// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct RarityTests {
  private func rarities(_ attribute: Attribute, _ leads: [Lead], threads: Int = 1) -> [Int] {
    var records = LeadRecords(of: leads)
    Rarity.measure(&records, threads: threads)
    let bytes = records.bytes
    return records.starts.map {
      let lead = LeadRecord(bytes.span, at: $0)
      return lead.has(attribute) ? Int(bytes[lead.rarityIndex(of: attribute)]) : -1
    }
  }

  @Test func isHigherForRareValues() {
    let leads: [Lead] = (0..<1000).map { [.lastName: $0 < 200 ? "Schmidt" : $0 < 210 ? "Koch" : "Rare\($0)"] }
    let rarities = rarities(.lastName, leads)
    #expect(Set(rarities[0..<200]).count == 1)
    #expect(rarities[0] < rarities[205] && rarities[205] < rarities[500])
    // 200 of 1,000 and what is generally known: between two and three bits.
    #expect((16...24).contains(rarities[0]))
  }

  @Test func takesMailboxesWhole() {
    let leads: [Lead] = (0..<400).map { [.email: "info@company\($0).de"] }
    #expect(rarities(.mailbox, leads)[0] > 60)
    let shared: [Lead] = (0..<400).map { _ in [.email: "info@company.de"] }
    #expect(rarities(.mailbox, shared)[0] < 8)
  }

  @Test func takesANumberWithAndWithoutItsCallingCodeForOne() {
    let leads: [Lead] = (0..<400).map { [.phone: $0.isMultiple(of: 2) ? "+49 30 23125000" : "23125000"] }
    #expect(rarities(.phone, leads).allSatisfy { $0 < 8 })
  }

  @Test func isThatOfAValueAnywhereInASmallFile() {
    #expect(rarities(.phone, [[.phone: "+49 30 23125000"], [.phone: "+49 30 23125000"]])[0] > 50)
  }

  @Test func isTheSameOnSeveralThreads() {
    let leads = InventedLeads.some(500)
    for attribute in Attribute.allCases {
      #expect(rarities(attribute, leads) == rarities(attribute, leads, threads: 4))
    }
  }
}
