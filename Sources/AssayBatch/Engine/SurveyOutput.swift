// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The first of two readings: gathers the evidence of the data set validators that need the whole.
///
/// A class, because the workers of a run share it.
final class SurveyOutput: ChunkOutput {
  private let stages: [DatasetStage]
  private let memory: (any DatasetMemory)?

  private let locator: RecordLocator

  /// - Parameters:
  ///   - locator: learns where the leads are.
  ///   - memory: sees the leads too.
  init(_ stages: [DatasetStage], _ locator: RecordLocator, _ memory: (any DatasetMemory)?) {
    self.stages = stages
    self.locator = locator
    self.memory = memory
  }

  func makeRendered() -> [any Sendable] { [] }

  func begin(_ file: SourceFile) { locator.add(file) }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout [any Sendable]) {
    rendered = []
    for stage in stages { rendered.append(stage.observe(judged.batch)) }
    if let memory { rendered.append(memory.observe(judged.batch)) }
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout [any Sendable]) {
    let evidence = rendered
    rendered = []
    for (stage, part) in zip(stages, evidence) { stage.gather(part) }
    if let memory, let part = evidence.last { memory.gather(part) }
  }

  /// What the evidence of all parts says.
  func resolve() -> DatasetFindings {
    var findings = DatasetFindings()
    for stage in stages { stage.resolveGathered(into: &findings) }
    return findings
  }
}
