// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// Writes leads as rows of CSV: the cells that the lead came with, then the columns that Assay adds.
///
/// A row that nobody touched is copied byte for byte. See `docs/formats.md` for the columns.
struct RowWriter: LeadWriter {
  private let file: SourceFile
  private let writer: CSVWriter
  private let columns: LeadColumns

  init(_ file: SourceFile, policy: Policy) {
    self.file = file
    columns = LeadColumns(policy: policy)
    writer = CSVWriter(dialect: file.dialect)
  }

  func appendHeader(adding columns: [String], to buffer: inout [UInt8]) {
    if file.dialect.hasByteOrderMark { buffer += Dialect.byteOrderMark }
    let carried = file.mapping.header.indices.filter { !file.ownColumns.contains($0) }
    for column in carried {
      if column != carried.first { writer.appendDelimiter(to: &buffer) }
      if let cells = file.headerCells {
        buffer += cells[column]
      } else {
        append(file.outputName(of: column), to: &buffer)
      }
    }
    for column in columns {
      if !carried.isEmpty || column != columns.first { writer.appendDelimiter(to: &buffer) }
      append(column, to: &buffer)
    }
    buffer += file.dialect.lineEnding.bytes
  }

  func append(
    _ lead: Int, _ record: CSVRecord, of judged: borrowing JudgedChunk, to destination: Destination,
    into buffer: inout [UInt8]
  ) {
    if !judged.batch.changes.hasElements(lead) && record.cellCount == file.width && file.ownColumns.isEmpty
      && !judged.isRewritten(lead)
    {
      writer.appendCells(of: record, in: judged.chunk, to: &buffer)
    } else {
      appendCells(of: lead, record, judged, to: &buffer)
    }
    appendAdded(lead, judged, destination, to: &buffer)
    writer.appendLineEnd(of: record, in: judged.chunk, to: &buffer)
  }

  /// Appends the cells of a row that cannot be copied as a whole.
  private func appendCells(
    of lead: Int, _ record: CSVRecord, _ judged: borrowing JudgedChunk, to buffer: inout [UInt8]
  ) {
    let changed = Set(judged.batch.changes[lead].compactMap { file.column(of: $0.field) })
    let isRewritten = judged.isRewritten(lead)
    let view = judged.batch.lead(at: lead)
    var isFirst = true
    for column in 0..<file.width where !file.ownColumns.contains(column) {
      if !isFirst { writer.appendDelimiter(to: &buffer) }
      isFirst = false
      if changed.contains(column), let slot = file.columns.firstIndex(of: column) {
        writer.appendCell(view.value(at: slot), to: &buffer)
      } else if column < record.cellCount {
        let raw = record.rawCell(column, in: judged.chunk)
        guard isRewritten else {
          buffer += judged.chunk.bytes[raw]
          continue
        }
        var content: [UInt8] = []
        CellContent.append(judged.chunk.bytes.span.extracting(raw), quote: file.dialect.quote, to: &content)
        writer.appendCell(content.span, to: &buffer)
      }
    }
  }

  private func appendAdded(
    _ lead: Int, _ judged: borrowing JudgedChunk, _ destination: Destination, to buffer: inout [UInt8]
  ) {
    writer.appendDelimiter(to: &buffer)
    buffer += destination.verdictName.utf8
    writer.appendDelimiter(to: &buffer)
    if judged.batch.findings.hasElements(lead) {
      let findings = judged.batch.findings[lead]
      append(columns.reasons(findings), to: &buffer)
      writer.appendDelimiter(to: &buffer)
      append(columns.suggestions(findings), to: &buffer)
    } else {
      writer.appendDelimiter(to: &buffer)
    }
    writer.appendDelimiter(to: &buffer)
    judged.cluster(of: lead)?.append(to: &buffer)
    writer.appendDelimiter(to: &buffer)
    if let match = judged.match(of: lead) { MatchText.append(weight: match.weight, to: &buffer) }
    for column in judged.batch.enrichments.columns.indices {
      writer.appendDelimiter(to: &buffer)
      writer.appendCell(judged.batch.enrichments.value(column, of: lead), to: &buffer)
    }
  }

  private func append(_ text: String, to buffer: inout [UInt8]) {
    writer.appendCell(Array(text.utf8).span, to: &buffer)
  }
}
