// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBaseline

/// What of the files did not count in a run, for people.
struct ExceptionText {
  let counts: Report
  /// The revision that rows were compared with.
  let revision: String?
  let baseline: (path: String, findings: BaselineFindings)?
  let words: Words

  var lines: [String] {
    var lines: [String] = []
    if let revision {
      lines.append(words.changed(counts.judged, of: counts.records, since: VisibleText.of(revision)))
    }
    if let baseline, counts.known > 0 { lines.append(words.known(counts.known, by: VisibleText.of(baseline.path))) }
    return lines
  }

  /// Which findings of the baseline are gone. Where only some rows were compared with it that cannot be told.
  var stale: [String] {
    guard let baseline, revision == nil else { return [] }
    let count = baseline.findings.stale.values.reduce(0, +)
    return count > 0 ? [words.stale(count, in: VisibleText.of(baseline.path))] : []
  }
}
