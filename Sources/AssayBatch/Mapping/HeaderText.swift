// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// The names of the columns, and what is wrong with the line that holds them.
struct HeaderText: Sendable {
  let names: [String]
  /// The cells as they stand, with their quotes; nil where these would spoil what follows.
  let cells: [[UInt8]]?
  /// What is wrong with the header.
  let faults: [(kind: CSVFault.Kind, position: Position)]
  /// The row as it stands in the file, without its line end.
  let row: [UInt8]
  /// The line that it stands in.
  let line: Int

  /// Reads the header of a file.
  /// - Parameters:
  ///   - chunk: the first records of the file.
  ///   - index: which of them is the header.
  ///   - hidden: how many cells at its end are no names.
  init(of chunk: CSVChunk, record index: Int = 0, hidingLast hidden: Int = 0) {
    var records = chunk.makeRecordCursor()
    for _ in 0..<index { _ = records.next(in: chunk) }
    guard let record = records.next(in: chunk) else {
      names = []
      cells = nil
      faults = []
      row = []
      line = 1
      return
    }
    row = Array(chunk.bytes[record.bytes])
    var lines = chunk.makeLineCounter()
    let start = chunk.position(of: record.bytes.lowerBound, using: &lines)
    line = start.line
    var names: [String] = []
    var isUTF8 = true
    let width = max(0, record.cellCount - hidden)
    for cell in 0..<width {
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
    var faults = chunk.faults.filter { $0.record == index }.map { (kind: $0.kind, position: $0.position) }
    cells = faults.isEmpty ? (0..<width).map { Array(chunk.bytes[record.rawCell($0, in: chunk)]) } : nil
    if !isUTF8 { faults.append((.invalidUTF8, start)) }
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
