// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct TranscodingSourceTests {
  static let samples: [(TextEncoding, String)] = [
    (.windows1252, "Jörg;Müller;O’Brien\r\n€;5;Straße\r\n"), (.macRoman, "Jörg;Müller;Ångström\r"),
    (.windows1250, "Łódź;Plzeň;Győr\n"), (.utf16LittleEndian, "Łódź;山田;😀😀\r\n"), (.utf16BigEndian, "Łódź;山田;😀\r\n"),
    (.utf32LittleEndian, "Łódź;山田;😀\r\n"), (.utf32BigEndian, "a;b;😀\r\n"), (.shiftJIS, "山田;太郎;ﾔﾏﾀﾞ;能\n"),
    (.eucJP, "山田;太郎;ﾔﾏﾀﾞ\n"), (.gb18030, "张伟;北京;㐂😀é\n"), (.big5, "張偉;臺北;功\n"), (.eucKR, "김민수;서울;갂\n"),
    (.koi8R, "Иван;Москва\n"),
  ]

  @Test(arguments: samples)
  func givesTheSameTextHoweverItIsReadAndCut(_ encoding: TextEncoding, _ text: String) throws {
    let whole = String(repeating: text, count: 40)
    let bytes = try encoded(whole, as: encoding)
    for (pieceSize, bufferSize) in [(1, 4096), (3, 1), (7, 5), (1000, 64), (100_000, 100_000)] {
      var source = try TranscodingSource(PiecewiseSource(bytes, pieceSize: pieceSize), from: encoding)
      #expect(try readAll(&source, bufferSize: bufferSize) == Array(whole.utf8), "\(pieceSize) \(bufferSize)")
      #expect(source.illFormedCount == 0)
      #expect(source.firstIllFormedOffset == nil)
    }
  }

  @Test func transcodesMoreThanItsBuffersHold() throws {
    var generator = SeededGenerator(seed: 1)
    var text = ""
    while text.utf8.count < 500_000 {
      text += ["Müller", "Łódź", "山田", "😀", "a", "\n", "longer ASCII text"].randomElement(using: &generator) ?? ""
    }
    for encoding in [TextEncoding.utf16LittleEndian, .utf32BigEndian, .gb18030] {
      var source = try TranscodingSource(MemorySource(encoded(text, as: encoding)), from: encoding)
      #expect(try readAll(&source, bufferSize: 10_000) == Array(text.utf8))
    }
  }

  @Test func leavesOutTheByteOrderMark() throws {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .gb18030] {
      for bufferSize in [1, 100] {
        var source = try TranscodingSource(
          PiecewiseSource(encoded("\u{FEFF}a\u{FEFF}b", as: encoding), pieceSize: 1), from: encoding)
        // Only at the start: elsewhere it is a character, if an unwanted one.
        #expect(try readAll(&source, bufferSize: bufferSize) == Array("a\u{FEFF}b".utf8), "\(encoding)")
      }
    }
    var onlyMark = try TranscodingSource(MemorySource([0xFF, 0xFE]), from: .utf16LittleEndian)
    #expect(try readAll(&onlyMark, bufferSize: 100) == [])
    var empty = try TranscodingSource(MemorySource([]), from: .windows1252)
    #expect(try readAll(&empty, bufferSize: 100) == [])
  }

  @Test(arguments: [
    (TextEncoding.utf16LittleEndian, [0x41, 0, 0x42] as [UInt8], "A\u{FFFD}", 1, 2),
    // Half of a surrogate pair.
    (.utf16LittleEndian, [0x3D, 0xD8, 0x41, 0x00], "\u{FFFD}A", 1, 0),
    (.utf16BigEndian, [0x00, 0x41, 0xD8, 0x3D], "A\u{FFFD}", 1, 2),
    (.utf32LittleEndian, [0x41, 0, 0, 0, 0, 0, 0x11, 0], "A\u{FFFD}", 1, 4),
    (.shiftJIS, [0x41, 0x81], "A\u{FFFD}", 1, 1), (.eucKR, [0x41, 0xB1, 0x0A, 0x42], "A\u{FFFD}\nB", 1, 1),
    (.utf8, [0x41, 0xFC, 0x42, 0xC3], "A\u{FFFD}B\u{FFFD}", 2, 1),
  ])
  func countsWhatIsIllFormed(_ encoding: TextEncoding, _ bytes: [UInt8], _ text: String, _ count: Int, _ first: Int)
    throws
  {
    for pieceSize in [1, 100] {
      var source = try TranscodingSource(PiecewiseSource(bytes, pieceSize: pieceSize), from: encoding)
      #expect(String(decoding: try readAll(&source, bufferSize: 100), as: UTF8.self) == text)
      #expect(source.illFormedCount == count)
      #expect(source.firstIllFormedOffset == first)
    }
  }

  @Test func takesAnyBytes() throws {
    var generator = SeededGenerator(seed: 2)
    for encoding in TextEncoding.all {
      let bytes = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var results: Set<[UInt8]> = []
      for pieceSize in [1, 100, 5000] {
        var source = try TranscodingSource(PiecewiseSource(bytes, pieceSize: pieceSize), from: encoding)
        let result = try readAll(&source, bufferSize: 70)
        #expect(result.span.wellFormedPrefix == result.count, "\(encoding)")
        results.insert(result)
      }
      #expect(results.count == 1, "\(encoding)")
    }
  }

  @Test func copiesGoOnByThemselves() throws {
    let bytes = try encoded("山田太郎", as: .shiftJIS)
    var first = try #require(CharacterConverter(from: .shiftJIS))
    _ = convert(Array(bytes[..<3]), isLast: false, with: &first)
    var second = first
    // Each has the first byte of the second character.
    #expect(convert(Array(bytes[3..<4]), isLast: true, with: &first) == "田")
    #expect(convert(Array(bytes[3...]), isLast: true, with: &second) == "田太郎")
    #expect(first.illFormedCount == 0 && second.illFormedCount == 0)
  }

  private func convert(_ bytes: [UInt8], isLast: Bool, with converter: inout CharacterConverter) -> String? {
    var result = [UInt8](repeating: 0, count: 100)
    let step = bytes.withUnsafeBytes { source in
      result.withUnsafeMutableBytes { converter.convert(source, isLast: isLast, into: $0) }
    }
    return step.map { String(decoding: result[..<$0.written], as: UTF8.self) }
  }

  private func readAll(_ source: inout TranscodingSource, bufferSize: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    while true {
      let size = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      guard size > 0 else { return result }
      result += buffer[..<size]
    }
  }
}

/// Bytes in pieces of a size, as a pipe may give them.
private struct PiecewiseSource: ByteSource {
  private var bytes: ArraySlice<UInt8>
  private let pieceSize: Int

  init(_ bytes: [UInt8], pieceSize: Int) {
    self.bytes = bytes[...]
    self.pieceSize = pieceSize
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = bytes.prefix(min(pieceSize, buffer.count))
    buffer.copyBytes(from: piece)
    bytes = bytes.dropFirst(piece.count)
    return piece.count
  }
}
