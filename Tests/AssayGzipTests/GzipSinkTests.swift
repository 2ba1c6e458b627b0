// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Testing

@testable import AssayGzip

struct GzipSinkTests {
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 5_000_000])
  func packsWhatIsUnpackedAgain(size: Int) throws {
    for bytes in [Sample.random(size), Sample.text(size)] {
      let packed = try Sample.pack(bytes)
      var source = GzipSource(MemorySource(packed), path: "leads.csv.gz")
      var unpacked: [UInt8] = []
      try Sample.readAll(&source, into: &unpacked)
      #expect(unpacked == bytes)
    }
  }

  @Test func isUnpackedByGzip() throws {
    let text = Sample.text(300_000)
    #expect(try Sample.gzip(Sample.pack(text), ["-d", "-c"]) == text)
    #expect(try Sample.gzip(Sample.pack([]), ["-d", "-c"]) == [])
  }

  @Test func isTheSameFileForTheSameBytes() throws {
    let text = Sample.text(300_000)
    let packed = try Sample.pack(text)
    #expect(packed.count < text.count / 2)
    #expect(Array(packed[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "no name, no time")

    var sink = try GzipSink()
    var pieces: [UInt8] = []
    let nothing: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 777) {
      let piece = Array(text[start..<min(start + 777, text.count)])
      try sink.append(piece.span, to: &pieces)
      try sink.append(nothing.span, to: &pieces)
    }
    try sink.finish(into: &pieces)
    #expect(pieces == packed)
  }

  @Test func takesNothingAfterTheEnd() throws {
    var sink = try GzipSink()
    var packed: [UInt8] = []
    try sink.finish(into: &packed)
    let size = packed.count
    let more: [UInt8] = [1]
    #expect(throws: CSVError.self) { try sink.append(more.span, to: &packed) }
    #expect(throws: CSVError.self) { try sink.finish(into: &packed) }
    #expect(packed.count == size)
  }
}
