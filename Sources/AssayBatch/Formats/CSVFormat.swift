// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayJSONLines
import Synchronization

/// Findings as a table: CSV as RFC 4180 has it, in UTF-8, with the names of the columns first.
///
/// Values stand as they are. A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula; such cells
/// are in quotes, which a spreadsheet obeys only where it is told to import quoted cells as text. Where the format is
/// redacted no cell holds a value of a lead.
///
/// A class, because it knows whether the names of the columns are written.
public final class CSVFormat: FindingFormat {
  /// The names of the columns; they are part of the output contract.
  public static let columns = [
    "file", "record", "line", "column", "field", "rule", "outcome", "severity", "confidence", "message",
    "suggestion_field", "suggestion_value", "suggestion_confidence", "original", "value",
  ]

  private let language: Language
  private let isRedacted: Bool
  private let sink: ResultSink
  private let writer = CSVWriter(dialect: Dialect(lineEnding: .crlf))
  private let hasBegun = Mutex(false)

  /// A table with messages in a language.
  /// - Parameter redacted: whether values of leads are left out.
  public init(language: Language = .english, redacted: Bool = false, to sink: @escaping ResultSink) {
    self.language = language
    isRedacted = redacted
    self.sink = sink
  }

  public func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    let finding = placed.finding
    append(placed.file, to: &buffer)
    buffer += ",\(placed.record),\(placed.line),".utf8
    append(placed.column ?? "", to: &buffer)
    for text in [finding.field?.name ?? "", finding.rule.id.rawValue] {
      buffer.append(UInt8(ascii: ","))
      append(text, to: &buffer)
    }
    buffer += ",\(finding.outcome.outputName),\(placed.severity.name),".utf8
    JSONText.append(fraction: finding.confidence, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    append(finding.message(in: language, redacted: isRedacted), to: &buffer)
    append(finding.suggestions.first, to: &buffer)
    for value in [placed.change?.original, placed.change?.value] {
      buffer.append(UInt8(ascii: ","))
      if let value, !isRedacted { append(value, to: &buffer) }
    }
    buffer += LineEnding.crlf.bytes
  }

  public func write(_ bytes: [UInt8]) throws(BatchError) {
    try begin()
    try sink(bytes)
  }

  public func finish(_ report: RunReport) throws(BatchError) { try begin() }

  private func begin() throws(BatchError) {
    guard hasBegun.withLock({ hasBegun in !exchange(&hasBegun, with: true) }) else { return }
    var header: [UInt8] = []
    writer.appendRow(Self.columns.map { Array($0.utf8) }, to: &header)
    try sink(header)
  }

  /// The likeliest suggestion; a table has no room for others.
  private func append(_ suggestion: Suggestion?, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: ","))
    guard let suggestion else {
      buffer += ",,".utf8
      return
    }
    append(suggestion.field.name, to: &buffer)
    buffer.append(UInt8(ascii: ","))
    if !isRedacted { append(suggestion.value, to: &buffer) }
    buffer.append(UInt8(ascii: ","))
    JSONText.append(fraction: suggestion.confidence, to: &buffer)
  }

  private func append(_ text: String, to buffer: inout [UInt8]) {
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else {
      return writer.appendCell(Array(text.utf8).span, to: &buffer)
    }
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }
}
