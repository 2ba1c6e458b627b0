// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Says of rules of a user that they could not be judged, where no part of the data set has the column they are about: a
/// slip in its name must not look like clean data. Fields are left alone, since many files lack some of them.
///
/// - Complexity: O(rules) for each part of the data set; no memory for leads.
public struct MissingColumnValidator: StreamingDatasetValidator {
  /// Which rules a part of the data set has the columns for.
  public struct Evidence: Sendable {
    fileprivate var present: Set<Int> = []
    fileprivate var hasLeads = false
  }

  private let compiled: [CompiledRule]

  /// A validator for all rules that read a value by the name of a column.
  /// - Throws: what ``OwnRulesValidator`` throws.
  public init(
    _ rules: [OwnRule], knownIDs: Set<Rule.ID> = [], valueFiles: [String: [String]] = [:], today: CalendarDate? = nil
  ) throws(OwnRuleError) {
    self.init(try CompiledRule.compile(rules, knownIDs: knownIDs, valueFiles: valueFiles, today: today))
  }

  init(_ rules: [CompiledRule]) {
    compiled = rules.filter(\.readsColumns)
  }

  public var rules: [Rule] { compiled.map(\.rule) }

  public var readsOtherColumns: Bool { !compiled.isEmpty }

  public func makeEvidence() -> Evidence { Evidence() }

  public func observe(_ layout: FieldLayout, into evidence: inout Evidence) {
    for (index, rule) in compiled.enumerated() where rule.hasColumns(in: layout) { evidence.present.insert(index) }
  }

  public func observe(
    _ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence
  ) {
    evidence.hasLeads = true
  }

  public func merge(_ next: Evidence, into evidence: inout Evidence) {
    // A part without leads may come from a worker that had nothing to read.
    guard next.hasLeads else { return }
    evidence.present.formUnion(next.present)
    evidence.hasLeads = true
  }

  public func makeMemory() -> Evidence { Evidence() }

  public func resolve(_ part: Evidence, remembering memory: inout Evidence) -> [DatasetFinding] {
    merge(part, into: &memory)
    return []
  }

  public func conclude(_ memory: Evidence) -> [DatasetFinding] {
    guard memory.hasLeads else { return [] }
    return compiled.indices.filter { !memory.present.contains($0) }.map { index in
      DatasetFinding(Finding.couldNotJudge(compiled[index].rule, in: compiled[index].field))
    }
  }
}

extension CompiledRule {
  /// Whether every column that it names is there.
  fileprivate func hasColumns(in layout: FieldLayout) -> Bool {
    func isThere(_ target: OwnRule.Target?, _ place: TargetPlace?) -> Bool {
      guard case .column? = target, let place else { return true }
      return place.slot(in: layout) >= 0
    }
    return isThere(target, place) && isThere(other, otherPlace)
  }
}
