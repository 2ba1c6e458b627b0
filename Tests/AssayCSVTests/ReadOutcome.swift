// SPDX-License-Identifier: Apache-2.0

@testable import AssayCSV

/// Everything that reading a file comes to, whatever the chunks were.
struct ReadOutcome: Equatable, Sendable {
  var cells: [[String]] = []
  /// `record:cell kind line:column@byte`
  var faults: [String] = []
  /// `line:column@byte` of each record, and the size of its line end.
  var places: [String] = []
  /// Each raw cell, as a range of the file.
  var rawCells: [[Range<Int>]] = []

  init(
    _ bytes: [UInt8],
    dialect: Dialect? = Dialect(),
    chunkSize: Int = 4096,
    maximumRecordSize: Int = 16 * 1024 * 1024,
    readSize: Int = .max,
    kernel: IndexKernel? = .best
  ) throws {
    var reader = try CSVReader(
      source: StutteringSource(base: MemorySource(bytes), size: readSize),
      dialect: dialect,
      chunkSize: chunkSize,
      maximumRecordSize: maximumRecordSize,
      kernel: kernel
    )
    var chunk = CSVChunk()
    while try reader.next(into: &chunk) {
      chunk.findInvalidUTF8()
      append(chunk)
    }
  }

  private mutating func append(_ chunk: CSVChunk) {
    var lines = chunk.makeLineCounter()
    var records = chunk.makeRecordCursor()
    while let record = records.next(in: chunk) {
      cells.append(chunk.strings(of: record))
      let place = chunk.position(of: record.bytes.lowerBound, using: &lines)
      places.append("\(place.text)+\(record.terminatorLength)")
      rawCells.append(
        (0..<record.cellCount).map { cell in
          let raw = record.rawCell(cell, in: chunk)
          return raw.lowerBound + chunk.byteOffset..<raw.upperBound + chunk.byteOffset
        })
    }
    faults += chunk.faults.map { "\($0.record):\($0.cell) \($0.kind.name) \($0.position.text)" }
  }
}

extension Position {
  var text: String { "\(line):\(column)@\(byteOffset)" }
}

/// Hands out a few bytes at a time, as pipes do.
struct StutteringSource: ByteSource {
  var base: MemorySource
  let size: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size)))
  }
}
