// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV

/// A file that is read chunk by chunk, as the engine does it.
struct ChunkedFile {
  /// The size of chunks that the engine works with.
  static let chunkSize = BatchOptions().chunkSize

  let path: String
  let mapping: ColumnMapping

  init(_ path: String) throws {
    self.path = path
    var reader = try CSVReader(source: FileSource(path: path), chunkSize: Self.chunkSize)
    var chunk = CSVChunk()
    var header: [String] = []
    if try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      header = records.next(in: chunk).map { chunk.strings(of: $0) } ?? []
    }
    mapping = try ColumnMapping(header: header, file: path)
  }

  /// Reads the bytes and does nothing with them.
  /// - Returns: how many there are.
  func readOnly() throws -> Int {
    var source = try FileSource(path: path)
    var buffer = [UInt8](repeating: 0, count: Self.chunkSize)
    var total = 0
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return total }
      total += count
    }
  }

  /// Reads and indexes the file and gives each chunk to `body`, with the time of reading charged to a stage.
  func forEachChunk(
    _ stage: String, _ times: inout StageTimes, _ body: (inout CSVChunk, inout StageTimes) -> Void
  ) throws {
    var reader = try CSVReader(source: FileSource(path: path), chunkSize: Self.chunkSize)
    var chunk = CSVChunk()
    while try times.measure(stage, { try reader.next(into: &chunk) }) { body(&chunk, &times) }
  }
}
