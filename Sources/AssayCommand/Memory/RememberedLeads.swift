// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayMemory
import Synchronization

/// The memory of a run: what its leads are known by, and who of them came before.
///
/// A class, because the workers of a run share it.
final class RememberedLeads: DatasetMemory {
  private struct State {
    /// The leads that may enter, in the order of their records.
    var leads: [MemoryLead] = []
    var recordCount = 0
    var batch: MemoryBatch?
  }

  /// The leads of one batch.
  private struct Part: Sendable {
    var leads: [MemoryLead] = []
    var recordCount = 0
  }

  /// So many leads are looked up and so many persons remembered at a time.
  private static let portion = 10_000

  private let memory: LeadMemory
  private let state = Mutex(State())

  init(_ memory: LeadMemory) {
    self.memory = memory
  }

  func observe(_ batch: borrowing LeadBatch) -> any Sendable {
    var part = Part()
    let leads = batch.leads
    for record in 0..<leads.count {
      part.recordCount = batch.numbers[record]
      // One that was rejected does not enter: the corrected one that comes later must not be taken for a duplicate.
      if batch.verdicts[record] == .reject { continue }
      let lead = MemoryLead(LeadKeys(leads[record]), record: batch.numbers[record])
      if !lead.keys.isEmpty { part.leads.append(lead) }
    }
    return part
  }

  func gather(_ part: any Sendable) {
    guard let part = part as? Part else { return }
    state.withLock { state in
      state.leads += part.leads
      state.recordCount = max(state.recordCount, part.recordCount)
    }
  }

  func recall(_ inputs: [InputSummary], matches: (Int) -> Match?) throws(BatchError) -> Recollection {
    let (leads, recordCount) = state.withLock { ($0.leads, $0.recordCount) }
    do throws(MemoryError) {
      // Nobody else can remember anything until the end of the run: not before the leads are read.
      let batch = try memory.begin(batch: BatchID(files: inputs.map { ($0.checksum, $0.bytes) }))
      state.withLock { $0.batch = batch }
      let groups = RememberedGroup.groups(of: leads, matches: matches)
      var recollection = Recollection(persons: [String](repeating: "", count: recordCount))
      var start = 0
      while start < groups.count {
        let portion = groups[start..<min(start + Self.portion, groups.count)]
        try recall(portion, in: batch, &recollection)
        start = portion.endIndex
      }
      recollection.findings.sort { $0.record < $1.record }
      return recollection
    } catch {
      throw BatchError(error)
    }
  }

  private func recall(
    _ groups: ArraySlice<RememberedGroup>, in batch: MemoryBatch, _ recollection: inout Recollection
  ) throws(MemoryError) {
    let matches = try batch.matches(for: groups.flatMap(\.leads))
    var next = 0
    var likenesses: [RememberedGroup.Likeness] = []
    for group in groups {
      likenesses.append(group.likeness(to: matches[next..<(next + group.leads.count)]))
      next += group.leads.count
    }
    let persons = try batch.remember(
      zip(groups, likenesses).map { SeenPerson(leads: $0.leads, known: $1.known) })
    for ((group, likeness), person) in zip(zip(groups, likenesses), persons) {
      for lead in group.leads { recollection.persons[lead.record - 1] = person.description }
      guard let finding = group.finding(likeness, as: person) else { continue }
      recollection.findings.append(finding)
    }
  }

  func keep() throws(BatchError) {
    do throws(MemoryError) {
      try state.withLock({ $0.batch })?.commit()
    } catch {
      throw BatchError(error)
    }
  }
}

extension MemoryLead {
  /// The keys with the strongest at the head.
  init(_ keys: LeadKeys, record: Int) {
    var all: [MemoryKey] = []
    if let mailbox = keys.mailbox { all.append(MemoryKey(.email, mailbox)) }
    all += keys.phones.map { MemoryKey(.phone, $0) }
    if let name = keys.name, keys.isNameWhole {
      if let date = keys.birthDate { all.append(MemoryKey(.nameAndBirthDate, joining: [name, date])) }
      if let code = keys.postalCode { all.append(MemoryKey(.nameAndPostalCode, joining: [name, code])) }
    }
    self.init(record: record, keys: all, name: keys.name)
  }
}

extension BatchError {
  /// The same trouble, with the same exit code.
  fileprivate init(_ error: MemoryError) {
    let kind: Kind =
      switch error.kind {
      case .secret, .folder, .busy, .usage: .usage
      case .interrupted: .interrupted
      default: .fault
      }
    self.init(kind, english: error.message(in: .english), german: error.message(in: .german))
  }
}
