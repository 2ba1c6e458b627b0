// SPDX-License-Identifier: Apache-2.0

import Assay

/// Where `assay check` writes what it found: standard output, or a file, and then standard output has a summary.
struct CheckTarget {
  private var file: (path: String, contents: ResultFile)?

  /// Standard output.
  init() {}

  /// A file that has begun.
  init(path: String, file: ResultFile) { self.file = (path, file) }

  /// Whether it is a file.
  var isFile: Bool { file != nil }

  var sink: ResultSink {
    if let file { return file.contents.sink }
    return { bytes throws(BatchError) in try Terminal.standardOutput.writeResult(bytes) }
  }

  /// How text looks there.
  var style: Style { Style(isColored: file == nil && Terminal.standardOutput.isColored) }

  /// Gives the file its name, and says what is in it without a value of a lead.
  func publish(_ report: RunReport, _ remarks: GateRemarks, note: String) throws(BatchError) {
    guard let file else { return }
    let words = remarks.words
    try file.contents.publish()
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let summary = TextSummary(
      report: report, words: words, style: style,
      findings: TextFinding(words: words, style: style, isRedacted: true), exceptions: remarks.exceptions(report))
    // The findings are in their place: a reader of the summary that went away changes nothing about that.
    Terminal.standardOutput.write(
      summary.text(showsFindings: false, next: []) + words.wroteFindings(to: VisibleText.of(file.path)) + "\n" + note)
  }
}
