// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

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
  /// The rules whose findings go out, nil for all: a second reading tells only what the first could not.
  private let newRules: Set<Rule.ID>?
  private let locators: RecordLocators
  private let first = Mutex<SourceFile?>(nil)
  let book = ExampleBook()

  init(
    _ output: (any FindingOutput)?, policy: Policy, showsUnjudged: Bool, locators: RecordLocators,
    newRules: Set<Rule.ID>? = nil
  ) {
    self.locators = locators
    self.output = output
    self.policy = policy
    self.showsUnjudged = showsUnjudged
    self.newRules = newRules
  }

  func makeRendered() -> Rendered { Rendered() }

  func begin(_ file: SourceFile) throws(BatchError) {
    locators.dataset.add(file)
    first.withLock { $0 = $0 ?? file }
    let findings = FindingPlacer(file: file, policy: policy, locators: locators).fileFindings
    book.add(findings)
    try write(findings.filter { newRules?.contains($0.finding.rule.id) ?? true })
  }

  func conclude(_ findings: [Finding]) throws(BatchError) {
    guard let file = first.withLock({ $0 }) else { return }
    let placer = FindingPlacer(file: file, policy: policy, locators: locators)
    let placed = findings.map(placer.placed(aboutDataset:))
    book.add(placed)
    try write(placed)
  }

  private func write(_ findings: [PlacedFinding]) throws(BatchError) {
    guard let output, !findings.isEmpty else { return }
    var bytes: [UInt8] = []
    for finding in findings { output.append(finding, to: &bytes) }
    try output.write(bytes)
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout Rendered) {
    rendered.findings.removeAll(keepingCapacity: true)
    rendered.examples.removeAll(keepingCapacity: true)
    let full = book.fullRules
    let placer = FindingPlacer(file: file, policy: policy, locators: locators)
    placer.forEachFinding(in: judged, where: { output != nil || !full.contains($0) }) { placed in
      let isFinding = placed.finding.outcome != .couldNotJudge
      if isFinding && !full.contains(placed.finding.rule.id) { rendered.examples.append(placed) }
      guard let output, showsUnjudged || isFinding else { return }
      if let newRules, !newRules.contains(placed.finding.rule.id) { return }
      output.append(placed, to: &rendered.findings)
    }
  }

  func drain(_ rendered: inout Rendered) throws(BatchError) {
    book.add(rendered.examples)
    if let output, !rendered.findings.isEmpty { try output.write(rendered.findings) }
  }
}
