// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Foundation
import Testing

@testable import AssayGzip

struct GzipSourceTests {
  /// Made by `printf 'a,b\n1,2\n' | gzip -9 -n`, without name and time.
  static let small: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0xD4, 0x49, 0xE2, 0x32, 0xD4, 0x31, 0xE2, 0x02,
    0x00, 0x7B, 0x07, 0x97, 0x0A, 0x08, 0x00, 0x00, 0x00,
  ]

  @Test(arguments: [1, 2, 7, 64 * 1024])
  func readsWhatGzipMade(step: Int) throws {
    let text = Sample.text(200_000)
    let packed = try Sample.gzip(text)
    #expect(try unpack(packed, step: step) == text)
  }

  @Test func readsMembersOneAfterTheOther() throws {
    let parts = [Sample.text(100_000), [], Sample.random(70_000), Array("x".utf8)]
    let packed = try parts.flatMap(Sample.pack)
    for step in [1, 100, 65_536] {
      #expect(try unpack(packed, step: step) == Array(parts.joined()))
    }
  }

  @Test func acceptsZerosAtTheEnd() throws {
    let text = Sample.text(1000)
    for count in [1, 7, 511, 200_000] {
      let packed = try Sample.pack(text) + [UInt8](repeating: 0, count: count)
      #expect(try unpack(packed) == text)
    }
  }

  @Test(
    arguments: [[1], Array("leads".utf8), [0x1F], [0x1F, 0x8B], [0x1F, 0], [0, 0, 1], [0x1F, 0x8B, 8, 0]] as [[UInt8]])
  func refusesWhateverElseFollows(garbage: [UInt8]) throws {
    let packed = try Sample.pack(Sample.text(1000)) + garbage
    for step in [1, 65_536] {
      let error = #expect(throws: CSVError.self) { try unpack(packed, step: step) }
      #expect(error?.code == .damaged || error?.code == .truncated)
    }
  }

  @Test func saysWhereverItIsCutOff() throws {
    let packed = try Sample.pack(Sample.text(300_000)) + Sample.pack(Sample.random(5000))
    let whole = try Sample.pack(Sample.text(300_000)).count
    let cuts =
      Array(stride(from: 0, to: packed.count, by: 100)) + Array(0...30) + Array(packed.count - 12..<packed.count)
    for cut in cuts where cut != whole {
      let error = #expect(throws: CSVError.self, "\(cut)") { try unpack(Array(packed[..<cut])) }
      #expect(error?.code == .truncated, "\(cut)")
      #expect(error?.description.hasPrefix("leads.csv.gz: The gzip file ends too early.") == true)
    }
  }

  @Test func noticesEveryFlippedByte() throws {
    let text = Sample.text(2000)
    let packed = try Sample.pack(text)
    // Time, extra flags and operating system (bytes 4 to 9) mean nothing to the contents.
    for index in packed.indices where !(4...9).contains(index) {
      var damaged = packed
      damaged[index] ^= 0x55
      let error = #expect(throws: CSVError.self, "\(index)") { try unpack(damaged) }
      #expect(error?.code == .damaged || error?.code == .truncated)
    }
  }

  @Test(arguments: [[], [0], Array("first_name,email\n".utf8), [0x1F], [0x1F, 0x8B], [0x1F, 0x8B, 9]] as [[UInt8]])
  func refusesWhatIsNoGzipFile(bytes: [UInt8]) {
    #expect(throws: CSVError.self) { try unpack(bytes) }
  }

  @Test func failsAgainWhenItIsReadAgain() throws {
    var source = GzipSource(MemorySource(Array(Self.small.dropLast())), path: "leads.csv.gz")
    var bytes: [UInt8] = []
    #expect(throws: CSVError.self) { try Sample.readAll(&source, into: &bytes) }
    #expect(throws: CSVError.self) { try Sample.readAll(&source, into: &bytes) }
    #expect(bytes == Array("a,b\n1,2\n".utf8))
  }

  @Test func staysAtItsEnd() throws {
    var source = GzipSource(MemorySource(Self.small), path: "leads.csv.gz")
    var bytes: [UInt8] = []
    try Sample.readAll(&source, into: &bytes)
    try Sample.readAll(&source, into: &bytes)
    #expect(bytes == Array("a,b\n1,2\n".utf8))
  }

  @Test func unpacksMuchOutOfLittle() throws {
    var sink = try GzipSink()
    var packed: [UInt8] = []
    let zeros = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<64 { try sink.append(zeros.span, to: &packed) }
    try sink.finish(into: &packed)
    #expect(packed.count < 100_000)
    var source = GzipSource(MemorySource(packed), path: "bomb.gz")
    var buffer = [UInt8](repeating: 0, count: 4096)
    var size = 0
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      size += count
    }
    #expect(size == 64 << 20)
  }

  @Test func isFoundByItsSignature() throws {
    let compressions: [any Compression] = [GzipCompression()]
    var packed = try PeekableSource(MemorySource(Self.small)).unpacked(by: compressions, path: "leads.csv.gz")
    var bytes: [UInt8] = []
    try Sample.readAll(&packed, into: &bytes)
    #expect(bytes == Array("a,b\n1,2\n".utf8))
    #expect(packed.innermost is MemorySource)

    for text in ["", "a", "a,b\n1,2\n"] {
      var plain = try PeekableSource(MemorySource(text)).unpacked(by: compressions, path: "leads.csv")
      bytes = []
      try Sample.readAll(&plain, into: &bytes)
      #expect(bytes == Array(text.utf8))
    }
  }

  @Test func isReadAsCSV() throws {
    let source = try PeekableSource(MemorySource(Self.small)).unpacked(by: [GzipCompression()], path: "leads.csv.gz")
    var reader = try CSVReader(source: source)
    var chunk = CSVChunk()
    #expect(try reader.next(into: &chunk))
    #expect(chunk.recordCount == 2)
  }

  private func unpack(_ packed: [UInt8], step: Int = 65_536) throws -> [UInt8] {
    var source = GzipSource(DripSource(bytes: packed, step: step), path: "leads.csv.gz")
    var bytes: [UInt8] = []
    try Sample.readAll(&source, into: &bytes, step: step)
    return bytes
  }
}

