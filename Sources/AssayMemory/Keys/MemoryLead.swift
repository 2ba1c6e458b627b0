// SPDX-License-Identifier: Apache-2.0

/// What a memory is told of a lead.
public struct MemoryLead: Sendable, Hashable {
  /// The number of its record in the batch. The same input has the same numbers each time it is read.
  public var record: Int
  /// What it is known by, the strongest first.
  public var keys: [MemoryKey]
  /// The canonical name of the person: two spellings of the same have the same bytes. Nil if the lead has none.
  public var name: [UInt8]?

  /// Creates a lead.
  public init(record: Int, keys: [MemoryKey], name: [UInt8]? = nil) {
    self.record = record
    self.keys = keys
    self.name = name
  }
}
