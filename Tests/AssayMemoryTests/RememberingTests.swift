// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayMemory

struct RememberingTests {
  private let test: TestMemory
  private let leads = [MemoryLead(1, "jane email:a"), MemoryLead(2, "bob email:b phone:2"), MemoryLead(3, "- phone:3")]

  init() throws { test = try TestMemory() }

  @Test func countsARepeatedInputOnce() throws {
    let ids = try test.remember("1", leads)
    let statistics = try test.statistics
    #expect(statistics.persons == 3 && statistics.leads == 3 && statistics.batches == 1 && statistics.aliases == 0)
    try test.remember("2", [MemoryLead(1, "bob email:b email:bb"), MemoryLead(2, "ann email:c")])
    #expect(try test.remember("1", leads) == ids)
    let later = try test.statistics
    #expect(later.persons == 4 && later.leads == 5 && later.batches == 2)
  }

  @Test func comparesARepeatedInputWithWhatWasKnownThen() throws {
    try test.remember("0", [MemoryLead(1, "bob email:b")])
    let first = try test.memory.begin(batch: BatchID("1"))
    #expect(!first.isRepeated)
    let matches = try first.matches(for: leads)
    _ = try first.remember(
      zip(leads, matches).map { SeenPerson(leads: [$0], known: $1?.candidates.map(\.person) ?? []) })
    try first.commit()
    try test.remember("2", [MemoryLead(1, "jane email:a phone:3")])

    let again = try test.memory.begin(batch: BatchID("1"))
    #expect(again.isRepeated)
    #expect(try again.matches(for: leads) == matches)
    // Known since this batch only, though the person was known before.
    #expect(try again.matches(for: [MemoryLead(9, "bob phone:2")]) == [nil])
  }

  @Test func givesTheSameIDsWhereverItIsRepeated() throws {
    let other = try TestMemory()
    #expect(try test.remember("1", leads) == other.remember("1", leads))
    #expect(try test.remember("2", [MemoryLead(1, "x email:x")]) != other.remember("3", [MemoryLead(1, "x email:x")]))
  }

  @Test func leavesNothingOfABatchThatWasNotCommitted() throws {
    do {
      let batch = try test.memory.begin(batch: BatchID("1"))
      _ = try batch.remember(leads.map { SeenPerson(leads: [$0]) })
    }
    let statistics = try test.statistics
    #expect(statistics.persons == 0 && statistics.leads == 0 && statistics.batches == 0)
  }

  @Test func keepsTheOlderIDOfTwoThatAreOne() throws {
    let old = try test.remember("1", [MemoryLead(1, "jane email:a")])[0]
    let new = try test.remember("2", [MemoryLead(1, "jane phone:1")])[0]
    let third = try test.remember("3", [MemoryLead(1, "jane home:1")])[0]
    let batch = try test.memory.begin(batch: BatchID("4"))
    let link = try batch.remember([
      SeenPerson(leads: [MemoryLead(1, "jane email:aa")], known: [third, new]),
      SeenPerson(leads: [MemoryLead(2, "jane email:aaa")], known: [new, old]),
    ])
    try batch.commit()
    #expect(link == [old, old])
    for lead in ["jane email:a", "jane phone:1", "jane home:1", "jane email:aa"] {
      #expect(try test.match(MemoryLead(1, lead))?.first.person == old)
    }
    let statistics = try test.statistics
    #expect(statistics.persons == 1 && statistics.aliases == 2 && statistics.leads == 5)
    #expect(try test.remember("3", [MemoryLead(1, "jane home:1")]) == [old])
  }

  @Test func refusesAPersonThatNobodyIs() throws {
    let batch = try test.memory.begin(batch: BatchID("1"))
    let nobody = PersonID(4711)
    #expect(throws: MemoryError.unknownPerson(nobody)) {
      try batch.remember([SeenPerson(leads: [leads[0]], known: [nobody])])
    }
    try batch.commit()
    #expect(throws: MemoryError.ended) { try batch.matches(for: leads) }
    #expect(try test.statistics.leads == 0)
  }

  @Test func holdsNoClearText() throws {
    try test.remember("secret-batch", [MemoryLead(1, "janedoe email:jane@example.org phone:+4930123456")])
    let names = test.folder.names(in: "memory")
    for name in names {
      let bytes = try test.folder.bytes(of: "memory/\(name)")
      for text in ["janedoe", "jane@example.org", "example", "30123456", "secret-batch"] {
        #expect(bytes.firstRange(of: Array(text.utf8)) == nil)
      }
    }
    #expect(names.contains("memory.sqlite"))
  }
}
