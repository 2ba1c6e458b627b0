// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayUnicode

struct PlainTextTests {
  /// The definition, byte by byte.
  private func isPlainByDefinition(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first <= 0x20 || last <= 0x20 { return false }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == 0xc2 || $0 >= 0xcc }) { return false }
    if bytes.contains(where: { "%&=\\".utf8.contains($0) }) { return false }
    if zip(bytes, bytes.dropFirst(2)).contains(where: { $0 >= 0xc3 && $1 >= 0xc3 }) { return false }
    return !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  @Test(arguments: 0...40)
  func findsEveryByteInEveryPlace(length: Int) {
    var mistaken: [[UInt8]] = []
    for position in 0..<length {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[position] = byte
        if PlainText.isPlain(bytes.span) != isPlainByDefinition(bytes) { mistaken.append(bytes) }
      }
    }
    #expect(mistaken == [])
  }

  @Test(arguments: 3...40)
  func findsTwoSpacesInEveryPlaceAndNotTwoThatAreApart(length: Int) {
    var mistaken: [[UInt8]] = []
    for first in 0..<length {
      for second in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[first] = 0x20
        bytes[second] = 0x20
        if PlainText.isPlain(bytes.span) != isPlainByDefinition(bytes) { mistaken.append(bytes) }
      }
    }
    #expect(mistaken == [])
  }

  @Test func agreesWithItsDefinitionOnRandomBytes() {
    var generator = SeededGenerator(seed: 3)
    let alphabet: [UInt8] = [0x20, 0x61, 0x7e, 0x80, 0xa4, 0xbf, 0xc3, 0xcb, 0x21, 0x5a, 0x26]
    var mistaken: [[UInt8]] = []
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...30, using: &generator)
      let bytes = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
      if PlainText.isPlain(bytes.span) != isPlainByDefinition(bytes) { mistaken.append(bytes) }
    }
    #expect(mistaken == [])
  }
}
