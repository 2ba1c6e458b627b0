// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayMemory

struct SQLiteConnectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "database")
  }

  private func connection() throws -> SQLiteConnection {
    try SQLiteConnection(opening: folder.path(of: "database"), patience: Patience(.zero))
  }

  @Test func givesBackWhatItWasGiven() throws {
    let connection = try connection()
    try connection.run("CREATE TABLE t (a INTEGER, b BLOB, c INTEGER)")
    let hash = try TestMemory.secret.hash(.key, [1])
    try connection.run("INSERT INTO t VALUES (?, ?, ?)", .integer(.min), .hash(hash), .null)
    #expect(connection.changedRows == 1 && connection.lastRow == 1)
    try connection.prepare("SELECT a, b, c FROM t").forEachRow([]) { row in
      #expect(row.integer(0) == .min && row.hash(1) == hash && row.isNull(2))
      #expect(row.hash(2) == nil && row.hash(0) == nil && !row.isNull(0))
      return true
    }
    #expect(try connection.integer("SELECT c FROM t") == nil)
    #expect(try connection.integer("SELECT a FROM t WHERE a = 1") == nil)
  }

  @Test func canRunAStatementAgainAfterItFailed() throws {
    let connection = try connection()
    try connection.run("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    let insert = try connection.prepare("INSERT INTO t VALUES (?)")
    try insert.run([.integer(1)])
    let failure = #expect(throws: SQLiteFailure.self) { try insert.run([.integer(1)]) }
    #expect(failure?.condition == .other)
    #expect(throws: SQLiteFailure.self) { try insert.run([.integer(2), .integer(3)]) }
    try insert.run([.integer(2)])
    #expect(try connection.integer("SELECT count(*) FROM t") == 2)
  }

  @Test func tellsWhatIsWrong() throws {
    let path = folder.path(of: "missing")
    let missing = #expect(throws: SQLiteFailure.self) {
      _ = try SQLiteConnection(opening: path, patience: Patience(.zero))
    }
    #expect(missing?.condition == .inaccessible)
    let one = try connection()
    let other = try connection()
    try one.run("BEGIN IMMEDIATE")
    let busy = #expect(throws: SQLiteFailure.self) { try other.run("BEGIN IMMEDIATE") }
    #expect(busy?.condition == .busy)
    try one.run("CREATE TABLE t (a)")
    let full = #expect(throws: SQLiteFailure.self) {
      try one.run("PRAGMA max_page_count = 2")
      try one.run("INSERT INTO t VALUES (zeroblob(100000))")
    }
    #expect(full?.condition == .full)
  }

  @Test func closesWhileAStatementIsThere() throws {
    let statement: SQLiteStatement
    do { statement = try connection().prepare("SELECT 7") }
    #expect(try statement.integer([]) == 7)
  }
}
