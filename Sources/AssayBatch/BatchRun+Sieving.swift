// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension BatchRun {
  /// What tells which rows and findings count; nil where all do.
  func makeSieve(_ paths: [String]) throws(BatchError) -> Sieve? {
    guard options.knownFindings != nil || !options.earlierStates.isEmpty else { return nil }
    var earlier: [String: EarlierRows] = [:]
    for path in paths {
      if let state = options.earlierStates[path] { earlier[path] = try earlierRows(at: state) }
    }
    return Sieve(earlier: earlier, known: options.knownFindings, policy: pipeline.policy)
  }

  /// Reads the rows of an earlier state of a file, and judges nothing.
  private func earlierRows(at path: String) throws(BatchError) -> EarlierRows {
    let output = EarlierRowsOutput()
    var options = options
    options.progress = nil
    let engine = Engine(pipeline: Pipeline(), options: options)
    do {
      _ = try engine.run([InputFile(path, isReadTwice: false)], DatasetWork([]), into: output)
    } catch  where error.kind == .input || error.kind == .usage {
      // It may have had other columns, or been no file of leads at all; then every row of today is new.
      return EarlierRows()
    }
    return output.rows
  }
}
