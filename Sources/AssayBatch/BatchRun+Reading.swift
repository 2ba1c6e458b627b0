// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension BatchRun {
  /// Reads the leads of files in canonical form, without judging them.
  ///
  /// - Parameter take: what to keep of some leads; called by many threads at once.
  /// - Returns: what was kept, in the order of the files, and how many records there were, those that could not be read
  ///   among them.
  /// - Throws: ``BatchError`` for what stops the work.
  public func read<Part: Sendable>(
    _ paths: [String], _ take: @escaping @Sendable (borrowing LeadBatch) -> Part
  ) throws(BatchError) -> (parts: [Part], records: Int) {
    var inputs: [InputFile] = []
    for path in paths { inputs.append(try InputFile(path, isReadTwice: false)) }
    let output = ReadingOutput(take)
    let summaries = try Engine(pipeline: normalizing, options: options).run(inputs, DatasetWork([]), into: output)
    return (output.parts, summaries.reduce(0) { $0 + $1.report.records })
  }

  /// The pipeline without what judges leads and what derives facts from them.
  var normalizing: Pipeline {
    var normalizing = pipeline
    normalizing.validators = []
    normalizing.enrichers = []
    return normalizing
  }
}
