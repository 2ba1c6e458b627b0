// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayDuplicates

struct OtherColumnsTests {
  @Test(
    arguments: [
      ([], 4, []), (["color"], 4, [0]), (["id", "color"], 4, [0, 1]),
      (["id", "color", "size", "shape", "taste"], 4, [1, 2, 3, 4]),
      (["color", "Lead-ID", "size", "shape"], 3, [0, 2, 3]),
      (["a", "b", "c", "d", "e"], 4, [0, 1, 2, 3]), (["a", "b"], 0, []), (["a", "b"], -1, []),
      (["", "!", "a"], 1, [2]),
      (["Kunden-Nr.", "id2", "paid"], 2, [1, 2]),
    ] as [([String], Int, [Int])])
  func areThoseThatDoNotNumberTheLeads(names: [String], limit: Int, expected: [Int]) {
    #expect(OtherColumns.chosen(from: names, atMost: limit) == expected)
  }
}
