// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct DecodedScalarTests {
  /// Beside the standard library, which repairs what is not UTF-8.
  @Test(
    arguments: [
      [0x41], [0xC3, 0xBC], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func readsAScalar(bytes: [UInt8]) {
    let decoded = DecodedScalar(bytes.span, at: 0, before: bytes.count)
    #expect(decoded.scalar == String(decoding: bytes, as: UTF8.self).unicodeScalars.first)
    #expect(decoded.length == bytes.count)
    let start = DecodedScalar.start(of: bytes.span, endingAt: bytes.count, after: 0)
    #expect(start == 0)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func takesOneByteThatIsNotUTF8(bytes: [UInt8]) {
    let decoded = DecodedScalar(bytes.span, at: 0, before: bytes.count)
    #expect(decoded.scalar == nil)
    #expect(decoded.length == 1)
  }

  /// Found by fuzzing: a quotation mark before bytes that do not belong to it.
  @Test(arguments: [[0x22, 0x91, 0x9C], [0xC3, 0xBC, 0x80], [0x80, 0x80, 0x80, 0x80, 0x80]] as [[UInt8]])
  func goesBackOverOneByteThatIsNotUTF8(bytes: [UInt8]) {
    let start = DecodedScalar.start(of: bytes.span, endingAt: bytes.count, after: 0)
    #expect(start == bytes.count - 1)
  }

  @Test func doesNotReadBeyondTheRange() {
    let decoded = DecodedScalar(([0xC3, 0xBC] as [UInt8]).span, at: 0, before: 1)
    #expect(decoded.scalar == nil)
  }
}
