// SPDX-License-Identifier: Apache-2.0

import Assay

/// What a check found, for people: every finding on a line of its own, if that is asked for, and a summary.
struct TextFormat: FindingFormat {
  let finding: TextFinding
  /// Whether every finding is shown, and not only an example of each kind in the summary.
  let showsAll: Bool
  let remarks: GateRemarks
  /// The columns that are no field, and that own rules judge.
  let judgedColumns: Set<String>
  /// Commands to go on with.
  let next: @Sendable (RunReport) -> [String]
  /// What stands at the end.
  let note: String
  let sink: ResultSink

  var needsFindings: Bool { showsAll }

  func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    buffer += finding.text(of: placed).utf8
    buffer.append(UInt8(ascii: "\n"))
  }

  func write(_ bytes: [UInt8]) throws(BatchError) { try sink(bytes) }

  func finish(_ report: RunReport) throws(BatchError) {
    let summary = TextSummary(
      report: report, words: finding.words, style: finding.style, findings: finding,
      exceptions: remarks.exceptions(report), judgedColumns: judgedColumns)
    let closing = remarks.closing(report, finding.style).map { $0 + "\n" }.joined()
    try sink(Array((summary.text(showsFindings: !showsAll, next: next(report)) + closing + note).utf8))
  }
}
