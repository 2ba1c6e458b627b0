// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The blocking keys of all leads, by slot: 32 bits each, 0 for none. Slots that no lead fills take no memory.
///
/// - Complexity: about 50 bytes for each lead.
struct BlockingKeyTable: Sendable {
  private let columns: [LeadColumn<UInt32>]

  init(_ records: LeadRecords, threads: Int) {
    columns = WorkerThreads.map(BlockingSlot.allCases.count, threads: threads) {
      Self.column(BlockingSlot.allCases[$0], records)
    }
  }

  private static func column(_ slot: BlockingSlot, _ records: LeadRecords) -> LeadColumn<UInt32> {
    let bytes = records.bytes.span
    var column = LeadColumn<UInt32>()
    for index in 0..<records.count {
      let key = BlockingKeys.key(slot, LeadRecord(bytes, at: records.starts[index]), bytes)
      if key == 0 { continue }
      if column.isEmpty { column = LeadColumn(zeros: records.count, in: records.storage) }
      column[index] = UInt32(truncatingIfNeeded: key >> 32) | 1
    }
    return column
  }

  /// The keys of a slot, one for each lead; empty if no lead has one.
  @inline(__always)
  subscript(slot: BlockingSlot) -> LeadColumn<UInt32> { columns[Int(slot.rawValue)] }
}
