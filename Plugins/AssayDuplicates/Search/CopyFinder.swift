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
    sorter.reset(capacity: records.count)
    for index in 0..<records.count {
      let lead = LeadRecord(bytes, at: records.starts[index])
      // Nothing is not the same as nothing.
      guard lead.mask & records.compared != 0 else { continue }
      sorter.add(Self.hash(lead, bytes, records.compared), of: index)
    }
    sorter.sort()
    var originalOf: [UInt32: UInt32] = [:]
    for run in sorter.runs where run.count > 1 {
      // Two values of one hash are so rare that looking at the first few is enough.
      var firsts: [Int] = []
      for index in run {
        let lead = sorter.lead(at: index)
        if let first = firsts.first(where: { Self.areSame($0, lead, records) }) {
          originalOf[UInt32(lead)] = UInt32(first)
        } else if firsts.count < 8 {
          firsts.append(lead)
        }
      }
    }
    var places: [UInt32: UInt32] = [:]
    let needed = Set(originalOf.values)
    for index in 0..<UInt32(records.count) {
      if let original = originalOf[index] {
        copies.append((index, places[original] ?? 0))
      } else {
        if needed.contains(index) { places[index] = UInt32(originals.count) }
        originals.append(index)
      }
    }
  }

  /// A hash of what is compared; columns that tell nothing may differ.
  private static func hash(_ lead: LeadRecord, _ bytes: Span<UInt8>, _ compared: UInt32) -> UInt64 {
    // Only columns of the user's own can tell nothing, and these come last.
    let values = lead.values(bytes)
    let own = Attribute.others.first { lead.has($0) }.map { lead.range(of: $0, bytes).lowerBound }
    var hash = KeyHash.hash(bytes, values.lowerBound..<(own ?? values.upperBound))
    for attribute in Attribute.others where lead.mask & compared & attribute.bit != 0 {
      hash = KeyHash.mix(hash, KeyHash.hash(bytes, lead.range(of: attribute, bytes)))
    }
    return KeyHash.mix(hash, UInt64(lead.mask & compared))
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
