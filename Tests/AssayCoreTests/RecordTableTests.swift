// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct RecordTableTests {
  private func table(_ elements: [(String, Int)], records: Int) -> RecordTable<String> {
    var table = RecordTable<String>()
    for (element, record) in elements { table.append(element, to: record) }
    table.group(recordCount: records)
    return table
  }

  @Test(arguments: [
    ([("a", 0), ("b", 0), ("c", 2)], ["ab", "", "c"]),
    ([("c", 2), ("a", 0), ("d", 2), ("b", 0)], ["ab", "", "cd"]),
    ([("x", 1), ("y", 1), ("w", 0), ("z", 1)], ["w", "xyz", ""]),
    ([], ["", "", ""]),
  ])
  func keepsTheOrderInWhichElementsOfARecordCame(elements: [(String, Int)], expected: [String]) {
    let table = table(elements, records: 3)
    #expect((0..<3).map { table[$0].joined() } == expected)
    #expect(table.count == elements.count)
    #expect(table.isEmpty == elements.isEmpty)
    #expect(table.map { $0 }.joined() == expected.joined())
  }

  @Test func takesMoreElementsAfterGrouping() {
    var table = table([("c", 2), ("a", 0)], records: 3)
    table.append("b", to: 1)
    table.append("A", to: 0)
    table.group(recordCount: 3)
    #expect((0..<3).map { table[$0].joined() } == ["aA", "b", "c"])
  }

  @Test func hasNothingForARecordBeforeGrouping() {
    #expect(RecordTable<Int>()[5].isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func groupsAsDictionariesDo(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Int.random(in: 1...40, using: &random)
    let elements = (0..<Int.random(in: 0...200, using: &random)).map {
      ("\($0) ", Int.random(in: 0..<records, using: &random))
    }
    let table = table(elements, records: records)
    let expected = Dictionary(grouping: elements) { $0.1 }
    for record in 0..<records { #expect(Array(table[record]) == (expected[record] ?? []).map(\.0)) }
  }
}
