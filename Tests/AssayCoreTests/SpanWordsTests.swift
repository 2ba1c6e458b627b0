// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct SpanWordsTests {
  @Test(arguments: 0...20)
  func readsEightBytesAsTheNaiveWayDoes(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    for _ in 0..<20 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      for offset in 0...length {
        var expected: UInt64 = 0
        for (index, byte) in bytes[offset...].prefix(8).enumerated() { expected |= UInt64(byte) << (index * 8) }
        let word = bytes.span.word(at: offset)
        #expect(word == expected)
      }
    }
  }

  @Test func lowersEachByteInEachPlaceAsTheNaiveWayDoes() {
    for byte in UInt8.min...UInt8.max {
      let lowered = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      for place in 0..<8 {
        // Neighbours at both ends of the range of values show a carry from one byte into the next.
        for neighbour: UInt8 in [0x00, 0x41, 0x5A, 0x7F, 0x80, 0xFF] {
          var word: UInt64 = 0
          var expected: UInt64 = 0
          for index in 0..<8 {
            let other: UInt8 = neighbour == 0x41 || neighbour == 0x5A ? neighbour + 0x20 : neighbour
            word |= UInt64(index == place ? byte : neighbour) << (index * 8)
            expected |= UInt64(index == place ? lowered : other) << (index * 8)
          }
          #expect(word.lowercasedASCII == expected)
        }
      }
    }
  }
}
