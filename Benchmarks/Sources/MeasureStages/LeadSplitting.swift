// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV

/// Turns the records of a chunk into leads by public means, as the engine does it for records without a fault.
struct LeadSplitting {
  let columns: [Int]
  let width: Int

  init(_ mapping: ColumnMapping) {
    columns = mapping.slots.columns
    width = mapping.header.count
  }

  /// Fills a batch with the records that have as many cells as the header.
  /// - Parameter wanted: the numbers of the records to take; nil for all.
  func split(_ chunk: CSVChunk, into batch: inout LeadBatch, only wanted: Set<Int>? = nil) {
    batch.reset(bytes: chunk.bytes)
    let bytes = chunk.bytes.span
    let columns = columns.span
    let quote = chunk.dialect.quote
    var records = chunk.makeRecordCursor()
    while let record = records.next(in: chunk) {
      let number = chunk.firstRecord + record.index
      if number == 0 || record.cellCount != width { continue }
      if let wanted, !wanted.contains(number) { continue }
      var isQuoted = false
      batch.appendRecord(number: number) { slot in
        let raw = record.rawCell(columns[slot], in: chunk)
        isQuoted = isQuoted || (!raw.isEmpty && bytes[raw.lowerBound] == quote)
        return raw
      }
      if isQuoted { unquote(record, of: chunk, in: &batch) }
    }
  }

  private func unquote(_ record: CSVRecord, of chunk: CSVChunk, in batch: inout LeadBatch) {
    for slot in columns.indices {
      let raw = record.rawCell(columns[slot], in: chunk)
      let cell = chunk.bytes.span.extracting(raw)
      if let plain = CellContent(of: cell, quote: chunk.dialect.quote).plain {
        batch.setValue(at: slot, to: (raw.lowerBound + plain.lowerBound)..<(raw.lowerBound + plain.upperBound))
      } else {
        var value: [UInt8] = []
        CellContent.append(cell, quote: chunk.dialect.quote, to: &value)
        batch.setValue(at: slot, to: value)
      }
    }
  }
}
