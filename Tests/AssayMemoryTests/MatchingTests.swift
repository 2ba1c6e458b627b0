// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayMemory

/// Who a lead is taken for.
struct MatchingTests {
  private let test: TestMemory

  init() throws { test = try TestMemory() }

  @Test(arguments: [
    // Known before, then the lead: whether it is the same, and whether the name says so.
    ("jane email:a", "jane email:a", true, true), ("jane email:a", "bob email:a", false, false),
    ("jane email:a", "jane email:b", false, false), ("jane email:a", "- email:a", true, false),
    ("- email:a", "jane email:a", true, false), ("- email:a", "- email:a", true, false),
    ("jane email:a", "jane phone:a", false, false), ("jane home:1", "jane home:1", true, true),
    ("jane email:a phone:1", "jane email:b phone:1", true, true), ("jane email:a", "jane", false, false),
    // Known without a name by one key, and with another name by another.
    ("jane email:a phone:1", "bob phone:1", false, false),
  ])
  func comparesNames(known: String, lead: String, isSame: Bool, hasSameName: Bool) throws {
    let person = try test.remember("1", [MemoryLead(1, known)])[0]
    let match = try test.match(MemoryLead(1, lead))
    #expect((match?.first.person == person) == isSame)
    #expect((match != nil) == isSame)
    #expect((match?.first.hasSameName ?? false) == hasSameName)
  }

  @Test func knowsTheNameOfAPersonFromAnotherKey() throws {
    let batch = try test.memory.begin(batch: BatchID("1"))
    _ = try batch.remember([SeenPerson(leads: [MemoryLead(1, "jane phone:1"), MemoryLead(2, "- email:a")])])
    try batch.commit()
    #expect(try test.match(MemoryLead(1, "bob email:a")) == nil)
    #expect(try test.match(MemoryLead(1, "- email:a"))?.first.hasSameName == false)
  }

  @Test func tellsTwoPersonsOfAMailboxByTheirNames() throws {
    let ids = try test.remember("1", [MemoryLead(1, "jane email:a"), MemoryLead(2, "bob email:a")])
    #expect(ids[0] != ids[1])
    let matches = try test.matches(
      ["jane email:a", "bob email:a", "- email:a", "ann email:a"].map { MemoryLead(1, $0) })
    #expect(matches.map { $0?.first.person } == [ids[0], ids[1], nil, nil])
  }

  @Test func saysWhichKeyItWas() throws {
    try test.remember("1", [MemoryLead(1, "jane email:a phone:1 home:1")])
    let kinds = try ["jane home:1 email:a", "jane phone:1", "jane email:x home:1"].map {
      try test.match(MemoryLead(1, $0))?.first.kind
    }
    #expect(kinds == [.nameAndPostalCode, .phone, .nameAndPostalCode])
  }

  @Test func doesNotBelieveAKeyOfMoreThanEightPersons() throws {
    let names = "abcdefghi".map(String.init)
    try test.remember("1", names.prefix(8).enumerated().map { MemoryLead($0 + 1, "\($1) email:info") })
    #expect(try test.match(MemoryLead(1, "a email:info")) != nil)
    try test.remember("2", [MemoryLead(1, "i email:info phone:9")])
    #expect(try test.match(MemoryLead(1, "a email:info")) == nil)
    #expect(try test.match(MemoryLead(1, "i email:info phone:9"))?.first.kind == .phone)
  }

  @Test func namesAllWhomALeadMayBe() throws {
    let ids = try test.remember("1", [MemoryLead(1, "jane email:a"), MemoryLead(2, "jane phone:1")])
    let match = try test.match(MemoryLead(1, "jane phone:1 email:a"))
    #expect(match?.candidates.map(\.person) == ids)
    #expect(match?.candidates.map(\.kind) == [.email, .phone])
  }

  @Test func findsManyAtOnceAsOneByOne() throws {
    try test.remember("1", (1...300).map { MemoryLead($0, "n\($0 % 70) email:\($0 % 50) phone:\($0 % 90)") })
    let leads = (1...300).map { MemoryLead($0, "n\($0 % 60) phone:\($0 % 80) email:\($0 % 55)") }
    let together = try test.matches(leads)
    #expect(try leads.map { try test.match($0) } == together)
    #expect(together.contains { $0 != nil } && together.contains { $0 == nil })
  }
}
