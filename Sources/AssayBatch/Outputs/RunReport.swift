// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a run has to tell when it is over.
public struct RunReport: Sendable {
  /// What was read, in the order given.
  public let inputs: [InputSummary]
  /// The files of leads that were known before, which the inputs were compared with.
  public let known: [InputSummary]
  /// The counts over all inputs.
  public let counts: Report
  /// The first findings of each rule, by rule, each list in the order of the files.
  public let examples: [Rule.ID: [PlacedFinding]]
  /// The files that were written.
  public let outputs: [OutputSummary]
  /// The reference tables that the leads were judged by.
  public let tables: [ReferenceTable.Summary]

  init(
    inputs: [InputSummary], known: [InputSummary] = [], examples: [Rule.ID: [PlacedFinding]],
    outputs: [OutputSummary] = [],
    tables: [ReferenceTable.Summary] = []
  ) {
    self.inputs = inputs
    self.known = known
    self.tables = tables
    self.examples = examples
    self.outputs = outputs
    counts = inputs.reduce(into: Report()) { $0.merge($1.report) }
  }
}

/// A file that was written.
public struct OutputSummary: Sendable {
  /// The name in the output folder.
  public let name: String
  /// Data records or lines, nil for a file that is neither.
  public let records: Int?
  /// The size.
  public let bytes: Int
}
