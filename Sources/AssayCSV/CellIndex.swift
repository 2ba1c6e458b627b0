// SPDX-License-Identifier: Apache-2.0

/// Where the cells of a chunk end, and what was odd about them.
@usableFromInline
struct CellIndex: Sendable {
  /// Storage that is kept from chunk to chunk; only the first `endCount` values mean something.
  @usableFromInline var ends: [UInt32] = []
  @usableFromInline var endCount = 0
  var recordCount = 0
  var marks: [FaultMark] = []

  /// Marks the last cell of a record.
  @usableFromInline static var lastCell: UInt32 { 0x8000_0000 }

  init() {}

  @usableFromInline
  func end(at position: Int) -> Int {
    Int(ends[position] & ~Self.lastCell)
  }

  mutating func removeAll() {
    endCount = 0
    recordCount = 0
    marks.removeAll(keepingCapacity: true)
  }

  mutating func append(end: Int, isLast: Bool) {
    reserve(endCount + 1)
    ends[endCount] = UInt32(end) | (isLast ? Self.lastCell : 0)
    endCount += 1
  }

  /// Makes room for `count` ends in all; at least doubles the storage if it has to grow.
  mutating func reserve(_ count: Int) {
    if count > ends.count {
      ends += [UInt32](repeating: 0, count: max(count, ends.count * 2, 1024) - ends.count)
    }
  }
}

/// A fault before its line and column are known.
struct FaultMark: Sendable {
  /// How many faults of a record are kept, for each way of finding them, besides the first one of each kind.
  static let limitPerRecord = 32

  var kind: CSVFault.Kind
  /// The record in its chunk, from 0.
  var record: Int
  var cell: Int
  /// The offset in the chunk.
  var offset: Int
}
