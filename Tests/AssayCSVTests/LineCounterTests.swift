// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct LineCounterTests {
  /// Line and column of each byte, the slow way.
  private func positions(in bytes: [UInt8]) -> [String] {
    var (line, column) = (1, 0)
    return bytes.indices.map { i in
      if bytes[i] & 0xC0 != 0x80 { column += 1 }
      defer {
        if bytes[i] == 0x0A || (bytes[i] == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A)) {
          line += 1
          column = 0
        }
      }
      return "\(line):\(max(column, 1))@\(i)"
    }
  }

  private func chunk(_ text: String) throws -> CSVChunk {
    var reader = try CSVReader(source: MemorySource(text), dialect: Dialect())
    var chunk = CSVChunk()
    #expect(try reader.next(into: &chunk))
    return chunk
  }

  static let texts = ["a,b\nc,d\n", "é,\"ü\nß\"\r\n\r\n😀,x\rlast", "\n\n\na\r\n\rb\r"]

  @Test(arguments: texts)
  func findsEachByteInAscendingOrder(_ text: String) throws {
    let chunk = try chunk(text)
    var lines = chunk.makeLineCounter()
    let found = (0..<chunk.byteCount).map { chunk.position(of: $0, using: &lines).text }
    #expect(found == positions(in: Array(text.utf8)))
  }

  @Test(arguments: texts)
  func findsEachByteInAnyOrder(_ text: String) throws {
    let chunk = try chunk(text)
    let expected = positions(in: Array(text.utf8))
    var generator = SeededGenerator(seed: 1)
    var lines = chunk.makeLineCounter()
    for _ in 0..<100 {
      let byte = Int.random(in: 0..<chunk.byteCount, using: &generator)
      #expect(chunk.position(of: byte, using: &lines).text == expected[byte])
    }
  }

  @Test(arguments: 0..<50)
  func countsLineEnds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = ParserAgreementTests.randomText(&generator, count: 1000)
    for start in [0, 1, 500] {
      let lines = Set(positions(in: Array(text[start...]) + [0x61]).map { $0.prefix { $0 != ":" } })
      #expect(countLineEnds(in: text, start..<text.count) == lines.count - 1)
    }
  }
}
