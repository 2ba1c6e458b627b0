// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The reading of leads that are known already, before the first reading of the data set: shows them to the data set
/// validators that compare with them.
///
/// A class, because the workers of a run share it.
final class KnownLeadsOutput: ChunkOutput {
  private let stages: [DatasetStage]
  private let locator: RecordLocator

  /// - Parameter locator: learns the names of the files.
  init(_ stages: [DatasetStage], _ locator: RecordLocator) {
    self.stages = stages.filter(\.comparesKnownLeads)
    self.locator = locator
  }

  func makeRendered() -> [any Sendable] { [] }

  func begin(_ file: SourceFile) { locator.add(file) }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout [any Sendable]) {
    rendered = []
    for stage in stages { rendered.append(stage.observe(known: judged.batch)) }
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout [any Sendable]) {
    let evidence = rendered
    rendered = []
    for (stage, part) in zip(stages, evidence) { stage.gather(part) }
  }
}
