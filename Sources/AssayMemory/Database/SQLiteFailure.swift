// SPDX-License-Identifier: Apache-2.0

import CSQLite

/// What SQLite answered instead of doing what it was asked.
struct SQLiteFailure: Error, Hashable {
  /// What a caller can make of it.
  enum Condition {
    /// Another process held the database for longer than the patience of the connection.
    case busy
    /// The file may not be opened or written to.
    case inaccessible
    case full
    /// The file is no database, or no longer a whole one.
    case damaged
    /// The caller wanted the waiting to end.
    case interrupted
    case other
  }

  /// The extended result code (sqlite.org/rescode.html).
  let code: Int32
  /// SQLite's own words. They name tables and columns, and never hold a value.
  let message: String

  /// Whether the file is no database at all, or one that is encrypted.
  var isNoDatabase: Bool { code & 0xFF == SQLITE_NOTADB }

  static var interrupted: SQLiteFailure { SQLiteFailure(code: SQLITE_INTERRUPT, message: "interrupted") }

  var condition: Condition {
    // The lowest eight bits are the result code without its extension.
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH: .inaccessible
    case SQLITE_FULL: .full
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
    default: .other
    }
  }
}
