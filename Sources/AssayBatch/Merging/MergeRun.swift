// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// Makes golden records of the leads that a run put together: each lead that stays gets from its duplicates what it
/// lacks. /
/// ```swift
/// var options = MergeOptions()
/// options.rules = ["phone": .mostRecent]
/// let report = try MergeRun(options: options).merge("out")  // writes out/merged.csv and out/merges.jsonl
/// ```
///
/// - Complexity: one pass over the accepted leads, those for review and the duplicates; memory for the duplicates,
///   the rest goes through in a stream.
public struct MergeRun: Sendable {
  private let options: MergeOptions

  /// Prepares runs.
  public init(options: MergeOptions = MergeOptions()) {
    self.options = options
  }

  /// Writes the golden records of a run; see `docs/formats.md`. Both files appear together when all is complete.
  /// - Parameters:
  ///   - folder: what ``BatchRun/clean(_:into:)`` wrote; none of its files is changed.
  ///   - path: the file of the golden records; nil for `merged.csv` in the folder, or as the run wrote its leads.
  ///     The changes come beside it.
  /// - Throws: ``BatchError`` for what stops the work.
  public func merge(_ folder: String, into path: String? = nil) throws(BatchError) -> MergeReport {
    let results = ResultFolder(folder, compressions: options.compressions, isCancelled: options.isCancelled)
    guard results.isComplete else { throw results.isNoResult }
    var files: [String] = []
    for destination in [Destination.accepted, .review, .duplicates] {
      guard let name = results.name(of: ["\(destination.name).csv", "\(destination.name).jsonl"]) else {
        throw results.isNoResult
      }
      files.append(name)
    }
    let isJSONLines = files[0].hasPrefix("accepted.jsonl")
    var merger: any LeadMerger =
      isJSONLines ? JSONLinesMerger(results, options) : try CSVMerger(results, files: files, options)
    try merger.readDuplicates(files[2])
    try merger.check(Array(files.prefix(2)))
    try number(&merger.store, results)

    let names = OutputNames(isJSONLines: isJSONLines, packing: packing(of: files[0])?.fileExtension)
    let target = path ?? "\(folder)/\(names.merged)"
    return try write(merger, Array(files.prefix(2)), to: target, isBeside: path == nil, results)
  }

  private func number(_ store: inout DuplicateStore, _ results: ResultFolder) throws(BatchError) {
    guard let name = results.name(of: ["clusters.csv"]) else { throw results.isNoResult }
    let path = "\(results.path)/\(name)"
    var lines = ResultLines(try results.open(name), path: path)
    try store.number(by: &lines, path: path)
  }

  private func packing(of name: String) -> (any Compression)? {
    options.compressions.first { name.hasSuffix("." + $0.fileExtension) }
  }

  private func write(
    _ merger: any LeadMerger, _ files: [String], to target: String, isBeside: Bool, _ results: ResultFolder
  ) throws(BatchError) -> MergeReport {
    var merger = merger
    let name = String(target[(target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex)...])
    let packing = packing(of: name)
    let changesName = OutputNames(packing: packing?.fileExtension).merges
    guard !name.isEmpty, name != ".", name != "..", name != changesName, !FolderEntries.isFolder(target) else {
      throw .noFile(target)
    }
    let parent = FolderEntries.parent(of: target)
    let folder = try OutputFolder(parent)
    do throws(BatchError) {
      let known = options.compressions.map(\.fileExtension)
      for own in OutputNames.ofAnyRun(packing: known) where folder.holds(name, at: "\(results.path)/\(own)") {
        throw BatchError.noFile(target)
      }
      var report = MergeReport()
      report.path = target
      report.changesPath = parent == "." && !target.hasPrefix("./") ? changesName : "\(parent)/\(changesName)"
      let output = try folder.makeFile(name, packedBy: packing)
      let changes = try folder.makeFile(changesName, packedBy: packing)
      report.duplicates = merger.store.count
      try merger.writeHeader(to: output)
      report.accepted = try merger.write(files[0], to: output, changes: changes, &report)
      report.review = try merger.write(files[1], to: output, changes: changes, &report)
      report.written = report.staying
      report.duplicatesWithoutLead = merger.store.rest
      try RunLedger(of: results).check(report, results.path)
      try output.finish()
      try changes.finish()
      try folder.publish(last: name, removing: isBeside ? OutputNames.ofMerging(packing: known) : [])
      return report
    } catch {
      folder.discard()
      throw error
    }
  }
}

extension BatchError {
  fileprivate static func noFile(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): golden records cannot be written there. Name another file with -o.",
      german:
        "\(path): Dorthin lassen sich die zusammengeführten Leads nicht schreiben. Bitte mit -o eine andere Datei "
        + "nennen.")
  }
}

extension RunLedger {
  /// Compares what was read and written with what the run counted.
  func check(_ report: MergeReport, _ path: String) throws(BatchError) {
    guard report.accepted == records["accepted"], report.review == records["review"],
      report.duplicates == records["duplicates"]
    else {
      throw BatchError(
        .input,
        english: "\(path): the files do not hold the leads that ledger.json counts; they were changed since. "
          + "Nothing was written; clean the leads again.",
        german: "\(path): Die Dateien enthalten nicht die Leads, die ledger.json zählt; sie wurden seither geändert. "
          + "Nichts wurde geschrieben; bitte die Leads noch einmal bereinigen.")
    }
  }
}
