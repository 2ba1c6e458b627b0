// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// The database file of a memory: where it lies, how it is made and opened. `docs/formats.md` describes its tables.
struct MemoryFile: Sendable {
  static let name = "memory.sqlite"
  /// "Assy" in ASCII; `file` and others tell by it whose database it is.
  private static let applicationID: Int64 = 0x4173_7379
  /// The version of the tables.
  private static let version: Int64 = 1

  let folder: String
  let patience: Patience

  var path: String { folder + "/" + Self.name }

  /// Opens the memory of the folder; makes the folder and the memory where they are missing.
  /// - Throws: ``MemoryError`` with the kind `secret` if it was made with another key.
  func openOrCreate(_ secret: MemorySecret) throws(MemoryError) -> SQLiteConnection {
    try createFile()
    let connection = try connect()
    do { try Self.makeTables(connection, secret) } catch { throw failure(error) }
    try check(connection, secret)
    return connection
  }

  /// Opens the memory of the folder.
  /// - Parameter secret: nil to read what needs no key.
  /// - Throws: ``MemoryError`` with the kind `folder` if there is none, `secret` if it was made with another key.
  func openExisting(_ secret: MemorySecret?) throws(MemoryError) -> SQLiteConnection {
    guard exists else { throw .noMemory(folder) }
    let connection = try connect()
    try check(connection, secret)
    return connection
  }

  /// A file that is no database at all is somebody else's, not a damaged one of ours.
  private func failure(_ failure: SQLiteFailure) -> MemoryError {
    failure.isNoDatabase ? .otherDatabase(path) : MemoryError(failure, folder)
  }

  private func connect() throws(MemoryError) -> SQLiteConnection {
    do {
      let connection = try SQLiteConnection(opening: path, patience: patience)
      for pragma in Self.pragmas { try connection.run(pragma) }
      return connection
    } catch {
      throw failure(error)
    }
  }

  /// Two processes may get here at once: one makes the tables, the other waits and finds them.
  private static func makeTables(_ connection: borrowing SQLiteConnection, _ secret: MemorySecret) throws(SQLiteFailure)
  {
    if try connection.integer("SELECT count(*) FROM sqlite_schema") != 0 { return }
    try connection.run("BEGIN IMMEDIATE")
    if try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 {
      for statement in schema { try connection.run(statement) }
      try connection.run("INSERT INTO secret (verifier) VALUES (?)", .hash(secret.verifier))
    }
    try connection.run("COMMIT")
  }

  private func check(_ connection: borrowing SQLiteConnection, _ secret: MemorySecret?) throws(MemoryError) {
    let tables: Int64?
    let application: Int64?
    let version: Int64?
    var verifier: KeyedHash?
    do {
      tables = try connection.integer("SELECT count(*) FROM sqlite_schema")
      application = try connection.integer("PRAGMA application_id")
      version = try connection.integer("PRAGMA user_version")
    } catch {
      throw failure(error)
    }
    // Whoever was about to make it was stopped.
    guard tables != 0 else { throw .noMemory(folder) }
    guard application == Self.applicationID else { throw .otherDatabase(path) }
    guard version == Self.version else { throw .newerVersion(folder) }
    do {
      try connection.prepare("SELECT verifier FROM secret").forEachRow([]) { row in
        verifier = row.hash(0)
        return false
      }
    } catch {
      throw failure(error)
    }
    if let secret, verifier != secret.verifier { throw .wrongKey(folder) }
    // The mode stays with the file, so that this does something once only.
    do { try connection.run("PRAGMA journal_mode = WAL") } catch { throw failure(error) }
  }

  /// `person.alias_of` is the number of the person that this one turned out to be, never that of another alias.
  /// `person.named` is the first batch that had a name for them. A `sighting` says that a person was known by a key,
  /// with the hash of the name that stood beside it, since a batch.
  private static let schema: [StaticString] = [
    "PRAGMA application_id = 0x41737379",
    "PRAGMA user_version = 1",
    "CREATE TABLE secret (verifier BLOB NOT NULL) STRICT",
    """
    CREATE TABLE batch (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, last_person INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE person (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL UNIQUE, named INTEGER, alias_of INTEGER
    ) STRICT
    """,
    "CREATE INDEX person_alias_of ON person (alias_of) WHERE alias_of IS NOT NULL",
    """
    CREATE TABLE lead (
      batch INTEGER NOT NULL, record INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (batch, record)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sighting (
      key BLOB NOT NULL, person INTEGER NOT NULL, name INTEGER NOT NULL, batch INTEGER NOT NULL,
      PRIMARY KEY (key, person, name)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// For each connection. What is deleted is overwritten, a commit is on the disk when it returns, and a database that
  /// somebody else made runs nothing of its own. 64 MiB are for pages.
  private static let pragmas: [StaticString] = [
    "PRAGMA secure_delete = ON", "PRAGMA trusted_schema = OFF", "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -65536",
  ]
}
