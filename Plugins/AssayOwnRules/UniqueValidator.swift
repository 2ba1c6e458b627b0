// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds values that must be in one lead only and are in an earlier lead, too, by the rules of a user.
///
/// The later lead has the finding, which names the first one. It does not make the lead a duplicate: two persons may have
/// been given one customer number.
///
/// - Complexity: O(bytes of the values); up to 80 bytes of memory for each lead and rule.
public struct UniqueValidator: StreamingDatasetValidator {
  /// The values of the leads of a part.
  public struct Evidence: Sendable {
    fileprivate struct Entry: Sendable {
      var record: UInt32
      var rule: UInt32
      var value: Fingerprint
    }

    fileprivate var slots: [Int] = []
    fileprivate var entries: [Entry] = []
  }

  /// The first lead with each value, for each rule.
  public struct Memory: Sendable {
    fileprivate var first: [[Fingerprint: UInt32]]
  }

  private let compiled: [CompiledRule]

  /// A validator for the rules about unique values; the others are checked and left to ``OwnRulesValidator``.
  /// - Throws: what ``OwnRulesValidator`` throws.
  public init(
    _ rules: [OwnRule], knownIDs: Set<Rule.ID> = [], valueFiles: [String: [String]] = [:], today: CalendarDate? = nil
  ) throws(OwnRuleError) {
    self.init(try CompiledRule.compile(rules, knownIDs: knownIDs, valueFiles: valueFiles, today: today))
  }

  init(_ rules: [CompiledRule]) {
    compiled = rules.filter { if case .unique = $0.test { true } else { false } }
  }

  public var rules: [Rule] { compiled.map(\.rule) }

  public var readsOtherColumns: Bool { compiled.contains { $0.readsColumns } }

  public var bytesPerLead: Int { 80 * compiled.count }

  public func makeEvidence() -> Evidence { Evidence() }

  public func observe(_ layout: FieldLayout, into evidence: inout Evidence) {
    evidence.slots = compiled.map { $0.place.slot(in: layout) }
  }

  public func observe(
    _ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence
  ) {
    for index in evidence.slots.indices {
      let value = lead.value(at: evidence.slots[index])
      if BlankValue.isBlank(value) { continue }
      let fingerprint = Fingerprint(value, ignoringCase: compiled[index].ignoresCase)
      evidence.entries.append(.init(record: UInt32(clamping: record), rule: UInt32(index), value: fingerprint))
    }
  }

  public func merge(_ next: Evidence, into evidence: inout Evidence) { evidence.entries += next.entries }

  public func makeMemory() -> Memory { Memory(first: compiled.map { _ in [:] }) }

  public func resolve(_ part: Evidence, remembering memory: inout Memory) -> [DatasetFinding] {
    var findings: [DatasetFinding] = []
    for entry in part.entries {
      let index = Int(entry.rule)
      let first = memory.first[index][entry.value]
      guard let first else {
        memory.first[index][entry.value] = entry.record
        continue
      }
      let rule = compiled[index]
      var finding = Finding(rule.rule, in: rule.field, ["record": .record(Int(first))])
      finding.arguments += rule.arguments
      findings.append(DatasetFinding(record: Int(entry.record), finding))
    }
    return findings
  }
}
