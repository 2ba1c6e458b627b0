// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where `check` sends findings.
public protocol FindingOutput: Sendable {
  /// Appends a finding to a buffer; called by many threads at once.
  func append(_ finding: PlacedFinding, to buffer: inout [UInt8])

  /// Takes the findings of one chunk after the other, in the order of the files.
  func write(_ bytes: [UInt8]) throws(BatchError)
}

/// The output of a check: findings to whoever wants them, and examples.
///
/// A class, because it learns the names of the files while the workers of a run share it.
final class CheckOutput: ChunkOutput {
  struct Rendered: Sendable {
    var findings: [UInt8] = []
    var examples: [PlacedFinding] = []
  }

  private let output: (any FindingOutput)?
  private let policy: Policy
  private let showsUnjudged: Bool
  private let locator: RecordLocator
  let book = ExampleBook()

  init(_ output: (any FindingOutput)?, policy: Policy, showsUnjudged: Bool) {
    self.output = output
    self.policy = policy
    self.showsUnjudged = showsUnjudged
    locator = RecordLocator()
  }

  func makeRendered() -> Rendered { Rendered() }

  func begin(_ file: SourceFile) throws(BatchError) {
    locator.add(file)
    let findings = FindingPlacer(file: file, policy: policy, locate: locator.locate).fileFindings
    book.add(findings)
    guard let output, !findings.isEmpty else { return }
    var bytes: [UInt8] = []
    for finding in findings { output.append(finding, to: &bytes) }
    try output.write(bytes)
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout Rendered) {
    rendered.findings.removeAll(keepingCapacity: true)
    rendered.examples.removeAll(keepingCapacity: true)
    let full = book.fullRules
    let placer = FindingPlacer(file: file, policy: policy, locate: locator.locate)
    placer.forEachFinding(in: judged, where: { output != nil || !full.contains($0) }) { placed in
      if !full.contains(placed.finding.rule.id) { rendered.examples.append(placed) }
      guard let output, showsUnjudged || placed.finding.outcome != .couldNotJudge else { return }
      output.append(placed, to: &rendered.findings)
    }
  }

  func drain(_ rendered: inout Rendered) throws(BatchError) {
    book.add(rendered.examples)
    if let output, !rendered.findings.isEmpty { try output.write(rendered.findings) }
  }
}
