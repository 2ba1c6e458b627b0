// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines

/// What is known of two leads of a data set as one line of JSON: a line of `matches.jsonl`, and the end of a line of
/// `findings.jsonl` that is about two leads. See `docs/formats.md`.
enum MatchLine {
  /// Appends a finding about a pair as a line, with its line end.
  static func append(_ found: DatasetFinding, to buffer: inout [UInt8]) {
    buffer += Array("{\"record\":\(found.record),\"rule\":".utf8)
    JSONText.append(found.finding.rule.id.rawValue, to: &buffer)
    buffer += Array(",\"confidence\":".utf8)
    JSONText.append(fraction: found.finding.confidence, to: &buffer)
    appendComparisons(of: found.finding, other: found.finding.otherRecord.map { ("", $0) }, in: nil, to: &buffer)
    buffer += Array("}\n".utf8)
  }

  /// Appends the other lead and what it was compared by; nothing for a finding that compares nothing.
  /// - Parameters:
  ///   - other: where the other lead stands.
  ///   - file: where the lead itself stands.
  static func appendComparisons(
    of finding: Finding, other: (file: String, record: Int)?, in file: String?, to buffer: inout [UInt8]
  ) {
    let comparisons = finding.comparisons
    guard !comparisons.isEmpty else { return }
    if let other {
      if let file, other.file != file {
        buffer += Array(",\"other_file\":".utf8)
        JSONText.append(other.file, to: &buffer)
      }
      buffer += Array(",\"other_record\":\(other.record)".utf8)
    }
    buffer += Array(",\"match_weight\":".utf8)
    MatchText.append(weight: comparisons.reduce(0) { $0 + $1.weight }, to: &buffer)
    buffer += Array(",\"comparisons\":[".utf8)
    for (index, comparison) in comparisons.enumerated() {
      buffer += Array(index == 0 ? "{\"name\":".utf8 : ",{\"name\":".utf8)
      JSONText.append(comparison.name, to: &buffer)
      if let agreement = comparison.agreement {
        buffer += Array(",\"agreement\":\"\(agreement.name)\"".utf8)
      }
      buffer += Array(",\"weight\":".utf8)
      MatchText.append(weight: comparison.weight, to: &buffer)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(UInt8(ascii: "]"))
  }
}
