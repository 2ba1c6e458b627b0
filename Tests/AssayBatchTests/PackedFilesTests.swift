// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import AssayGzip
import AssayTestSupport
import Testing

struct PackedFilesTests {
  private let folder: TemporaryFolder
  private let file = NastyCSV(seed: 5, rows: 200).bytes

  init() throws { folder = try TemporaryFolder() }

  private var options: BatchOptions {
    var options = BatchOptions()
    options.compressions = [GzipCompression()]
    options.delimiter = UInt8(ascii: ",")
    return options
  }

  private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    var sink = try GzipCompression().makeSink()
    var packed: [UInt8] = []
    try sink.append(bytes.span, to: &packed)
    try sink.finish(into: &packed)
    return packed
  }

  private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var source = GzipCompression().makeSource(MemorySource(bytes), path: "test")
    var unpacked: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return unpacked }
      unpacked += buffer[..<count]
    }
  }

  @Test func areReadLikeOthersAndWrittenLikeOthers() throws {
    let plain = try CleanResult([folder.write(file, to: "leads.csv")], with: .standard, options: options)
    var packing = options
    packing.packing = GzipCompression()
    let result = try CleanResult(
      [folder.write(try packed(file), to: "leads.csv.gz")], with: .standard, options: packing)
    #expect(result.report.counts == plain.report.counts)
    for name in CleanResult.destinations + ["clusters.csv"] {
      #expect(try unpacked(result.bytes(name + ".gz")) == plain.bytes(name))
      #expect(result.files[name] == nil)
    }
    let sizes = Dictionary(uniqueKeysWithValues: result.report.outputs.map { ($0.name, $0.bytes) })
    #expect(sizes["accepted.csv.gz"] == result.bytes("accepted.csv.gz").count)
    #expect(result.text("report.html").contains("href=\"accepted.csv.gz\""))
  }

  @Test(arguments: [1, 10, 20, 60, 99])
  func areRefusedWhereTheyAreCutShort(percent: Int) throws {
    let whole = try packed(file)
    let path = try folder.write(Array(whole.prefix(whole.count * percent / 100)), to: "leads.csv.gz")
    let error = try #require(throws: BatchError.self) { try CleanResult([path], with: .standard, options: options) }
    #expect(error.kind == .input)
    #expect(error.message(in: .german) != error.message(in: .english))
  }

  @Test func areNamedWhereNobodyUnpacksThem() throws {
    let path = try folder.write(try packed(file), to: "leads.csv.gz")
    let error = try #require(throws: BatchError.self) { try CleanResult([path], with: .standard) }
    #expect(error.message(in: .english).contains("gzip"))
  }
}
