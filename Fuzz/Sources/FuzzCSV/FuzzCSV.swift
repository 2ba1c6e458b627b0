// SPDX-License-Identifier: Apache-2.0

@testable import AssayCSV

/// The first two bytes choose the chunk size and the delimiter, the rest is the file. Three things must hold for any file:
/// the kernels and the forgiving parser see the same records, faults and places; the chunk size makes no difference; what
/// the writer writes of the values, the reader reads back without a fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count >= 2 else { return 0 }
  let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  let dialect = input[1] & 4 != 0 ? nil : Dialect(delimiter: delimiters[Int(input[1] & 3)])
  let chunkSize = Int(input[0]) + 1
  let file = Array(input[2...])

  guard let expected = Outcome(of: file, dialect: dialect, chunkSize: 1 << 12, kernel: nil) else { return 0 }
  for kernel in IndexKernel.allCases where kernel.isSupported {
    for size in [chunkSize, 1 << 12] {
      let outcome = Outcome(of: file, dialect: dialect, chunkSize: size, kernel: kernel)
      precondition(outcome == expected, "\(kernel) and the forgiving parser differ")
    }
  }

  // A header keeps the first value from being taken for a byte order mark, or NULs for UTF-16.
  let header = [UInt8](repeating: UInt8(ascii: "h"), count: 4096)
  let writer = CSVWriter(dialect: dialect ?? Dialect())
  var written: [UInt8] = []
  writer.appendRow([header], to: &written)
  for row in expected.values { writer.appendRow(row, to: &written) }
  let reread = Outcome(of: written, dialect: writer.dialect, chunkSize: chunkSize, kernel: .best)
  precondition(reread?.values.dropFirst().elementsEqual(expected.values) == true, "Written values come back changed")
  precondition(reread?.faults.allSatisfy { $0.kind == .invalidUTF8 } == true, "The writer makes faults")
  return 0
}

private struct Outcome: Equatable {
  var values: [[[UInt8]]] = []
  var places: [Position] = []
  var faults: [CSVFault] = []

  init?(of file: [UInt8], dialect: Dialect?, chunkSize: Int, kernel: IndexKernel?) {
    do {
      var reader = try CSVReader(
        source: MemorySource(file),
        dialect: dialect,
        chunkSize: chunkSize,
        maximumRecordSize: 1 << 20,
        kernel: kernel
      )
      var chunk = CSVChunk()
      while try reader.next(into: &chunk) {
        chunk.findInvalidUTF8()
        append(chunk)
      }
    } catch {
      return nil
    }
  }

  private mutating func append(_ chunk: CSVChunk) {
    var lines = chunk.makeLineCounter()
    var records = chunk.makeRecordCursor()
    while let record = records.next(in: chunk) {
      places.append(chunk.position(of: record.bytes.lowerBound, using: &lines))
      values.append(
        (0..<record.cellCount).map { cell in
          var value: [UInt8] = []
          let raw = chunk.bytes.span.extracting(record.rawCell(cell, in: chunk))
          CellContent.append(raw, quote: chunk.dialect.quote, to: &value)
          return value
        })
    }
    faults += chunk.faults
  }
}
