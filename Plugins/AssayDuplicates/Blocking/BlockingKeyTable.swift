// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The blocking keys of all leads, by slot: 32 bits each, 0 for none. Slots that no lead fills take no memory.
///
/// - Complexity: about 50 bytes for each lead.
struct BlockingKeyTable: Sendable {
  private let columns: [[UInt32]]

  init(_ records: LeadRecords, threads: Int) {
    let next = Atomic<Int>(0)
    let columns = Mutex([[UInt32]](repeating: [], count: BlockingSlot.allCases.count))
    WorkerThreads.run(threads) {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < BlockingSlot.allCases.count else { return }
        let column = Self.column(BlockingSlot.allCases[place], records)
        columns.withLock { $0[place] = column }
      }
    }
    self.columns = columns.withLock { $0 }
  }

  private static func column(_ slot: BlockingSlot, _ records: LeadRecords) -> [UInt32] {
    let bytes = records.bytes.span
    var column: [UInt32] = []
    for index in 0..<records.count {
      let key = BlockingKeys.key(slot, LeadRecord(bytes, at: records.starts[index]), bytes)
      if key == 0 { continue }
      if column.isEmpty { column = [UInt32](repeating: 0, count: records.count) }
      column[index] = UInt32(truncatingIfNeeded: key >> 32) | 1
    }
    return column
  }

  /// The keys of a slot, one for each lead; empty if no lead has one.
  @inline(__always)
  subscript(slot: BlockingSlot) -> [UInt32] { columns[Int(slot.rawValue)] }
}
