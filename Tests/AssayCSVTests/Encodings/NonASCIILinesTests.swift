// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct NonASCIILinesTests {
  @Test func keepsTheLinesWithBytesBeyondASCII() {
    var lines = NonASCIILines()
    lines.append(Array("name\nJörg\r\nAnna\nÖ\rx\ny".utf8).span)
    lines.finish(isComplete: true)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "Jörg\nÖ\n")
    #expect(lines.wellFormedCount == 2)
    #expect(lines.illFormedCount == 0)
  }

  @Test func givesTheSameHoweverTheFileIsCut() {
    var generator = SeededGenerator(seed: 3)
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      bytes +=
        ["a", "Smith;London", "Jörg", "\n", "\r\n", ";;;;;;;;;;;;", "山田"].randomElement(using: &generator)?.utf8
        ?? "".utf8
      if Int.random(in: 0..<30, using: &generator) == 0 { bytes.append(0xFC) }
    }
    var whole = NonASCIILines()
    whole.append(bytes.span)
    whole.finish(isComplete: true)
    #expect(whole.illFormedCount > 0 && whole.wellFormedCount > 0)
    for size in [1, 2, 7, 64, 1000] {
      var pieces = NonASCIILines()
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces.append(Array(bytes[start..<min(start + size, bytes.count)]).span)
      }
      pieces.finish(isComplete: true)
      #expect(pieces.bytes == whole.bytes)
      #expect(pieces.wellFormedCount == whole.wellFormedCount)
      #expect(pieces.illFormedCount == whole.illFormedCount)
    }
  }

  @Test func isBoundedForLinesThatNeverEnd() {
    var lines = NonASCIILines()
    let piece = Array(String(repeating: "Müller ", count: 20_000).utf8)
    for _ in 0..<10 { lines.append(piece.span) }
    lines.finish(isComplete: true)
    #expect(lines.isFull)
    #expect(lines.bytes.count < 300 * 1024)
    // Cut between words: each piece is well-formed.
    #expect(lines.illFormedCount == 0)
  }

  @Test func leavesOutACharacterThatIsCutShort() {
    for (isComplete, illFormed) in [(true, 1), (false, 0)] {
      var lines = NonASCIILines()
      lines.append((Array("Jörg\nM".utf8) + [0xC3]).span)
      lines.finish(isComplete: isComplete)
      #expect(lines.illFormedCount == illFormed)
    }
  }

  @Test func isEmptyForASCII() {
    var lines = NonASCIILines()
    #expect(lines.isEmpty)
    lines.append(Array("a;b\nc;d".utf8).span)
    #expect(lines.isEmpty)
    lines.append([0xFC].span)
    #expect(!lines.isEmpty)
  }
}
