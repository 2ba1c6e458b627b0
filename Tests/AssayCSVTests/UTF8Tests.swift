// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct UTF8Tests {
  /// The offset that the standard library repairs first.
  private func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1),
      ([0xC0, 0x80], 0),
      ([0xC1, 0xBF], 0),
      ([0xC3], 0),
      ([0xC3, 0x28], 0),
      ([0xE0, 0x9F, 0xBF], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0xE2, 0x82], 0),
      ([0xE2, 0x82, 0xAC, 0xE2, 0x82], 3),
      ([0xF0, 0x8F, 0xBF, 0xBF], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xF0, 0x9F, 0x98], 0),
      ([0xFF], 0),
    ] as [([UInt8], Int)])
  func findsIllFormedSequences(bytes: [UInt8], offset: Int) {
    for padding in [0, 1, 31, 32, 33, 61, 62, 63, 64, 100] {
      let text = [UInt8](repeating: 0x61, count: padding) + bytes
      #expect(firstInvalidUTF8(in: text, 0..<text.count) == padding + offset)
      let longer = text + [UInt8](repeating: 0x62, count: 70)
      #expect(firstInvalidUTF8(in: longer, 0..<longer.count) == padding + offset)
    }
  }

  @Test func acceptsTheLimitsOfEachLength() {
    let text = Array("\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}".utf8)
    for padding in 0..<70 {
      let padded = [UInt8](repeating: 0x61, count: padding) + text
      #expect(firstInvalidUTF8(in: padded, 0..<padded.count) == nil)
    }
  }

  @Test(arguments: 0..<500)
  func agreesWithTheStandardLibrary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = ["a", "é", "€", "😀", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}"]
    var bytes = (0..<200).flatMap { _ in Array(String(scalars.randomElement(using: &generator) ?? "a").utf8) }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let i = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[i] = UInt8.random(in: 0...255, using: &generator)
    }
    let start = Int.random(in: 0...3, using: &generator)
    let end = Int.random(in: bytes.count - 3...bytes.count, using: &generator)
    #expect(firstInvalidUTF8(in: bytes, start..<end) == firstInvalid(bytes[start..<end]))
  }

  @Test func addsOneFaultPerCell() throws {
    let bytes: [UInt8] = [
      0x61, 0xFF, 0xFE, 0x2C, 0xC3, 0xA9, 0x2C, 0xC3, 0x0A,  // two bad cells around a good one
      0x22, 0x61, 0x22, 0xFF, 0x2C, 0x62, 0x22, 0xC3, 0x2C, 0x63, 0x0A,  // and two with a fault already
    ]
    let outcome = try ReadOutcome(bytes)
    #expect(
      outcome.faults == [
        "0:0 invalidUTF8 1:2@1",
        "0:2 invalidUTF8 1:7@7",
        "1:0 textAfterClosingQuote 2:4@12",
        "1:0 invalidUTF8 2:4@12",
        "1:1 quoteInsideValue 2:7@15",
        "1:1 invalidUTF8 2:8@16",
      ])
    #expect(outcome.cells == [["a\u{FFFD}\u{FFFD}", "é", "\u{FFFD}"], ["a\u{FFFD}", "b\"\u{FFFD}", "c"]])
  }
}
