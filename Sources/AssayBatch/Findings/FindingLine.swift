// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines

/// One finding as one line of JSON: what `findings.jsonl` and `--format jsonl` hold. The keys are part of the output
/// contract; see `docs/formats.md`.
public struct FindingLine: Sendable {
  private let language: Language
  private let isRedacted: Bool

  /// Lines with messages in a language.
  /// - Parameter isRedacted: whether values of leads are left out: those in messages are replaced by their length, and
  ///   suggestions and changes come without them. All other keys stay.
  public init(language: Language, redacted isRedacted: Bool = false) {
    self.language = language
    self.isRedacted = isRedacted
  }

  /// Appends the line of a finding, with its line end.
  public func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    buffer += "{\"file\":".utf8
    JSONText.append(placed.file, to: &buffer)
    buffer += ",\"record\":".utf8
    DecimalText.append(placed.record, to: &buffer)
    buffer += ",\"line\":".utf8
    DecimalText.append(placed.line, to: &buffer)
    if let column = placed.column { append("column", column, to: &buffer) }
    if let field = placed.finding.field { append("field", field.name, to: &buffer) }
    append("rule", placed.finding.rule.id.rawValue, to: &buffer)
    append("outcome", placed.finding.outcome.outputName, to: &buffer)
    append("severity", placed.severity.name, to: &buffer)
    buffer += ",\"confidence\":".utf8
    JSONText.append(fraction: placed.finding.confidence, to: &buffer)
    append("message", placed.finding.message(in: language, redacted: isRedacted), to: &buffer)
    append(placed.finding.suggestions, to: &buffer)
    MatchLine.appendComparisons(of: placed.finding, other: placed.other, in: placed.file, to: &buffer)
    if let change = placed.change {
      buffer += ",\"change\":{".utf8
      if !isRedacted {
        buffer += "\"original\":".utf8
        JSONText.append(change.original, to: &buffer)
        append("value", change.value, to: &buffer)
      }
      buffer.append(UInt8(ascii: "}"))
    }
    buffer += "}\n".utf8
  }

  private func append(_ key: StaticString, _ value: String, to buffer: inout [UInt8]) {
    buffer += ",\"".utf8
    key.withUTF8Buffer { buffer.append(contentsOf: $0) }
    buffer += "\":".utf8
    JSONText.append(value, to: &buffer)
  }

  private func append(_ suggestions: [Suggestion], to buffer: inout [UInt8]) {
    buffer += ",\"suggestions\":[".utf8
    for (index, suggestion) in suggestions.enumerated() {
      buffer += (index == 0 ? "{\"field\":" : ",{\"field\":").utf8
      JSONText.append(suggestion.field.name, to: &buffer)
      if !isRedacted { append("value", suggestion.value, to: &buffer) }
      buffer += ",\"confidence\":".utf8
      JSONText.append(fraction: suggestion.confidence, to: &buffer)
      for (index, evidence) in suggestion.evidence.enumerated() {
        buffer += (index == 0 ? ",\"evidence\":[" : ",").utf8
        JSONText.append(evidence.rawValue, to: &buffer)
      }
      if !suggestion.evidence.isEmpty { buffer.append(UInt8(ascii: "]")) }
      buffer += (suggestion.isSafe ? ",\"safe\":true}" : ",\"safe\":false}").utf8
    }
    buffer.append(UInt8(ascii: "]"))
  }
}

extension Outcome {
  /// The name in machine-readable output.
  var outputName: String { self == .couldNotJudge ? "could-not-judge" : "finding" }
}
