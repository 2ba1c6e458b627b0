// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct LeadKeyTableTests {
  @Test func remembersAHundredThousandKeysAsADictionaryDoes() {
    var random = SeededGenerator(seed: 7)
    var table = LeadKeyTable()
    var dictionary: [Int: Int] = [:]
    var differences = 0
    for record in 1...100_000 {
      let number = Int.random(in: 0..<80_000, using: &random)
      table.reserve(1)
      let first = table.insert(
        LeadKey(Array("user\(number)@example.org".utf8).span, name: UInt16(number & 7), record: record))
      let expected = dictionary[number]
      if expected == nil { dictionary[number] = record }
      if first?.record != expected || first.map({ $0.name != UInt16(number & 7) }) ?? false { differences += 1 }
    }
    #expect(differences == 0)
  }

  @Test func makesRoomForManyKeysAtOnce() {
    var table = LeadKeyTable()
    table.reserve(5000)
    let keys = (1...5000).map { LeadKey(Array("\($0)".utf8).span, name: 0, record: $0) }
    #expect(keys.allSatisfy { table.insert($0) == nil })
    #expect(keys.allSatisfy { table.insert($0)?.record == $0.record })
  }

  @Test func tellsApartKeysThatDifferOnlyInZeroBytes() {
    var table = LeadKeyTable()
    let keys = (0...20).map { LeadKey([UInt8](repeating: 0, count: $0).span, name: 0, record: $0 + 1) }
    #expect(keys.allSatisfy { table.insert($0) == nil })
  }

  @Test func keepsTheGreatestRecordAndName() {
    var table = LeadKeyTable()
    let record = 1 << 40 - 1
    let key = LeadKey([1, 2, 3].span, name: .max, record: record)
    #expect(table.insert(key) == nil)
    let found = table.insert(LeadKey([1, 2, 3].span, name: 0, record: 1))
    #expect(found?.name == .max)
    #expect(found?.record == record)
  }
}
