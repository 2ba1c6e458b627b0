// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A batch of leads that is being compared with a memory and remembered: one transaction.
///
/// A batch that goes away without ``commit()`` leaves nothing behind.
///
/// A class because it has a connection, which cannot be copied. Calls from several threads wait for each other.
public final class MemoryBatch: Sendable {
  /// Whether the same input was remembered before. Its leads are then compared with the persons that were known at that
  /// time, and have the ids that they were given.
  public let isRepeated: Bool

  private let file: MemoryFile
  private let transaction: Mutex<BatchTransaction>

  init(
    _ id: BatchID, connection: consuming SQLiteConnection, file: MemoryFile, secret: MemorySecret
  ) throws(MemoryError) {
    let transaction: BatchTransaction
    do {
      transaction = try BatchTransaction(id, connection, secret)
    } catch {
      throw MemoryError(error, file.folder)
    }
    self.file = file
    isRepeated = transaction.isRepeated
    self.transaction = Mutex(transaction)
  }

  /// Says of leads which persons of earlier batches they may be: nil for somebody new.
  ///
  /// A key that more than eight persons have had is nobody's: it is no evidence. A key that several persons have had
  /// says nothing either, unless the name says who of them it is.
  /// - Returns: a match or nil for each lead, in their order.
  /// - Complexity: one look-up for each different key. Leads that are asked for together cost less.
  public func matches(for leads: [MemoryLead]) throws(MemoryError) -> [LeadMatch?] {
    try whileOpen { transaction throws(SQLiteFailure) in try transaction.matches(for: leads) }
  }

  /// Remembers persons and their leads.
  ///
  /// Leads that were remembered with the same record of the same input stay with the person that they were given to.
  /// - Returns: the stable id of each person, in their order.
  /// - Throws: ``MemoryError`` with the kind `usage` for a known person that the memory does not know.
  public func remember(_ persons: [SeenPerson]) throws(MemoryError) -> [PersonID] {
    var unknown: PersonID?
    let ids = try whileOpen { transaction throws(SQLiteFailure) in
      unknown = try transaction.firstUnknown(of: persons)
      return unknown == nil ? try transaction.remember(persons) : []
    }
    if let unknown { throw .unknownPerson(unknown) }
    return ids
  }

  /// Keeps what was remembered. The batch has ended.
  public func commit() throws(MemoryError) {
    try whileOpen { transaction throws(SQLiteFailure) in try transaction.commit() }
  }

  private func whileOpen<Result: Sendable>(
    _ work: (inout BatchTransaction) throws(SQLiteFailure) -> Result
  ) throws(MemoryError) -> Result {
    let result: Swift.Result<Result, MemoryError> = transaction.withLock { transaction in
      guard transaction.isOpen else { return .failure(.ended) }
      do throws(SQLiteFailure) {
        return .success(try work(&transaction))
      } catch {
        return .failure(MemoryError(error, file.folder))
      }
    }
    return try result.get()
  }
}
