// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Testing

@testable import AssayJSONLines

/// What a CSV reader sees of JSON Lines.
struct Rows: Equatable {
  var columns: [String] = []
  var rawCells: [[[UInt8]]] = []
  var texts: [String] = []
  var faults: [String] = []
  var lines: [String] = []

  var cells: [[String]] { rawCells.map { $0.map { String(decoding: $0, as: UTF8.self) } } }

  init(
    _ bytes: [UInt8], form: JSONLinesSource.Form = .lines, maximumLineSize: Int = 16 << 20, step: Int = 65_536
  ) throws {
    let source = JSONLinesSource(DripSource(bytes: bytes, step: step), form: form, maximumLineSize: maximumLineSize)
    var reader = try CSVReader(
      source: source, dialect: JSONLinesSource.dialect, maximumRecordSize: JSONLinesSource.maximumRecordSize())
    var chunk = CSVChunk()
    var isHeader = true
    while try reader.next(into: &chunk) {
      #expect(chunk.faults.isEmpty)
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        append(record, chunk, isHeader)
        isHeader = false
      }
    }
    #expect(!isHeader)
  }

  init(_ text: String, form: JSONLinesSource.Form = .lines, maximumLineSize: Int = 16 << 20) throws {
    try self.init(Array(text.utf8), form: form, maximumLineSize: maximumLineSize)
  }

  private mutating func append(_ record: CSVRecord, _ chunk: CSVChunk, _ isHeader: Bool) {
    let values = (0..<record.cellCount).map { cell in
      var value: [UInt8] = []
      CellContent.append(chunk.bytes.span.extracting(record.rawCell(cell, in: chunk)), quote: 0x22, to: &value)
      return value
    }
    let strings = values.map { String(decoding: $0, as: UTF8.self) }
    if isHeader {
      columns = strings.dropLast(3)
      #expect(strings.suffix(3) == JSONLinesSource.hiddenColumns)
    } else {
      #expect(values.count == columns.count + 3)
      rawCells.append(values.dropLast(3))
      texts.append(strings[strings.count - 3])
      faults.append(strings[strings.count - 2])
      lines.append(strings[strings.count - 1])
    }
  }
}

/// Gives a few bytes at a time.
struct DripSource: ByteSource {
  private let bytes: [UInt8]
  private let step: Int
  private var offset = 0

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

func readAll(_ source: inout some ByteSource, into bytes: inout [UInt8]) throws {
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let size = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
    if size == 0 { return }
    bytes += buffer[..<size]
  }
}
