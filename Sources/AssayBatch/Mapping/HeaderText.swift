// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// The names of the columns, and what is wrong with the line that holds them.
struct HeaderText: Sendable {
  let names: [String]
  /// The cells as they stand, with their quotes; nil where these would spoil what follows.
  let cells: [[UInt8]]?
  /// What is wrong with the header.
  let faults: [(kind: CSVFault.Kind, position: Position)]

  /// Reads the first record of the first chunk of a file.
  init(of chunk: CSVChunk) {
    var records = chunk.makeRecordCursor()
    guard let record = records.next(in: chunk) else {
      names = []
      cells = nil
      faults = []
      return
    }
    var names: [String] = []
    var isUTF8 = true
    for cell in 0..<record.cellCount {
      var bytes: [UInt8] = []
      let raw = chunk.bytes.span.extracting(record.rawCell(cell, in: chunk))
      CellContent.append(raw, quote: chunk.dialect.quote, to: &bytes)
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else {
        isUTF8 = false
        names.append(Self.latin1(bytes))
      }
    }
    self.names = names
    var faults = chunk.faults.filter { $0.record == 0 }.map { (kind: $0.kind, position: $0.position) }
    cells = faults.isEmpty ? (0..<record.cellCount).map { Array(chunk.bytes[record.rawCell($0, in: chunk)]) } : nil
    if !isUTF8 {
      var lines = chunk.makeLineCounter()
      faults.append((.invalidUTF8, chunk.position(of: record.bytes.lowerBound, using: &lines)))
    }
    self.faults = faults
  }

  /// A name that is not UTF-8 is most often Windows-1252 from a spreadsheet: read like that, `Geschäftlich` is still known
  /// and its column judged. Only names are guessed at, never values.
  private static func latin1(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }
}
