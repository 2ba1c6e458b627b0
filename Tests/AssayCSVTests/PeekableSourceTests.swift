// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

struct PeekableSourceTests {
  @Test(arguments: [0, 1, 2, 5, 100])
  func readsWhatWasLookedAt(count: Int) throws {
    for text in ["", "a", "abc", "abcdefgh"] {
      var source = PeekableSource(MemorySource(text))
      #expect(try source.peek(count) == Array(text.utf8.prefix(count)))
      #expect(try source.peek(count / 2) == Array(text.utf8.prefix(count / 2)))
      #expect(try source.peek(count + 1) == Array(text.utf8.prefix(count + 1)))
      #expect(try readAll(source, step: 2) == Array(text.utf8))
    }
  }

  @Test func unpacksWhatHasTheSignature() throws {
    let compressions: [any Compression] = [SwappedCase(signature: [0x78]), SwappedCase(signature: [0x7A, 0x79])]
    for (text, expected) in [("zyx", "ZYX"), ("xa", "XA"), ("zx", "zx"), ("z", "z"), ("", "")] {
      let source = try PeekableSource(MemorySource(text)).unpacked(by: compressions, path: "leads.csv")
      #expect(try readAll(source, step: 10) == Array(expected.utf8))
      #expect(source.innermost is MemorySource)
    }
    #expect(MemorySource("").innermost is MemorySource)
  }

  private func readAll(_ source: any ByteSource, step: Int) throws -> [UInt8] {
    var source = source
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: step)
    while true {
      let size = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if size == 0 { return bytes }
      bytes += buffer[..<size]
    }
  }
}

/// Packs by swapping small and capital letters.
private struct SwappedCase: Compression {
  let signature: [UInt8]
  let fileExtension = "swapped"

  func makeSource(_ base: any ByteSource, path: String) -> any ByteSource { Source(base: base) }

  func makeSink() throws -> any CompressionSink {
    throw CSVError(code: .systemFailure, path: nil, message: "Nothing is packed.")
  }

  struct Source: WrappingSource {
    var base: any ByteSource

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      let size = try base.read(into: buffer)
      for index in 0..<size { buffer[index] ^= 0x20 }
      return size
    }
  }
}
