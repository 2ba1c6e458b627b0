// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes
import Testing

@testable import AssayMemory

struct ForgettingTests {
  private let test: TestMemory

  init() throws { test = try TestMemory() }

  @Test func erasesAllOfAPerson() throws {
    let ids = try test.remember(
      "1", [MemoryLead(1, "jane email:a phone:1 home:1"), MemoryLead(2, "bob phone:2"), MemoryLead(3, "jane phone:3")])
    // One person with an alias: two more rows.
    try test.remember("2", [MemoryLead(1, "jane email:a phone:3")])
    let erasure = try test.memory.forget(keys: [MemoryKey(.phone, Array("3".utf8))])
    // Persons 2, leads 3, keys: three of the first, phone:3 of the alias, and of the first.
    #expect(erasure == Erasure(persons: 1, rows: 10))
    let statistics = try test.statistics
    #expect(statistics.persons == 1 && statistics.leads == 1 && statistics.aliases == 0)
    for lead in ["jane email:a", "jane phone:1", "jane phone:3", "jane home:1"] {
      #expect(try test.match(MemoryLead(1, lead)) == nil)
    }
    #expect(try test.match(MemoryLead(1, "bob phone:2"))?.first.person == ids[1])
    #expect(try test.memory.forget(persons: [ids[0]]) == Erasure(persons: 0, rows: 0))
  }

  @Test func erasesByAnyIDThatMeansThePerson() throws {
    let ids = try test.remember("1", [MemoryLead(1, "jane email:a"), MemoryLead(2, "jane phone:1")])
    try test.remember("2", [MemoryLead(1, "jane email:a phone:1")])
    #expect(try test.memory.forget(persons: [ids[1]]).persons == 1)
    #expect(try test.statistics.persons == 0)
  }

  /// Many rows are inserted around those that go, so that SQLite moves rows and leaves copies, which `VACUUM` takes
  /// away.
  @Test func leavesNoTraceInTheFile() throws {
    let names = (1...9000).map { "n\($0)" }
    for start in stride(from: 0, to: names.count, by: 100) {
      try test.remember("\(start)", (start..<start + 100).map { MemoryLead($0, "\(names[$0]) email:\(names[$0])") })
    }
    let keys = names.prefix(3000).map { MemoryKey(.email, Array($0.utf8)) }
    let hashes = Set(try keys.map { try TestMemory.secret.hash(of: $0) })
    #expect(try traces(of: hashes) == hashes)
    #expect(try test.memory.forget(keys: keys).persons == keys.count)
    #expect(try traces(of: hashes).isEmpty)
    #expect(try test.connection().prepare("PRAGMA integrity_check").firstText() == "ok")
  }

  /// Which of some hashes stand in a file of the memory, wherever that may be.
  private func traces(of hashes: Set<KeyedHash>) throws -> Set<KeyedHash> {
    var found: Set<KeyedHash> = []
    for name in test.folder.names(in: "memory") {
      try test.folder.bytes(of: "memory/\(name)").withUnsafeBytes { bytes in
        for start in bytes.indices {
          let hash = KeyedHash(UnsafeRawBufferPointer(rebasing: bytes[start...]))
          if let hash, hashes.contains(hash) { found.insert(hash) }
        }
      }
    }
    return found
  }

  @Test func saysWhenAReaderKeepsTraces() throws {
    try test.remember("1", [MemoryLead(1, "jane email:a")])
    let impatient = try LeadMemory(
      folder: test.folder.path(of: "memory"), secret: TestMemory.secret, patience: .milliseconds(50))
    let reader = try test.connection()
    try reader.run("BEGIN")
    #expect(try reader.integer("SELECT count(*) FROM person") == 1)
    #expect(throws: MemoryError.self) { try impatient.forget(keys: [MemoryKey(.email, Array("a".utf8))]) }
    try reader.run("COMMIT")
    #expect(try impatient.forget(keys: [MemoryKey(.email, Array("a".utf8))]).persons == 0)
    #expect(try test.statistics.persons == 0)
  }
}

extension SQLiteStatement {
  func firstText() throws -> String? {
    var text: String?
    try forEachRow([]) { row in
      text = row.text(0)
      return false
    }
    return text
  }
}
