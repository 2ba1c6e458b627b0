// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct NumberTableTests {
  @Test func holdsWhatADictionaryHolds() {
    var random = SeededGenerator(seed: 11)
    var table = NumberTable()
    var dictionary: [UInt64: UInt32] = [:]
    // Few shards and few beginnings, so that searches run into one another.
    let hashes = (0..<4000).map { _ in UInt64.random(in: .min ... .max, using: &random) & 0x03FF_FFFF_FF00_0000 }
    var differences = 0
    for step in 0..<60_000 {
      guard let hash = hashes.randomElement(using: &random) else { return }
      if let position = table.position(of: hash) {
        if table[position] != dictionary[hash] { differences += 1 }
        if step % 2 == 0 {
          table.remove(at: position)
          dictionary[hash] = nil
        } else {
          table[position] = UInt32(step + 1)
          dictionary[hash] = UInt32(step + 1)
        }
      } else {
        if dictionary[hash] != nil { differences += 1 }
        table.insert(UInt32(step + 1), hash)
        dictionary[hash] = UInt32(step + 1)
      }
    }
    #expect(differences == 0)
    #expect(hashes.allSatisfy { table.number(of: $0) == dictionary[$0] })
  }

  @Test func tellsNumbersOfOneHashApart() {
    var table = NumberTable()
    for number: UInt32 in 1...20 { table.insert(number, 42) }
    #expect((1...20).allSatisfy { wanted in table.position(of: 42) { $0 == UInt32(wanted) } != nil })
    #expect(table.position(of: 42) { $0 == 21 } == nil)
  }
}
