// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension BatchRun {
  /// Judges a file as ``check(_:findings:showsUnjudged:)`` does, and tells everything about the record at a line.
  ///
  /// - Parameter line: any line of the record, as an editor counts; of an object of JSON the one in which it begins. In the line of the column names stands what is to be said
  ///   of the file as a whole.
  /// - Returns: nil if no record stands there.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func explain(_ path: String, line: Int) throws(BatchError) -> RecordReport? {
    var pipeline = pipeline
    pipeline.enrichers = []
    let locators = RecordLocators()
    return try read([path], pipeline, locators, memory: nil) { _ in
      RecordOutput(line: line, policy: pipeline.policy, locators: locators)
    }.output.report
  }
}
