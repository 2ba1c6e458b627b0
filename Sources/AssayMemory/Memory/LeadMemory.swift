// SPDX-License-Identifier: Apache-2.0

/// A database of the persons that were seen in earlier batches, with stable ids, which holds no clear value: keys and
/// names are kept as keyed hashes (HMAC-SHA-256).
///
/// ```swift
/// let memory = try LeadMemory(folder: "memory", secret: .ofEnvironment())
/// let batch = try memory.begin(batch: BatchID(files: [(checksum: "0f3a…", bytes: 4711)]))
/// let lead = MemoryLead(record: 1, keys: [key], name: Array("jane doe".utf8))
/// let match = try batch.matches(for: [lead])[0]
/// let person = SeenPerson(leads: [lead], known: match.map { [$0.first.person] } ?? [])
/// let id = try batch.remember([person])[0]     // p-3k9fz02v7hq1c
/// try batch.commit()
/// ```
///
/// A batch is one transaction: it is remembered as a whole or not at all, whenever the process ends. Two processes may
/// use one memory; the second to begin a batch waits for the first to commit.
///
/// The value holds no connection. Every batch has its own, so that it can be used from any thread.
///
/// - Complexity: some 180 bytes of file for each person with three keys, and 30 microseconds to look a lead up and
///   remember it. Memory is 64 MiB for SQLite, and what the leads of one call need.
public struct LeadMemory: Sendable {
  let file: MemoryFile
  let secret: MemorySecret

  /// Opens the memory in a folder, and makes both where they are missing: the folder with the permissions 0700, the
  /// database with 0600.
  /// - Parameters:
  ///   - patience: how long to wait for another process that has the memory.
  ///   - isCancelled: asked while waiting; true ends it with an error of the kind `interrupted`.
  /// - Throws: ``MemoryError`` with the kind `secret` if the memory was made with another key, `folder` if there is
  ///   something else in its place or it cannot be written to.
  public init(
    folder: String, secret: MemorySecret, patience: Duration = .seconds(600),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(MemoryError) {
    file = MemoryFile(folder: folder, patience: Patience(patience, isCancelled: isCancelled))
    self.secret = secret
    _ = try file.openOrCreate(secret)
  }

  /// Opens the memory in a folder, where there must be one.
  public init(
    existing folder: String, secret: MemorySecret, patience: Duration = .seconds(600),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(MemoryError) {
    file = MemoryFile(folder: folder, patience: Patience(patience, isCancelled: isCancelled))
    self.secret = secret
    _ = try file.openExisting(secret)
  }

  /// Begins a batch, and waits for another one to end. From here to its commit nobody else can begin one: begin when
  /// the leads have been read, not before.
  /// - Throws: ``MemoryError`` with the kind `busy` if the other one took too long.
  public func begin(batch id: BatchID) throws(MemoryError) -> MemoryBatch {
    try MemoryBatch(id, connection: file.openExisting(secret), file: file, secret: secret)
  }
}
