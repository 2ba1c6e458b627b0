// SPDX-License-Identifier: Apache-2.0

/// Merges the leads of a run in one format.
protocol LeadMerger {
  /// Reads the duplicates of a file.
  mutating func readDuplicates(_ file: String) throws(BatchError)

  /// Says what was asked for that the leads do not have; called before anything is written.
  mutating func check(_ files: [String]) throws(BatchError)

  /// The duplicates that were read.
  var store: DuplicateStore { get set }

  /// Writes what stands before the first lead.
  func writeHeader(to output: StagedFile) throws(BatchError)

  /// Writes the leads of a file that stay, and what changed in them.
  /// - Returns: how many there are.
  mutating func write(
    _ file: String, to output: StagedFile, changes: StagedFile, _ report: inout MergeReport
  ) throws(BatchError) -> Int
}

extension MergeReport {
  /// Counts a lead that stands for others.
  mutating func add(_ trace: MergeTrace) {
    golden += 1
    changed += trace.changes.isEmpty ? 0 : 1
    let derived = trace.changes.count { trace.columns.columns[$0.column].isOwn }
    derivedValues += derived
    values += trace.changes.count - derived
  }
}
