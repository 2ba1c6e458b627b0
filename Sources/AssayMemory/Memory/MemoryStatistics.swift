// SPDX-License-Identifier: Apache-2.0

/// How much is in a memory.
public struct MemoryStatistics: Sendable, Hashable {
  /// Different persons.
  public let persons: Int
  /// Persons that turned out to be one of the others, whose ids are still understood.
  public let aliases: Int
  /// Leads that were remembered, each once.
  public let leads: Int
  /// Inputs, each once.
  public let batches: Int

  /// Counts what is in the memory of a folder. It needs no key: nothing is looked up.
  /// - Throws: ``MemoryError`` with the kind `folder` if there is no memory.
  public init(
    ofFolder folder: String, patience: Duration = .seconds(600),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(MemoryError) {
    let file = MemoryFile(folder: folder, patience: Patience(patience, isCancelled: isCancelled))
    let connection = try file.openExisting(nil)
    do {
      // One moment for all four, whatever others write meanwhile.
      try connection.run("BEGIN")
      persons = Int(try connection.integer("SELECT count(*) FROM person WHERE alias_of IS NULL") ?? 0)
      aliases = Int(try connection.integer("SELECT count(*) FROM person WHERE alias_of IS NOT NULL") ?? 0)
      leads = Int(try connection.integer("SELECT count(*) FROM lead") ?? 0)
      batches = Int(try connection.integer("SELECT count(*) FROM batch") ?? 0)
    } catch {
      throw MemoryError(error, folder)
    }
  }
}
