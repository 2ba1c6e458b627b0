// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The work on one file, shared by all workers.
final class FileRun<Output: ChunkOutput>: Sendable {
  private let file: SourceFile
  private let feeder: ChunkFeeder
  private let datasets: DatasetWork
  private let output: Output
  private let sieve: Sieve?
  private let pipeline: Pipeline
  private let progress: @Sendable (Int) -> Void
  /// Where workers ask the data set validators, in the order of the chunks.
  private let counsel = Turnstile()
  /// Where workers let the sieve settle what counts, in the order of the chunks.
  private let settling = Turnstile()
  /// Where workers hand out what they rendered, in the order of the chunks.
  private let exit = Turnstile()
  private let state = Mutex(State())

  private struct State {
    var report = Report()
    var failure: BatchError?
  }

  init(
    file: SourceFile, feeder: ChunkFeeder, datasets: DatasetWork, output: Output, sieve: Sieve?, pipeline: Pipeline,
    progress: @escaping @Sendable (Int) -> Void
  ) {
    self.file = file
    self.feeder = feeder
    self.datasets = datasets
    self.output = output
    self.sieve = sieve
    self.pipeline = pipeline
    self.progress = progress
  }

  /// Works until there is nothing left or a worker has failed. Every worker calls this once.
  func work() {
    var judged = JudgedChunk(layout: file.layout)
    var rendered = output.makeRendered()
    do throws(BatchError) {
      while let ticket = try feeder.next(into: &judged.chunk) {
        judged.judge(file, with: pipeline)
        consult(ticket, about: &judged)
        sift(ticket, &judged)
        output.render(judged, of: file, into: &rendered)
        let report = judged.report(policy: pipeline.policy)
        judged.release()
        try exit.pass(ticket) { () throws(BatchError) in
          try output.drain(&rendered)
          let records = state.withLock { state in
            state.report.merge(report)
            return state.report.records
          }
          progress(records)
        }
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      feeder.close()
      counsel.close()
      settling.close()
      exit.close()
    }
  }

  /// The counts of the file, once all workers are done.
  func result() throws(BatchError) -> Report {
    let (report, failure) = state.withLock { ($0.report, $0.failure) }
    if let failure { throw failure }
    return report
  }

  private func sift(_ ticket: Int, _ judged: inout JudgedChunk) {
    guard let sieve else { return }
    let examined = sieve.examine(judged, of: file)
    settling.pass(ticket) { sieve.settle(examined, &judged, of: file) }
  }

  private func consult(_ ticket: Int, about judged: inout JudgedChunk) {
    guard !datasets.isEmpty else { return }
    var findings = datasets.known(about: judged.batch)
    let evidence = datasets.streaming.map { $0.observe(judged.batch) }
    if !evidence.isEmpty {
      counsel.pass(ticket) {
        for (stage, part) in zip(datasets.streaming, evidence) {
          findings += datasets.settled(stage.resolveNext(part))
        }
      }
    }
    judged.add(findings, survivors: datasets.matches.survivors, policy: pipeline.policy) { pipeline.decide(&$0) }
  }
}
