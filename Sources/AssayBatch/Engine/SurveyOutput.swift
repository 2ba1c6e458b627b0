// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The first of two readings: gathers the evidence of the data set validators that need the whole.
///
/// A class, because its parts grow while the workers of a run share it.
final class SurveyOutput: ChunkOutput {
  private let stages: [DatasetStage]
  private let parts: Mutex<[[any Sendable]]>

  init(_ stages: [DatasetStage]) {
    self.stages = stages
    parts = Mutex(stages.map { _ in [] })
  }

  func makeRendered() -> [any Sendable] { [] }

  func begin(_ file: SourceFile) {}

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout [any Sendable]) {
    rendered = []
    for stage in stages { rendered.append(stage.observe(judged.batch)) }
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout [any Sendable]) {
    let evidence = rendered
    parts.withLock { parts in
      for (stage, part) in evidence.enumerated() { parts[stage].append(part) }
    }
  }

  /// What the evidence of all parts says.
  func resolve() -> DatasetFindings {
    parts.withLock { parts in
      var findings = DatasetFindings()
      for (stage, part) in zip(stages, parts) { stage.resolve(merging: part, into: &findings) }
      return findings
    }
  }
}
