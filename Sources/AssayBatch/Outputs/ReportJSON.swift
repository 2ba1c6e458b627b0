// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines

/// The report of a run as one JSON object: what `--format json` prints. See `docs/formats.md`.
public struct ReportJSON: Sendable {
  /// The version of the format.
  static let formatVersion = 1

  /// The object, with a line end.
  public let text: String

  /// Writes a report.
  public init(_ report: RunReport) {
    var buffer: [UInt8] = []
    buffer += Array("{\"format\":\(Self.formatVersion),\"inputs\":[".utf8)
    for (index, input) in report.inputs.enumerated() {
      buffer += Array(index == 0 ? "{\"file\":".utf8 : ",{\"file\":".utf8)
      JSONText.append(input.name, to: &buffer)
      buffer += Array(
        ",\"bytes\":\(input.bytes),\"xxh64\":\"\(input.checksum)\",\"records\":\(input.report.records),".utf8)
      Self.append(input.form, to: &buffer)
      buffer += Array(",\"columns\":[".utf8)
      for (column, name) in input.mapping.header.enumerated() {
        buffer += Array(column == 0 ? "{\"name\":".utf8 : ",{\"name\":".utf8)
        JSONText.append(name, to: &buffer)
        if let field = input.mapping.fields[column] {
          buffer += Array(",\"field\":".utf8)
          JSONText.append(field.name, to: &buffer)
        }
        buffer.append(UInt8(ascii: "}"))
      }
      buffer += Array("]}".utf8)
    }
    if !report.known.isEmpty {
      buffer += Array("],\"against\":[".utf8)
      for (index, input) in report.known.enumerated() {
        buffer += Array(index == 0 ? "{\"file\":".utf8 : ",{\"file\":".utf8)
        JSONText.append(input.name, to: &buffer)
        buffer += Array(
          ",\"bytes\":\(input.bytes),\"xxh64\":\"\(input.checksum)\",\"records\":\(input.report.records)}".utf8)
      }
    }
    let counts = report.counts
    buffer += Array(
      """
      ],"records":{"read":\(counts.records),"accepted":\(counts.accepted),"review":\(counts.review),\
      "rejected":\(counts.rejected),"duplicates":\(counts.duplicates),"unreadable":\(counts.unreadable),\
      "unchanged":\(counts.unchanged)},"known":\(counts.known),"rules":[
      """.utf8)
    for (index, count) in counts.rules.enumerated() {
      buffer += Array(index == 0 ? "{\"rule\":".utf8 : ",{\"rule\":".utf8)
      JSONText.append(count.rule.id.rawValue, to: &buffer)
      let outcomes = counts.outcomes(of: count.rule)
      buffer += Array(
        """
        ,"notes":\(count.notes),"warnings":\(count.warnings),"errors":\(count.errors),"changes":\(count.changes),\
        "couldNotJudge":\(count.couldNotJudge),"notApplicable":\(outcomes[.notApplicable] ?? 0),\
        "fine":\(outcomes[.fine] ?? 0)}
        """.utf8)
    }
    buffer += Array("],\"tables\":[".utf8)
    for (index, table) in report.tables.enumerated() {
      buffer += Array(index == 0 ? "{\"table\":".utf8 : ",{\"table\":".utf8)
      JSONText.append(table.name, to: &buffer)
      buffer += Array(",\"date\":\"\(table.date)\",\"entries\":\(table.count)}".utf8)
    }
    buffer += Array("]}\n".utf8)
    text = String(decoding: buffer, as: UTF8.self)
  }

  private static func append(_ form: FileForm, to buffer: inout [UInt8]) {
    buffer += Array("\"form\":{\"format\":\"\(form.isJSONLines ? "jsonl" : "csv")\",\"encoding\":".utf8)
    JSONText.append(form.encoding.name, to: &buffer)
    buffer += Array(",\"encodingConfidence\":".utf8)
    JSONText.append(fraction: form.encodingConfidence, to: &buffer)
    buffer += Array(",\"packing\":".utf8)
    if let packing = form.packing { JSONText.append(packing, to: &buffer) } else { buffer += Array("null".utf8) }
    if !form.isJSONLines {
      buffer += Array(",\"delimiter\":".utf8)
      JSONText.append(String(UnicodeScalar(form.dialect.delimiter)), to: &buffer)
      buffer += Array(",\"quote\":".utf8)
      JSONText.append(String(UnicodeScalar(form.dialect.quote)), to: &buffer)
      buffer += Array(",\"backslash\":\(form.escapesWithBackslash),\"headerLine\":\(form.headerLine ?? 0)".utf8)
    }
    buffer.append(UInt8(ascii: "}"))
  }
}
