// SPDX-License-Identifier: Apache-2.0

import CSQLite

/// A connection to one database file. The only place that opens and closes one.
///
/// SQLite serialises the calls of a connection itself, because it is opened with `SQLITE_OPEN_FULLMUTEX`, and the
/// handle is nobody else's, because the value cannot be copied: hence `@unchecked Sendable`.
struct SQLiteConnection: ~Copyable, @unchecked Sendable {
  private let handle: OpaquePointer
  let patience: Patience

  /// Opens a file that is there.
  /// - Parameter patience: how long a statement waits for another process that holds the database.
  init(opening path: String, patience: Patience) throws(SQLiteFailure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      // SQLite hands out a handle for a failed opening too, and it has to be closed.
      let failure = Self.failure(code, opened)
      sqlite3_close_v2(opened)
      throw failure
    }
    handle = opened
    self.patience = patience
  }

  /// A statement that is still alive keeps the connection open until it is gone too.
  deinit {
    sqlite3_close_v2(handle)
  }

  /// Prepares one statement.
  func prepare(_ sql: StaticString) throws(SQLiteFailure) -> SQLiteStatement {
    let start = ContinuousClock.now
    while true {
      var prepared: OpaquePointer?
      let code = sqlite3_prepare_v3(handle, sql.description, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      if code == SQLITE_OK, let prepared { return SQLiteStatement(prepared, patience) }
      // It may have to read the tables first.
      let failure = Self.failure(code, handle)
      guard failure.condition == .busy, try patience.waits(since: start) else { throw failure }
    }
  }

  /// Prepares a statement and runs it once.
  func run(_ sql: StaticString, _ values: SQLiteValue...) throws(SQLiteFailure) {
    try prepare(sql).run(values)
  }

  /// The first number that a statement gives; nil if it gives no row.
  func integer(_ sql: StaticString, _ values: SQLiteValue...) throws(SQLiteFailure) -> Int64? {
    try prepare(sql).integer(values)
  }

  /// How many rows the last statement inserted, changed or deleted.
  var changedRows: Int { Int(sqlite3_changes64(handle)) }

  /// The number of the row that was inserted last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// - Parameter handle: nil where there was not even memory for one.
  static func failure(_ code: Int32, _ handle: OpaquePointer?) -> SQLiteFailure {
    let text = handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    return SQLiteFailure(code: code, message: text.map { String(cString: $0) } ?? "")
  }
}
