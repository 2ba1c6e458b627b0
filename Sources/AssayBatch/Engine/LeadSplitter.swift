// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// Turns records into leads: slices of the chunk's bytes, without the quotes.
enum LeadSplitter {
  /// Adds a record to a batch.
  /// - Parameter columns: the column of each slot; a record may be shorter.
  static func append(
    _ record: CSVRecord, of chunk: CSVChunk, number: Int, columns: [Int], to batch: inout LeadBatch
  ) {
    let bytes = chunk.bytes.span
    let ends = chunk.ends.span.extracting(record.endIndices)
    let quote = chunk.dialect.quote
    let isShort = columns.contains { $0 >= ends.count }
    guard !isShort else { return appendShort(record, of: chunk, number: number, columns: columns, to: &batch) }
    let columns = columns.span
    var isQuoted = false
    batch.appendRecord(number: number) { slot in
      let column = columns[slot]
      let start = column == 0 ? record.bytes.lowerBound : Int(ends[column &- 1]) &+ 1
      let end = Int(ends[column] & ~CSVChunk.lastCellMark)
      if bytes[start] == quote { isQuoted = true }
      return Range(uncheckedBounds: (start, end))
    }
    guard isQuoted else { return }
    for slot in columns.indices {
      setContent(of: record.rawCell(columns[slot], in: chunk), in: bytes, quote: quote, at: slot, of: &batch)
    }
  }

  /// The first leads of a file, as far as their rows are in order.
  static func sample(of chunk: CSVChunk, in file: SourceFile) -> LeadBatch {
    var batch = LeadBatch(layout: file.layout)
    batch.reset(bytes: chunk.bytes)
    var records = chunk.makeRecordCursor()
    while batch.count < Pipeline.sampleSize, let record = records.next(in: chunk) {
      let number = file.number(ofRecord: record.index)
      guard number > 0, record.cellCount == file.width else { continue }
      append(record, of: chunk, number: file.firstNumber + number, columns: file.columns, to: &batch)
    }
    return batch
  }

  /// Adds a record that lacks some of the columns.
  private static func appendShort(
    _ record: CSVRecord, of chunk: CSVChunk, number: Int, columns: [Int], to batch: inout LeadBatch
  ) {
    batch.appendRecord(number: number)
    for (slot, column) in columns.enumerated() where column < record.cellCount {
      let raw = record.rawCell(column, in: chunk)
      batch.setValue(at: slot, to: raw)
      setContent(of: raw, in: chunk.bytes.span, quote: chunk.dialect.quote, at: slot, of: &batch)
    }
  }

  /// Replaces a cell that begins with a quote by its content.
  private static func setContent(
    of raw: Range<Int>, in bytes: Span<UInt8>, quote: UInt8, at slot: Int, of batch: inout LeadBatch
  ) {
    guard !raw.isEmpty, bytes[raw.lowerBound] == quote else { return }
    let cell = bytes.extracting(raw)
    if let plain = CellContent(of: cell, quote: quote).plain {
      batch.setValue(at: slot, to: (raw.lowerBound + plain.lowerBound)..<(raw.lowerBound + plain.upperBound))
    } else {
      var value: [UInt8] = []
      CellContent.append(cell, quote: quote, to: &value)
      batch.setValue(at: slot, to: value)
    }
  }
}
