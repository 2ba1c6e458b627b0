// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Columns of the user's own that tell no two leads apart or together: all values different, as in a number of each lead,
/// or nearly all the same.
enum UselessColumns {
  /// A value that more leads have tells nothing.
  private static let most = 0.9
  /// Where fewer leads share their value with another one, it numbers them.
  private static let fewest = 0.01

  /// - Parameter names: how many such columns the leads have.
  /// - Returns: the bits of the attributes that are to be left out.
  static func bits(in records: LeadRecords, names: Int, threads: Int) -> UInt32 {
    let isUseful = WorkerThreads.map(min(names, Attribute.others.count), threads: threads) {
      self.isUseful(Attribute.others[$0], records)
    }
    var bits: UInt32 = 0
    for (place, attribute) in Attribute.others.enumerated() {
      if place >= isUseful.count || !isUseful[place] { bits |= attribute.bit }
    }
    return bits
  }

  private static func isUseful(_ attribute: Attribute, _ records: LeadRecords) -> Bool {
    var sorter = KeySorter()
    let bytes = records.bytes.span
    var (total, largest, shared) = (0.0, 0, 0)
    sorter.sort(records.count, atMost: records.storage.sortedKeys) { sorter in
      for index in 0..<records.count {
        let lead = LeadRecord(bytes, at: records.starts[index])
        if lead.has(attribute) { sorter.add(KeyHash.hash(bytes, lead.range(of: attribute, bytes)), of: index) }
      }
    } _: { _, run in
      total += Double(run.count)
      largest = max(largest, run.count)
      if run.count > 1 { shared += run.count }
    }
    return Double(shared) >= fewest * total && largest > 1 && Double(largest) <= most * total
  }
}
