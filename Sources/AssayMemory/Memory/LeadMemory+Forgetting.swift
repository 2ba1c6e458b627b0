// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// What was erased.
public struct Erasure: Sendable, Hashable {
  /// How many persons.
  public let persons: Int
  /// How many rows of the database: those of their ids, their leads and their keys.
  public let rows: Int
}

extension LeadMemory {
  /// Erases every person that has had one of some keys or has one of some ids, with everything that is known of them:
  /// the right to erasure of article 17 of the General Data Protection Regulation.
  ///
  /// Persons who shared the key are erased too: the memory cannot tell which of them asks. What is erased is
  /// overwritten, and the file written anew, because SQLite leaves copies of rows in the unused parts of pages when it
  /// moves them. What backups and the file system keep is out of reach.
  ///
  /// An id that nobody has erases nobody. The same input gives a lead the same id again, if it is remembered again.
  /// - Complexity: reads and writes the whole file.
  /// - Throws: ``MemoryError`` with the kind `busy` if another process has the memory, or keeps traces from being
  ///   overwritten; erase again in that case.
  public func forget(keys: [MemoryKey] = [], persons: [PersonID] = []) throws(MemoryError) -> Erasure {
    let connection = try file.openExisting(secret)
    let erasure: Erasure
    let isPurged: Bool
    do {
      try connection.run("CREATE TEMP TABLE erased (number INTEGER PRIMARY KEY)")
      try connection.run("BEGIN IMMEDIATE")
      for key in keys { try Self.choose(holdersOf: secret.hash(of: key), connection) }
      for person in persons { try Self.choose(person, connection) }
      erasure = try Self.erase(connection)
      try connection.run("COMMIT")
      // Also when nobody was found: an earlier erasure may have been stopped here.
      try connection.run("VACUUM")
      isPurged = try Self.emptyLog(connection)
    } catch {
      throw MemoryError(error, file.folder)
    }
    if !isPurged { throw .notPurged(file.folder) }
    return erasure
  }

  private static func choose(
    holdersOf key: KeyedHash, _ connection: borrowing SQLiteConnection
  ) throws(SQLiteFailure) {
    try connection.run(
      """
      INSERT OR IGNORE INTO erased SELECT coalesce(person.alias_of, person.number)
      FROM sighting CROSS JOIN person ON person.number = sighting.person WHERE sighting.key = ?
      """, .hash(key))
  }

  private static func choose(_ person: PersonID, _ connection: borrowing SQLiteConnection) throws(SQLiteFailure) {
    try connection.run(
      "INSERT OR IGNORE INTO erased SELECT coalesce(alias_of, number) FROM person WHERE id = ?",
      .integer(person.bits))
  }

  /// Writes the log into the database and empties it, which a reader keeps from happening.
  private static func emptyLog(_ connection: borrowing SQLiteConnection) throws(SQLiteFailure) -> Bool {
    let start = ContinuousClock.now
    while try connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0 {
      if try !connection.patience.waits(since: start) { return false }
    }
    return true
  }

  private static func erase(_ connection: borrowing SQLiteConnection) throws(SQLiteFailure) -> Erasure {
    let persons = try connection.integer("SELECT count(*) FROM erased") ?? 0
    if persons == 0 { return Erasure(persons: 0, rows: 0) }
    try connection.run(
      "INSERT OR IGNORE INTO erased SELECT number FROM person WHERE alias_of IN (SELECT number FROM erased)")
    try connection.run("DELETE FROM sighting WHERE person IN (SELECT number FROM erased)")
    var rows = connection.changedRows
    try connection.run("DELETE FROM lead WHERE person IN (SELECT number FROM erased)")
    rows += connection.changedRows
    try connection.run("DELETE FROM person WHERE number IN (SELECT number FROM erased)")
    rows += connection.changedRows
    return Erasure(persons: Int(persons), rows: rows)
  }
}
