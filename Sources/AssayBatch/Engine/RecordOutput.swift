// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import Synchronization

/// The output of a run that is asked about one line: everything about the record that stands there.
///
/// A class, because it learns the names of the files while the workers of a run share it.
final class RecordOutput: ChunkOutput {
  private struct State {
    var file: SourceFile?
    var report: RecordReport?
    /// What is to be said of the file as a whole in that line.
    var aboutFile: [PlacedFinding] = []
  }

  private let line: Int
  private let policy: Policy
  private let locators: RecordLocators
  private let state = Mutex(State())

  init(line: Int, policy: Policy, locators: RecordLocators) {
    self.line = line
    self.policy = policy
    self.locators = locators
  }

  /// What was found about the line; nil if no record stands there and nothing is to be said of the file.
  var report: RecordReport? {
    state.withLock { state in
      if let report = state.report { return report }
      guard !state.aboutFile.isEmpty else { return nil }
      return RecordReport(record: 0, lines: line...line, fate: nil, findings: state.aboutFile)
    }
  }

  func makeRendered() -> RecordReport? { nil }

  func begin(_ file: SourceFile) {
    locators.dataset.add(file)
    let findings = placer(file).fileFindings.filter { $0.line == line }
    state.withLock {
      $0.file = file
      $0.aboutFile = findings
    }
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout RecordReport?) {
    rendered = report(in: judged, of: file)
    guard let number = rendered?.record else { return }
    var findings: [PlacedFinding] = []
    placer(file).forEachFinding(in: judged, where: { _ in true }) { placed in
      if placed.record == number { findings.append(placed) }
    }
    rendered?.findings = findings
  }

  func conclude(_ findings: [Finding]) {
    state.withLock { state in
      guard let file = state.file else { return }
      state.aboutFile += findings.map(placer(file).placed(aboutDataset:)).filter { $0.line == line }
    }
  }

  func drain(_ rendered: inout RecordReport?) {
    guard let report = rendered else { return }
    rendered = nil
    state.withLock { $0.report = report }
  }

  private func placer(_ file: SourceFile) -> FindingPlacer {
    FindingPlacer(file: file, policy: policy, locators: locators)
  }

  /// The record of the line, without its findings.
  private func report(in judged: borrowing JudgedChunk, of file: SourceFile) -> RecordReport? {
    let chunk = judged.chunk
    var lines = chunk.makeLineCounter()
    var found: (record: CSVRecord, lines: ClosedRange<Int>, fate: JudgedChunk.Fate)?
    judged.forEachRecord { record, fate in
      guard found == nil else { return }
      let first = file.position(of: record.bytes.lowerBound, in: record, of: chunk, using: &lines).line
      guard first <= line else { return }
      let last = file.position(of: record.bytes.upperBound, in: record, of: chunk, using: &lines).line
      if line <= last { found = (record, first...last, fate) }
    }
    guard let found else { return nil }
    let fate: RecordReport.Fate =
      switch found.fate {
      case .lead(let lead): .init(judged.destination(of: lead))
      case .unreadable: .unreadable
      }
    let number = file.number(ofRecord: chunk.firstRecord + found.record.index)
    return RecordReport(record: number, lines: found.lines, fate: fate, findings: [])
  }
}
