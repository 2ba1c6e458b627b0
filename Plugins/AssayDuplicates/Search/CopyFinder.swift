// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Leads that are the same in everything that is compared, so that one of them can stand for all: a million equal rows
/// are one lead in the search.
struct CopyFinder {
  /// The leads that stand for themselves, in their order.
  private(set) var originals: [UInt32] = []
  /// The others, each with the place in ``originals`` of the one it is a copy of.
  private(set) var copies: [(lead: UInt32, original: UInt32)] = []

  init(_ records: borrowing LeadRecords) {
    let bytes = records.bytes.span
    var sorter = KeySorter()
    var repeated: [(lead: UInt32, original: UInt32)] = []
    sorter.sort(records.count, atMost: records.storage.sortedKeys) { sorter in
      for index in 0..<records.count {
        // Nothing is not the same as nothing.
        guard LeadRecord(bytes, at: records.starts[index]).mask & records.compared != 0 else { continue }
        sorter.add(records.hash(of: index), of: index)
      }
    } _: { sorter, run in
      if run.count == 1 { return }
      // Two values of one hash are so rare that looking at the first few is enough.
      var firsts: [Int] = []
      for index in run {
        let lead = sorter.lead(at: index)
        if let first = firsts.first(where: { Self.areSame($0, lead, records) }) {
          repeated.append((UInt32(lead), UInt32(first)))
        } else if firsts.count < 8 {
          firsts.append(lead)
        }
      }
    }
    repeated.sort { $0.lead < $1.lead }
    originals.reserveCapacity(records.count - repeated.count)
    var next = 0
    for index in 0..<UInt32(records.count) {
      if next < repeated.count && repeated[next].lead == index { next += 1 } else { originals.append(index) }
    }
    copies = repeated.map { ($0.lead, Self.place(of: $0.original, in: originals)) }
  }

  /// Where a number stands among others, which are in ascending order and hold it.
  private static func place(of number: UInt32, in numbers: [UInt32]) -> UInt32 {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return UInt32(low)
  }

  private static func areSame(_ left: Int, _ right: Int, _ records: borrowing LeadRecords) -> Bool {
    let bytes = records.bytes.span
    let (left, right) = (LeadRecord(bytes, at: records.starts[left]), LeadRecord(bytes, at: records.starts[right]))
    guard left.mask & records.compared == right.mask & records.compared else { return false }
    for attribute in Attribute.allCases where left.mask & records.compared & attribute.bit != 0 {
      let (one, other) = (left.range(of: attribute, bytes), right.range(of: attribute, bytes))
      if !LeadComparer.areEqual(bytes, one, other) { return false }
    }
    return true
  }
}
