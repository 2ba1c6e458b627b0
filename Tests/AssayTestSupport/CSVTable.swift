// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// The cells of a CSV file, without quotes, as bytes.
public struct CSVTable {
  public let header: [String]
  public let rows: [[[UInt8]]]

  public init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) throws {
    var reader = try CSVReader(source: MemorySource(bytes), dialect: Dialect(delimiter: delimiter))
    var chunk = CSVChunk()
    var all: [[[UInt8]]] = []
    while try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        all.append(
          (0..<record.cellCount).map { cell in
            var value: [UInt8] = []
            let raw = chunk.bytes.span.extracting(record.rawCell(cell, in: chunk))
            CellContent.append(raw, quote: chunk.dialect.quote, to: &value)
            return value
          })
      }
    }
    header = all.first?.map { String(decoding: $0, as: UTF8.self) } ?? []
    rows = Array(all.dropFirst())
  }

  /// The values of one column as text; empty where a row is too short.
  public func texts(in column: String) -> [String] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.map { index < $0.count ? String(decoding: $0[index], as: UTF8.self) : "" }
  }
}
