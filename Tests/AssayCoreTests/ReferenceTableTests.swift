// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct ReferenceTableTests {
  /// What `Reference/reference_table.py` writes for the names a → 1, grün → 70000, "" → 3, with the date 20241027.
  private static let written: [UInt8] = {
    var bytes = Array("ASSAYREF".utf8)
    for number: UInt32 in [1, 20_241_027, 8, 3, 0x4E5F_1CDF, 0] { bytes += number.littleEndianBytes }
    let entries: [(name: String, value: UInt32)] = [("a", 1), ("grün", 70_000), ("", 3)]
    var slots = [UInt32](repeating: 0, count: 8)
    var body: [UInt8] = []
    for entry in entries {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in entry.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var slot = Int(hash >> 32) & 7
      while slots[slot] != 0 { slot = (slot + 1) & 7 }
      slots[slot] = UInt32(32 + 8 * 4 + body.count)
      body += entry.value.littleEndianBytes + [UInt8(entry.name.utf8.count), 0] + Array(entry.name.utf8)
    }
    return bytes + slots.flatMap(\.littleEndianBytes) + body
  }()

  private func withTable(of bytes: [UInt8], _ body: (ReferenceTable) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { body(ReferenceTable(start: start, count: buffer.count)) }
    }
  }

  @Test func findsNamesAndNothingElse() {
    withTable(of: Self.written) { table in
      #expect(table.count == 3)
      #expect(table.isIntact)
      #expect(table.sourceDate == 20_241_027)
      #expect(table.value(of: "a") == 1)
      #expect(table.value(of: "grün") == 70_000)
      #expect(table.value(of: "") == 3)
      #expect(["b", "grun", "aa", "gr"].allSatisfy { table.value(of: $0) == nil })
      #expect(table.entries.map(\.name) == ["a", "grün", ""])
    }
  }

  @Test func summarisesATable() {
    withTable(of: Self.written) { table in
      let summary = ReferenceTable.Summary("names", table)
      #expect(summary.name == "names")
      #expect(summary.count == 3)
      #expect(summary.date == "2024-10-27")
      #expect(summary.isIntact)
    }
  }

  @Test func tellsDamage() {
    var damaged = Self.written
    damaged[damaged.count - 1] ^= 1
    withTable(of: damaged) { #expect(!$0.isIntact) }
  }

  @Test(arguments: [0, 8, 31, 40, 70])
  func isEmptyOrPartWhereItIsCutShort(size: Int) {
    withTable(of: Array(Self.written.prefix(size)) + [0]) { table in
      #expect(!table.isIntact)
      // No crash: an entry beyond the end is none.
      for name in ["a", "grün", "b"] { _ = table.value(of: name) }
    }
  }
}

extension UInt32 {
  fileprivate var littleEndianBytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
