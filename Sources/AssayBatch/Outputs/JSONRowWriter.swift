// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayJSONLines

/// Writes leads as JSON Lines. An object that came as one leaves as the same bytes, but for the values that were
/// changed and the keys that are added; a row of CSV becomes an object whose values are strings.
struct JSONRowWriter: LeadWriter {
  private let file: SourceFile
  private let columns: LeadColumns
  private let keys: [String]

  init(_ file: SourceFile, policy: Policy) {
    self.file = file
    keys = file.outputKeys
    columns = LeadColumns(policy: policy)
  }

  func appendHeader(adding columns: [String], to buffer: inout [UInt8]) {}

  func append(
    _ lead: Int, _ record: CSVRecord, of judged: borrowing JudgedChunk, to destination: Destination,
    into buffer: inout [UInt8]
  ) {
    let added = added(lead, judged, destination)
    guard let objectColumn = file.hiddenColumns?.object else {
      return appendRow(lead, record, judged, added, to: &buffer)
    }
    let object = content(of: objectColumn, record, judged)
    do throws(JSONLineFault) {
      var writer = JSONObjectWriter()
      try writer.append(object.span, replacing: changed(lead, judged), adding: added, to: &buffer)
    } catch {
      // Only what was read as an object becomes a lead, so this is one that changed between two readings of the file;
      // it is kept as it stands.
      buffer += object
      buffer.append(UInt8(ascii: "\n"))
    }
  }

  private func changed(_ lead: Int, _ judged: borrowing JudgedChunk) -> [(name: String, value: String)] {
    let fields = Set(judged.batch.changes[lead].map(\.field))
    return fields.compactMap { field in
      file.column(of: field).map { (file.mapping.header[$0], judged.batch.lead(at: lead).string(field)) }
    }.sorted { $0.name < $1.name }
  }

  private func added(
    _ lead: Int, _ judged: borrowing JudgedChunk, _ destination: Destination
  ) -> [(name: String, value: JSONObjectWriter.Value)] {
    let findings = judged.batch.findings[lead]
    var added: [(name: String, value: JSONObjectWriter.Value)] = [
      ("assay_verdict", .string(destination.verdictName)), ("assay_reasons", .string(columns.reasons(findings))),
      ("assay_suggestions", .string(columns.suggestions(findings))),
      ("assay_cluster", judged.cluster(of: lead).map { $0.isNumber ? .number($0.text) : .string($0.text) } ?? .null),
      ("assay_match_weight", MatchText.weight(judged.match(of: lead)?.weight).map { .number($0) } ?? .null),
    ]
    for (index, column) in judged.batch.enrichments.columns.enumerated() {
      added.append((column.name, .string(String(repairing: judged.batch.enrichments.value(index, of: lead)))))
    }
    return added
  }

  private func appendRow(
    _ lead: Int, _ record: CSVRecord, _ judged: borrowing JudgedChunk,
    _ added: [(name: String, value: JSONObjectWriter.Value)], to buffer: inout [UInt8]
  ) {
    let view = judged.batch.lead(at: lead)
    let changed = Set(judged.batch.changes[lead].compactMap { file.column(of: $0.field) })
    buffer.append(UInt8(ascii: "{"))
    var isFirst = true
    for column in file.mapping.header.indices where !file.ownColumns.contains(column) {
      let value: String
      if changed.contains(column), let slot = file.columns.firstIndex(of: column) {
        value = String(repairing: view.value(at: slot))
      } else {
        value = column < record.cellCount ? String(decoding: content(of: column, record, judged), as: UTF8.self) : ""
      }
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(keys[column], to: &buffer)
      buffer.append(UInt8(ascii: ":"))
      JSONText.append(value, to: &buffer)
    }
    for (name, value) in added {
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(name, to: &buffer)
      buffer.append(UInt8(ascii: ":"))
      switch value {
      case .string(let text): JSONText.append(text, to: &buffer)
      case .number(let text), .json(let text): buffer += text.utf8
      case .null: buffer += "null".utf8
      }
    }
    buffer += "}\n".utf8
  }

  private func content(of column: Int, _ record: CSVRecord, _ judged: borrowing JudgedChunk) -> [UInt8] {
    var content: [UInt8] = []
    let raw = judged.chunk.bytes.span.extracting(record.rawCell(column, in: judged.chunk))
    CellContent.append(raw, quote: file.dialect.quote, to: &content)
    return content
  }
}
