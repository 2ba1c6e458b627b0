// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct KeySorterTests {
  private func sorted(_ keys: [UInt64], with sorter: inout KeySorter, atMost limit: Int = .max) -> [UInt64] {
    var sorted: [UInt64] = []
    var most = 0
    sorter.sort(keys.count, atMost: limit) { sorter in
      for (lead, key) in keys.enumerated() { sorter.add(key, of: lead) }
    } _: { sorter, run in
      most = max(most, sorter.keys.count)
      sorted += sorter.keys[run]
    }
    // Keys that are drawn are not spread quite evenly.
    #expect(limit == .max || most <= 2 * limit || Set(keys.map { $0 >> 32 }).count < 100)
    return sorted
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
      let few = keys.map { ($0 % 7) << 61 | ($0 % 3) << 32 }
      #expect(sorted(few, with: &sorter) == expected(few))
    }
  }

  @Test func givesTheRunsOfEqualKeys() {
    var sorter = KeySorter()
    var runs: [[Int]] = []
    sorter.sort(6, atMost: .max) { sorter in
      for (lead, key) in [5, 3, 5, 9, 3, 5].enumerated() { sorter.add(UInt64(key) << 32 | 1, of: lead) }
    } _: { sorter, run in
      runs.append(run.map(sorter.lead))
    }
    #expect(runs == [[1, 4], [0, 2, 5], [3]])
    sorter.sort(0, atMost: .max) { _ in
    } _: { _, _ in
      Issue.record("there are no keys")
    }
  }

  @Test(arguments: [100, 1000, 5000, 100_000])
  func sortsInPartsAsInOne(limit: Int) {
    var generator = SeededGenerator(seed: 12)
    var sorter = KeySorter()
    let keys = (0..<5000).map { _ in UInt64.random(in: 0 ... .max, using: &generator) }
    #expect(sorted(keys, with: &sorter, atMost: limit) == expected(keys))
    let few = keys.map { ($0 % 7) << 61 | ($0 % 3) << 32 }
    #expect(sorted(few, with: &sorter, atMost: limit) == expected(few))
  }
}
