// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// Tells what of a run counts: rows that are new or changed, and findings that were not known.
///
/// Chunks are examined on all threads, and settled one after the other in the order of the file: of equal rows, the first
/// ones are those that were there.
///
/// A class, because the workers of a run share it.
final class Sieve: Sendable {
  private let earlier: [String: EarlierRows]
  private let known: (any KnownFindings)?
  private let policy: Policy
  /// The content of the first header: what is said of the data set as a whole goes by it.
  private let first = Mutex<(file: String, header: [UInt8])?>(nil)

  /// - Parameter earlier: the rows of the earlier states of files, by the names of these; all rows of the others count.
  init(earlier: [String: EarlierRows], known: (any KnownFindings)?, policy: Policy) {
    self.earlier = earlier
    self.known = known
    self.policy = policy
  }

  /// Begins a reading from the first file.
  func beginReading() {
    for rows in earlier.values { rows.restart() }
    known?.beginReading()
    first.withLock { $0 = nil }
  }

  /// A file with those of its findings about its header that count.
  func begin(_ file: SourceFile) -> SourceFile {
    known?.begin(file.name)
    let header = RowContent(file).header
    first.withLock { $0 = $0 ?? (file.name, header) }
    let name = file.name
    let hasChanged = !(earlier[name]?.hasHeader(RowContent.hash(header)) ?? false)
    var sifted = file
    sifted.siftFindings { !hasChanged ? .unchanged : isKnown($0, header, in: name) ? .known : nil }
    return sifted
  }

  /// Of what is said of the data set as a whole, what counts, and how much was known.
  func settle(_ aboutDataset: [Finding]) -> (counting: [Finding], known: Int) {
    guard let (file, header) = first.withLock({ $0 }) else { return (aboutDataset, 0) }
    if earlier[file]?.hasHeader(RowContent.hash(header)) ?? false { return ([], 0) }
    let counting = aboutDataset.filter { !isKnown($0, header, in: file) }
    return (counting, aboutDataset.count - counting.count)
  }

  private func isKnown(_ finding: Finding, _ content: [UInt8], in file: String) -> Bool {
    guard let known, finding.outcome != .couldNotJudge, !policy.allowed.contains(finding.rule.id) else { return false }
    let key = known.key(of: finding, content: content)
    return known.isKnown(key, of: finding.rule.id, weighing: policy.severity(of: finding), in: file)
  }

  /// What is needed of a chunk to settle it.
  struct Examined {
    /// The hash of each lead's row, and of each row that could not be read.
    fileprivate var leads: [UInt64] = []
    fileprivate var unreadable: [UInt64] = []
    /// The keys of the findings of leads that have any, and of unreadable rows, by index.
    fileprivate var keys: [Int: [FindingKey?]] = [:]
    fileprivate var unreadableKeys: [FindingKey] = []
  }

  /// Called by many threads at once.
  func examine(_ judged: borrowing JudgedChunk, of file: SourceFile) -> Examined {
    var examined = Examined()
    let content = RowContent(file)
    let comparesRows = earlier[file.name] != nil
    let chunk = judged.chunk
    let batch = judged.batch
    judged.forEachRecord { record, fate in
      switch fate {
      case .lead(let lead):
        let findings = batch.findings[lead]
        guard comparesRows || (known != nil && !findings.isEmpty) else { return }
        let row = content.content(of: record, isReadable: true, in: chunk)
        if comparesRows { examined.leads.append(RowContent.hash(row)) }
        guard let known, !findings.isEmpty else { return }
        examined.keys[lead] = findings.map { $0.outcome == .couldNotJudge ? nil : known.key(of: $0, content: row) }
      case .unreadable(let index):
        let row = content.content(of: record, isReadable: false, in: chunk)
        if comparesRows { examined.unreadable.append(RowContent.hash(row)) }
        if let known {
          examined.unreadableKeys.append(known.key(of: judged.unreadable[index].finding, content: row))
        }
      }
    }
    return examined
  }

  /// Marks what does not count. Called for one chunk after the other, in the order of the file.
  func settle(_ examined: Examined, _ judged: inout JudgedChunk, of file: SourceFile) {
    var exceptions = Report.Exceptions()
    let rows = earlier[file.name]
    for lead in 0..<judged.batch.count {
      if let rows, rows.take(examined.leads[lead]) {
        exceptions.unchanged.insert(lead)
        continue
      }
      guard let known, let keys = examined.keys[lead] else { continue }
      for (place, finding) in judged.batch.findings[lead].enumerated() {
        guard let key = keys[place] else { continue }
        let severity = policy.severity(of: finding)
        if known.isKnown(key, of: finding.rule.id, weighing: severity, in: file.name) {
          exceptions.known[lead, default: []].insert(place)
        }
      }
    }
    judged.exceptions = exceptions
    for index in judged.unreadable.indices {
      let finding = judged.unreadable[index].finding
      if let rows, rows.take(examined.unreadable[index]) {
        judged.except(unreadable: index, as: .unchanged)
      } else if let known, !policy.allowed.contains(finding.rule.id),
        known.isKnown(
          examined.unreadableKeys[index], of: finding.rule.id, weighing: policy.severity(of: finding), in: file.name)
      {
        judged.except(unreadable: index, as: .known)
      }
    }
  }
}