/// Gives a few bytes at a time.
struct DripSource: ByteSource {
  var bytes: [UInt8]
  var step: Int
  var offset = 0

  init(bytes: [UInt8], step: Int) {
    self.bytes = bytes
    self.step = step
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let size = min(buffer.count, step, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + size])
    offset += size
    return size
  }
}

enum Sample {
  static func text(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var number: UInt32 = 1
    while bytes.count < size {
      number = number &* 1_664_525 &+ 1_013_904_223
      bytes += Array("\(number >> 24),Ilona,ilona\(number % 977)@example.org\n".utf8)
    }
    return Array(bytes.prefix(size))
  }

  static func random(_ size: Int) -> [UInt8] {
    var number: UInt64 = 88_172_645_463_325_252
    return (0..<size).map { _ in
      number ^= number << 13
      number ^= number >> 7
      number ^= number << 17
      return UInt8(truncatingIfNeeded: number >> 24)
    }
  }

  static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    var sink = try GzipCompression().makeSink()
    var packed: [UInt8] = []
    try sink.append(bytes.span, to: &packed)
    try sink.finish(into: &packed)
    return packed
  }

  static func readAll(_ source: inout some ByteSource, into bytes: inout [UInt8], step: Int = 65_536) throws {
    var buffer = [UInt8](repeating: 0, count: step)
    while true {
      let size = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if size == 0 { return }
      bytes += buffer[..<size]
    }
  }

  /// Runs the command gzip, which is part of every system that Assay is built on.
  static func gzip(_ bytes: [UInt8], _ arguments: [String] = ["-c"]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "AssayGzipTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "leads.csv.gz")
    try Data(bytes).write(to: file)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip"] + arguments + (arguments.contains("-d") ? [] : ["-f"]) + [file.path]
    process.standardOutput = output
    try process.run()
    let result = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(result)
  }
}
