// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Reads files chunk by chunk and judges them on several threads; the output is that of one thread.
///
/// A worker takes the next chunk under the lock of the reader, judges it, waits for its turn to ask the data set
/// validators, renders it, and waits for its turn to hand it out. As each worker owns one chunk, the number of workers
/// bounds the memory.
struct Engine: Sendable {
  private(set) var pipeline: Pipeline
  let options: BatchOptions

  init(pipeline: Pipeline, options: BatchOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// Runs all files through an output.
  /// - Parameters:
  ///   - sieve: tells what counts; nil where everything does.
  ///   - keepers: what keeps something of each lead until the end.
  /// - Returns: what was read, file by file.
  func run<Output: ChunkOutput>(
    _ inputs: [InputFile], _ datasets: DatasetWork, into output: Output, through sieve: Sieve? = nil,
    keptBy keepers: [any DatasetValidator] = []
  ) throws(BatchError) -> [InputSummary] {
    sieve?.beginReading()
    var estimate = MemoryEstimate(keepers, limit: options.memoryLimit)
    let sizes = inputs.map { InputFile.size(of: $0.path) }
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    var summaries: [InputSummary] = []
    for (input, size) in zip(inputs, sizes) {
      let feeder = try ChunkFeeder(input, options: options)
      if estimate.isNeeded, let size, feeder.form.packing == nil {
        estimate.add(size: size, sample: feeder.sample)
        try estimate.check()
        options.estimate?(estimate)
      }
      let whole = SourceFile(
        name: input.path, form: feeder.form, head: feeder.head,
        firstNumber: summaries.reduce(0) { $0 + $1.report.records },
        added: LeadColumns.names(pipeline.enrichmentColumns) + MergeColumns.added,
        keepingOthers: pipeline.readsOtherColumns)
      let file = sieve?.begin(whole) ?? whole
      try output.begin(file)
      let before = summaries.reduce(into: Tally()) {
        $0.bytes += $1.bytes
        $0.records += $1.report.records
      }
      var engine = self
      engine.pipeline = pipeline.informed(by: LeadSplitter.sample(of: feeder.sample, in: file))
      var report = try engine.run(file, feeder, datasets, output, sieve, before: before, total: total)
      for (finding, _) in file.findings where !pipeline.policy.allowed.contains(finding.rule.id) {
        report.addFileFinding(finding, policy: pipeline.policy)
      }
      report.addKnown(file.knownFindings)
      let (bytes, checksum) = feeder.consumed
      summaries.append(
        InputSummary(
          name: input.path, bytes: bytes, checksum: checksum, form: feeder.form, mapping: file.mapping,
          report: report)
      )
    }
    return summaries
  }

  private struct Tally {
    var bytes = 0
    var records = 0
  }

  private func run<Output: ChunkOutput>(
    _ file: SourceFile, _ feeder: ChunkFeeder, _ datasets: DatasetWork, _ output: Output, _ sieve: Sieve?,
    before: Tally, total: Int?
  ) throws(BatchError) -> Report {
    let run = FileRun(
      file: file, feeder: feeder, datasets: datasets, output: output, sieve: sieve, pipeline: pipeline,
      progress: { [options] records in
        options.progress?(
          BatchOptions.Progress(
            records: before.records + records, bytes: before.bytes + feeder.bytesRead, totalBytes: total))
      })
    WorkerThreads.run(options.workerCount) { run.work() }
    return try run.result()
  }
}
