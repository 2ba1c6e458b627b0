// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes
import CSQLite

/// A prepared statement.
///
/// A class, because it has to be finalised once. It belongs to one connection, whose calls SQLite serialises, and
/// whoever has that has it: hence `@unchecked Sendable`, as there.
final class SQLiteStatement: @unchecked Sendable {
  private let handle: OpaquePointer
  private let patience: Patience

  init(_ handle: OpaquePointer, _ patience: Patience) {
    self.handle = handle
    self.patience = patience
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement, which is ready to run again afterwards, whatever happens.
  /// - Parameter read: gets each row, and says whether it wants the next one.
  func forEachRow(_ values: [SQLiteValue], _ read: (borrowing SQLiteRow) -> Bool) throws(SQLiteFailure) {
    defer { sqlite3_reset(handle) }
    try bind(values)
    var code = try firstStep()
    while code != SQLITE_DONE {
      guard code == SQLITE_ROW else { throw SQLiteConnection.failure(code, sqlite3_db_handle(handle)) }
      if !read(SQLiteRow(handle)) { return }
      code = sqlite3_step(handle)
    }
  }

  /// Goes to the first row, and waits for whoever has the database. Nothing has been read or written before that, so
  /// that a statement can begin again.
  private func firstStep() throws(SQLiteFailure) -> Int32 {
    var start: ContinuousClock.Instant?
    while true {
      let code = sqlite3_step(handle)
      guard code & 0xFF == SQLITE_BUSY else { return code }
      let began = start ?? .now
      start = began
      guard try patience.waits(since: began) else { return code }
      sqlite3_reset(handle)
    }
  }

  /// Runs the statement to its end.
  func run(_ values: [SQLiteValue]) throws(SQLiteFailure) {
    try forEachRow(values) { _ in true }
  }

  /// The first number of the first row; nil if there is no row, or NULL in it.
  func integer(_ values: [SQLiteValue]) throws(SQLiteFailure) -> Int64? {
    var result: Int64?
    try forEachRow(values) { row in
      result = row.isNull(0) ? nil : row.integer(0)
      return false
    }
    return result
  }

  private func bind(_ values: [SQLiteValue]) throws(SQLiteFailure) {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code: Int32
      switch value {
      case .integer(let number): code = sqlite3_bind_int64(handle, place, number)
      case .hash(let hash):
        code = hash.withBytes { assay_sqlite_bind_copy(handle, place, $0.baseAddress, Int32($0.count)) }
      case .null: code = sqlite3_bind_null(handle, place)
      }
      guard code == SQLITE_OK else { throw SQLiteConnection.failure(code, sqlite3_db_handle(handle)) }
    }
  }
}

/// The row that a statement stands at, for as long as it stands there.
struct SQLiteRow: ~Copyable {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The number in a column; 0 for NULL.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The hash in a column; nil for anything else.
  func hash(_ column: Int32) -> KeyedHash? {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB, let start = sqlite3_column_blob(handle, column) else {
      return nil
    }
    return KeyedHash(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The text in a column; empty for NULL.
  func text(_ column: Int32) -> String { sqlite3_column_text(handle, column).map { String(cString: $0) } ?? "" }
}
