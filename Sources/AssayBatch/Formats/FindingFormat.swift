// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where the bytes of a result go: a file, standard output, a buffer. It is called by one thread at a time.
public typealias ResultSink = @Sendable ([UInt8]) throws(BatchError) -> Void

/// A way to write down what a check finds, from the first byte to the last.
///
/// A format is good for one run: it gets the findings as they come, and the report when the run is over.
///
/// ```swift
/// let file = try ResultFile("leads.sarif")
/// let run = BatchRun(pipeline: .standard)
/// _ = try run.check(["leads.csv"], as: SARIFFormat(rules: run.rules, version: assayVersion, to: file.sink))
/// try file.publish()
/// ```
public protocol FindingFormat: FindingOutput {
  /// Whether it needs every finding; otherwise the report of the run is enough, which is cheaper.
  var needsFindings: Bool { get }

  /// Writes what comes after the findings; called once, when the run is over.
  func finish(_ report: RunReport) throws(BatchError)
}

// MARK: - Default implementations

extension FindingFormat {
  public var needsFindings: Bool { true }
}

// MARK: - API

extension BatchRun {
  /// The rules that a check applies, by their ids; those that the policy allows are left out.
  public var rules: [Rule] {
    var seen = pipeline.policy.allowed
    return (Self.fileRules + pipeline.rules).filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }

  /// Judges files and writes down what was found in a format.
  /// - Parameters:
  ///   - paths: files, or `-` for standard input.
  ///   - format: gets the findings, then the report.
  ///   - showsUnjudged: whether the format also gets what could not be judged.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func check(
    _ paths: [String], as format: any FindingFormat, showsUnjudged: Bool = false
  ) throws(BatchError) -> RunReport {
    let report = try check(paths, findings: format.needsFindings ? format : nil, showsUnjudged: showsUnjudged)
    try format.finish(report)
    return report
  }
}
