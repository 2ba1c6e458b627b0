// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct CopyFinderTests {
  private func found(_ leads: [Lead]) -> (originals: [UInt32], copies: [[UInt32]]) {
    let finder = CopyFinder(LeadRecords(of: leads))
    return (finder.originals, finder.copies.map { [$0.lead, finder.originals[Int($0.original)]] })
  }

  @Test func findsLeadsThatAreTheSame() {
    let (anna, uwe): (Lead, Lead) = ([.firstName: "Anna", .city: "Ulm"], [.firstName: "Uwe", .city: "Ulm"])
    let found = found([anna, uwe, anna, uwe, [.firstName: "ANNA", .city: "ulm"], [.firstName: "Anna"]])
    #expect(found.originals == [0, 1, 5])
    #expect(found.copies == [[2, 0], [3, 1], [4, 0]])
  }

  @Test func tellsShiftedValuesApart() {
    let found = found([
      [.firstName: "ab", .lastName: "c"], [.firstName: "a", .lastName: "bc"], [.firstName: "abc"], [.lastName: "abc"],
    ])
    #expect(found.originals == [0, 1, 2, 3])
  }

  @Test func takesNothingForNoCopyOfNothing() {
    #expect(found([[:], [:], [.email: "none"], [.city: ""]]).originals == [0, 1, 2, 3])
  }

  @Test func keepsOneOfManyEqualLeads() {
    let found = found([Lead](repeating: [.email: "a@b.de"], count: 50_000))
    #expect(found.originals == [0])
    #expect(found.copies.count == 49_999 && found.copies.allSatisfy { $0[1] == 0 })
  }
}
