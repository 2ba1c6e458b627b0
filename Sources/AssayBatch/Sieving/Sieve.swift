// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// Tells what of a run counts: rows that are new or changed, with all that is found about them, and findings that were not
/// known.
///
/// Known findings are counted, so chunks are examined on all threads and settled one after the other in the order of the
/// file: of equal findings, the first ones are those that were known.
///
/// A class, because the workers of a run share it.
final class Sieve: Sendable {
  private let unchanged: [String: UnchangedRows]
  private let known: (any KnownFindings)?
  private let policy: Policy
  private let locator: RecordLocator
  /// The files of this reading and the content of their headers, in their order.
  private let files = Mutex<[(name: String, header: [UInt8])]>([])

  /// - Parameters:
  ///   - unchanged: the rows that files had before, by their names; all rows of the others count.
  ///   - locator: knows where the leads are that findings name.
  init(
    unchanged: [String: UnchangedRows], known: (any KnownFindings)?, policy: Policy, locator: RecordLocator
  ) {
    self.unchanged = unchanged
    self.known = known
    self.policy = policy
    self.locator = locator
  }

  /// Begins a reading from the first file.
  func beginReading() {
    known?.beginReading()
    files.withLock { $0 = [] }
  }

  private func isUnchanged(_ record: Int, of file: String) -> Bool { unchanged[file]?.contains(record) ?? false }
}

// MARK: - Files

extension Sieve {
  /// A file with those of its findings about its header that count.
  func begin(_ file: SourceFile) -> SourceFile {
    known?.begin(file.name)
    let (name, header) = (file.name, RowContent(file).header)
    files.withLock { $0.append((name, header)) }
    // What is said of the header is told from the rows below it.
    let hasChanged = !(unchanged[name]?.isWholeFile ?? false)
    var sifted = file
    sifted.siftFindings { !hasChanged ? .unchanged : isKnown($0, under: header, in: name) ? .known : nil }
    return sifted
  }

  /// Of what is said of the data set as a whole, what counts, and how much was known.
  func settle(_ aboutDataset: [Finding]) -> (counting: [Finding], known: Int) {
    let files = files.withLock { $0 }
    guard let first = files.first else { return (aboutDataset, 0) }
    if files.allSatisfy({ unchanged[$0.name]?.isWholeFile ?? false }) { return ([], 0) }
    let counting = aboutDataset.filter { !isKnown($0, under: first.header, in: first.name) }
    return (counting, aboutDataset.count - counting.count)
  }

  /// A finding about columns is another one where it is about others; the numbers that it names change with every row.
  private func isKnown(_ finding: Finding, under header: [UInt8], in file: String) -> Bool {
    guard let known, finding.outcome != .couldNotJudge, !policy.allowed.contains(finding.rule.id) else { return false }
    var content = header
    for argument in finding.arguments {
      switch argument.value {
      case .number, .record, .knownRecord: continue
      default: RowContent.append(Array("\(argument.name)=\(argument.value)".utf8), to: &content)
      }
    }
    let key = known.key(of: finding, content: content)
    return known.isKnown(key, of: finding.rule.id, weighing: policy.severity(of: finding), in: file)
  }
}

// MARK: - Records

extension Sieve {
  /// What is needed of a chunk to settle it.
  struct Examined {
    /// The keys of the findings of leads that have any, and of unreadable rows, by index; nil for what cannot be known.
    fileprivate var keys: [Int: [FindingKey?]] = [:]
    fileprivate var unreadableKeys: [FindingKey] = []
  }

  /// Called by many threads at once.
  func examine(_ judged: borrowing JudgedChunk, of file: SourceFile) -> Examined {
    var examined = Examined()
    guard let known else { return examined }
    let batch = judged.batch
    let unreadable = judged.unreadable
    judged.forEachContent(
      RowContent(file),
      where: { fate in
        switch fate {
        case .lead(let lead): !batch.findings[lead].isEmpty
        case .unreadable: true
        }
      }
    ) { fate, row in
      switch fate {
      case .lead(let lead):
        examined.keys[lead] = batch.findings[lead].map {
          $0.outcome == .couldNotJudge ? nil : known.key(of: $0, content: row)
        }
      case .unreadable(let index):
        examined.unreadableKeys.append(known.key(of: unreadable[index].finding, content: row))
      }
    }
    return examined
  }

  /// Marks what does not count. Called for one chunk after the other, in the order of the file.
  func settle(_ examined: Examined, _ judged: inout JudgedChunk, of file: SourceFile) {
    var exceptions = Report.Exceptions()
    for lead in 0..<judged.batch.count {
      let isUnchanged = isUnchanged(judged.batch.numbers[lead] - file.firstNumber, of: file.name)
      if isUnchanged { exceptions.unchanged.insert(lead) }
      for (place, finding) in judged.batch.findings[lead].enumerated() {
        // A new row can make an old one a duplicate.
        if isUnchanged && !namesChangedRecord(finding) { continue }
        if isUnchanged { exceptions.counting[lead, default: []].insert(place) }
        guard let known, let key = examined.keys[lead]?[place] else { continue }
        let severity = policy.severity(of: finding)
        if known.isKnown(key, of: finding.rule.id, weighing: severity, in: file.name) {
          exceptions.known[lead, default: []].insert(place)
        }
      }
    }
    judged.exceptions = exceptions
    for index in judged.unreadable.indices { settleUnreadable(index, examined, &judged, of: file) }
  }

  private func namesChangedRecord(_ finding: Finding) -> Bool {
    guard let number = finding.otherRecord else { return false }
    let (file, record) = locator.locate(number)
    return !isUnchanged(record, of: file)
  }

  private func settleUnreadable(
    _ index: Int, _ examined: Examined, _ judged: inout JudgedChunk, of file: SourceFile
  ) {
    let unreadable = judged.unreadable[index]
    let rule = unreadable.finding.rule.id
    if isUnchanged(file.number(ofRecord: judged.chunk.firstRecord + unreadable.index), of: file.name) {
      judged.except(unreadable: index, as: .unchanged)
    } else if let known, !policy.allowed.contains(rule),
      known.isKnown(
        examined.unreadableKeys[index], of: rule, weighing: policy.severity(of: unreadable.finding), in: file.name)
    {
      judged.except(unreadable: index, as: .known)
    }
  }
}
