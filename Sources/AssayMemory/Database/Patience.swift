// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How long to wait for another process that has the database, and who may end the waiting.
///
/// SQLite's own waiting cannot be stopped, and leaves out some cases, such as the change of the journal.
struct Patience: Sendable {
  let limit: Duration
  let isCancelled: @Sendable () -> Bool

  init(_ limit: Duration, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// Waits for a hundredth of a second, unless the time is up.
  /// - Returns: whether to try again.
  /// - Throws: the failure that SQLite has for work that was interrupted.
  func waits(since start: ContinuousClock.Instant) throws(SQLiteFailure) -> Bool {
    if isCancelled() { throw .interrupted }
    guard ContinuousClock.now - start < limit else { return false }
    usleep(10_000)
    return true
  }
}
