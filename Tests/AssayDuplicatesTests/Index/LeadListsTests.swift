// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct LeadListsTests {
  private static func leads(of key: UInt64, in lists: LeadLists) -> [Int] {
    var leads: [Int] = []
    lists.forEachLead(of: key, atMost: 10_000) { leads.append($0) }
    return leads.sorted()
  }

  @Test func holdsWhatADictionaryOfSetsHolds() {
    var random = SeededGenerator(seed: 5)
    var lists = LeadLists()
    var sets: [UInt64: Set<Int>] = [:]
    let keys = (0..<200).map { _ in UInt64.random(in: .min ... .max, using: &random) }
    for _ in 0..<40_000 {
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      let lead = Int.random(in: 1...300, using: &random)
      if sets[key, default: []].insert(lead).inserted {
        lists.insert(lead, key)
      } else {
        sets[key]?.remove(lead)
        lists.remove(lead, key)
      }
    }
    #expect(keys.allSatisfy { Self.leads(of: $0, in: lists) == sets[$0, default: []].sorted() })
    #expect(keys.allSatisfy { lists.count(of: $0) == sets[$0, default: []].count })
  }

  @Test func countsLeadsThatItDoesNotKeep() {
    var lists = LeadLists()
    for lead in 1...5000 { lists.insert(lead, 9) }
    #expect(lists.count(of: 9) == 5000)
    #expect(Self.leads(of: 9, in: lists) == Array(1...LeadLists.mostLeads))
    for lead in 1...5000 { lists.remove(lead, 9) }
    #expect(lists.count(of: 9) == 0)
    #expect(Self.leads(of: 9, in: lists).isEmpty)
  }
}
