// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension BatchRun {
  /// What tells which rows and findings count; nil where all do.
  ///
  /// Files with an earlier state are read once more for it, because findings about old rows may name new ones that are
  /// still to come.
  func makeSieve(_ paths: [String], _ locator: RecordLocator) throws(BatchError) -> Sieve? {
    guard options.knownFindings != nil || options.earlierState != nil else { return nil }
    var unchanged: [String: UnchangedRows] = [:]
    if let earlierState = options.earlierState {
      for path in paths where path != "-" && unchanged[path] == nil {
        if options.isCancelled() { throw .interrupted }
        guard let state = try earlierState(path) else { continue }
        let earlier = try withExtendedLifetime(state) { () throws(BatchError) in try earlierRows(at: state.path) }
        guard let earlier else { continue }
        unchanged[path] = UnchangedRows(of: try rows(at: path), since: earlier)
      }
    }
    return Sieve(unchanged: unchanged, known: options.knownFindings, policy: pipeline.policy, locator: locator)
  }

  /// Nil where nothing can be compared: the file may have had other columns, or been no file of leads at all. Then every
  /// row of today is new.
  private func earlierRows(at path: String) throws(BatchError) -> RowHashes? {
    do {
      return try rows(at: path)
    } catch  where error.kind == .input || error.kind == .usage {
      return nil
    }
  }

  private func rows(at path: String) throws(BatchError) -> RowHashes {
    var options = options
    options.progress = nil
    let output = RowHashes()
    _ = try Engine(pipeline: Pipeline(), options: options)
      .run([InputFile(path, isReadTwice: false)], DatasetWork([]), into: output)
    return output
  }
}
