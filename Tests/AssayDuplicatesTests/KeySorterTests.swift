// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct KeySorterTests {
  private func sorted(_ keys: [UInt64], with sorter: inout KeySorter) -> [UInt64] {
    sorter.reset(capacity: keys.count)
    for (lead, key) in keys.enumerated() { sorter.add(key, of: lead) }
    sorter.sort()
    return sorter.keys
  }

  /// What the sorter is to give: the upper half of each key above its lead.
  private func expected(_ keys: [UInt64]) -> [UInt64] {
    keys.enumerated().map { $1 & 0xFFFF_FFFF_0000_0000 | UInt64($0) }.sorted()
  }

  @Test func sortsAsSortDoesWhateverItSortedBefore() {
    var generator = SeededGenerator(seed: 11)
    var sorter = KeySorter()
    for count in [0, 1, 511, 512, 5000, 3000, 512, 100, 0, 4000, 70_000, 513] {
      let keys = (0..<count).map { _ in UInt64.random(in: 0 ... .max, using: &generator) }
      #expect(sorted(keys, with: &sorter) == expected(keys))
      let few = keys.map { $0 % 7 << 61 | $0 % 3 << 32 }
      #expect(sorted(few, with: &sorter) == expected(few))
    }
  }

  @Test func givesTheRunsOfEqualKeys() {
    var sorter = KeySorter()
    for (lead, key) in [5, 3, 5, 9, 3, 5].enumerated() { sorter.add(UInt64(key) << 32 | 1, of: lead) }
    sorter.sort()
    #expect(sorter.runs.map { $0.map(sorter.lead) } == [[1, 4], [0, 2, 5], [3]])
    sorter.reset(capacity: 0)
    #expect(sorter.runs.map { $0 } == [])
  }
}
