// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayMemory

struct MemoryFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path(of: "memory") }

  init() throws { folder = try TemporaryFolder() }

  private func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  @Test func isForItsOwnerOnly() throws {
    let memory = try LeadMemory(folder: path, secret: TestMemory.secret)
    let batch = try memory.begin(batch: BatchID("1"))
    _ = try batch.remember([SeenPerson(leads: [MemoryLead(1, "jane email:a")])])
    #expect(try mode(of: path) == 0o700)
    let names = folder.names(in: "memory")
    #expect(names == ["memory.sqlite", "memory.sqlite-shm", "memory.sqlite-wal"])
    for name in names { #expect(try mode(of: "\(path)/\(name)") == 0o600) }
    try batch.commit()
  }

  @Test func refusesAnotherKey() throws {
    _ = try LeadMemory(folder: path, secret: TestMemory.secret)
    let other = try MemorySecret([UInt8](repeating: 8, count: 32))
    #expect(throws: MemoryError.wrongKey(path)) { try LeadMemory(folder: path, secret: other) }
    #expect(throws: MemoryError.wrongKey(path)) { try LeadMemory(existing: path, secret: other) }
    _ = try LeadMemory(existing: path, secret: TestMemory.secret)
  }

  @Test func isNotMadeWhereItMustBe() throws {
    #expect(throws: MemoryError.noMemory(path)) { try LeadMemory(existing: path, secret: TestMemory.secret) }
    #expect(throws: MemoryError.noMemory(path)) { try MemoryStatistics(ofFolder: path) }
    #expect(folder.names(in: "memory").isEmpty)
    try folder.write("", to: "memory/memory.sqlite")
    #expect(throws: MemoryError.noMemory(path)) { try MemoryStatistics(ofFolder: path) }
    _ = try LeadMemory(folder: path, secret: TestMemory.secret)
    #expect(try MemoryStatistics(ofFolder: path).batches == 0)
  }

  @Test func refusesWhatIsNoMemory() throws {
    let file = try folder.write(String(repeating: "no database ", count: 200), to: "memory/memory.sqlite")
    #expect(throws: MemoryError.otherDatabase(file)) { try LeadMemory(folder: path, secret: TestMemory.secret) }
    #expect(try folder.text(of: "memory/memory.sqlite").hasPrefix("no database no"))
    try folder.write("", to: "memory/memory.sqlite")
    do { try SQLiteConnection(opening: file, patience: Patience(.zero)).run("CREATE TABLE another (value)") }
    #expect(throws: MemoryError.otherDatabase(file)) { try LeadMemory(folder: path, secret: TestMemory.secret) }
  }

  @Test func refusesANewerVersion() throws {
    _ = try LeadMemory(folder: path, secret: TestMemory.secret)
    do {
      try SQLiteConnection(opening: path + "/memory.sqlite", patience: Patience(.zero)).run("PRAGMA user_version = 2")
    }
    #expect(throws: MemoryError.newerVersion(path)) { try LeadMemory(folder: path, secret: TestMemory.secret) }
  }

  @Test func saysWhereNoFolderCanBe() throws {
    try folder.write("", to: "file")
    #expect(throws: MemoryError.self) { try LeadMemory(folder: folder.path(of: "file"), secret: TestMemory.secret) }
    #expect(throws: MemoryError.self) { try LeadMemory(folder: folder.path(of: "a/b"), secret: TestMemory.secret) }
  }

  @Test func waitsForAnother() throws {
    let memory = try LeadMemory(folder: path, secret: TestMemory.secret)
    let impatient = try LeadMemory(folder: path, secret: TestMemory.secret, patience: .milliseconds(20))
    let batch = try memory.begin(batch: BatchID("1"))
    let error = #expect(throws: MemoryError.self) { try impatient.begin(batch: BatchID("2")) }
    #expect(error?.kind == .busy)
    let stopped = try LeadMemory(folder: path, secret: TestMemory.secret, isCancelled: { true })
    let interruption = #expect(throws: MemoryError.self) { try stopped.begin(batch: BatchID("2")) }
    #expect(interruption?.kind == .interrupted)
    try batch.commit()
    try stopped.begin(batch: BatchID("3")).commit()
    try impatient.begin(batch: BatchID("2")).commit()
  }

  /// Sixteen at once, from making the memory on: all finish, and each person is counted once.
  @Test func isSafeUnderManyThreads() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          let memory = try LeadMemory(folder: path, secret: TestMemory.secret)
          let batch = try memory.begin(batch: BatchID("\(number)"))
          let leads = (0..<50).map { MemoryLead($0, "n\($0 + number) email:\($0 + number)") }
          let matches = try batch.matches(for: leads)
          _ = try batch.remember(
            zip(leads, matches).map { SeenPerson(leads: [$0], known: $1?.candidates.map(\.person) ?? []) })
          try batch.commit()
        }
      }
      try await group.waitForAll()
    }
    let statistics = try MemoryStatistics(ofFolder: path)
    #expect(statistics.batches == 16 && statistics.leads == 800 && statistics.persons == 65)
  }
}
