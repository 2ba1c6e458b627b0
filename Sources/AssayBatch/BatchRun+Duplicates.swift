// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines

extension BatchRun {
  /// Looks for duplicates and for nothing else, in one reading: writes `clusters.csv` and `matches.jsonl` into a folder;
  /// see `docs/formats.md`.
  ///
  /// What a lead's other values are worth does not count here: a lead that ``clean(_:into:)`` would reject can stay for
  /// others.
  /// - Throws: ``BatchError`` for what stops the work.
  public func findDuplicates(_ paths: [String], into folder: String) throws(BatchError) -> DuplicateSummary {
    let folder = try OutputFolder(folder)
    do {
      var inputs: [InputFile] = []
      for path in paths { inputs.append(try InputFile(path, isReadTwice: false)) }
      let stages = pipeline.datasetValidators.map { $0.makeStage() }.filter { !$0.isStreaming }
      var (surveyed, summaries) = try survey(inputs, stages, RecordLocator(), nil)
      let records = summaries.reduce(0) { $0 + $1.report.records }
      let aboutDataset = surveyed.extract { $0.upperBound == 0 }.map(\.finding)
      let work = DatasetWork([], knowing: surveyed, recordCount: records)
      let names = OutputNames(packing: options.packing?.fileExtension)
      let matches = try folder.makeFile(names.matches, packedBy: options.packing)
      let clusters = try folder.makeFile(names.clusters, packedBy: options.packing)
      let duplicates = work.known.matches.map { DuplicateList.Duplicate(record: $0.record, $0.match) }
      var list = DuplicateList()
      list.append(duplicates)
      let (known, whole) = (work.known, list)
      // No two threads write to the same file.
      nonisolated(unsafe) let files = (matches: matches, clusters: clusters)
      let results = WorkerThreads.map(2, threads: options.workerCount) { place -> Result<Int, BatchError> in
        Result { () throws(BatchError) in
          if place == 0 { return try write(known, to: files.matches) }
          try whole.write(recordCount: records, to: files.clusters)
          return 0
        }
      }
      var doubtful = 0
      for result in results { doubtful += try result.get() }
      try matches.finish()
      try clusters.finish()
      try folder.publish(last: names.clusters)
      return DuplicateSummary(
        records: records, duplicates: duplicates.count, clusters: Set(duplicates.map(\.survivor)).count,
        doubtful: doubtful, findings: aboutDataset)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Writes the findings about pairs of leads.
  /// - Returns: how many leads may repeat another one.
  private func write(_ findings: DatasetFindings, to file: StagedFile) throws(BatchError) -> Int {
    var doubtful = 0
    var buffer: [UInt8] = []
    for found in findings {
      if found.match == nil && found.finding.rule.severity > .note { doubtful += 1 }
      if found.finding.comparisons.isEmpty { continue }
      MatchLine.append(found, to: &buffer)
      if buffer.count > 1 << 16 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(buffer)
    return doubtful
  }
}

/// What a search for duplicates came to.
public struct DuplicateSummary: Sendable, Hashable {
  /// Records read.
  public let records: Int
  /// Leads that repeat another one.
  public let duplicates: Int
  /// Persons with more than one lead.
  public let clusters: Int
  /// Leads that may repeat another one.
  public let doubtful: Int
  /// What is to be said of the records as a whole, such as that some have too much in common to be compared.
  public let findings: [Finding]
}
