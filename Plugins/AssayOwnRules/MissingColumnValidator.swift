// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds rules of a user that are about a column that no part of the data set has, and says of them that they could not
/// be judged: a slip in its name must not look like clean data. Fields are left alone, since many files lack some of
/// them.
///
/// - Complexity: O(rules) for each part of the data set; no memory for leads.
public struct MissingColumnValidator: StreamingDatasetValidator {
  /// Which rules a part of the data set has the columns for.
  public struct Evidence: Sendable {
    fileprivate var present: Set<Int> = []
    /// What is there in any part.
    fileprivate var fields: Set<Field> = []
    fileprivate var names: Set<String> = []
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

  public var rules: [Rule] { compiled.isEmpty ? [] : compiled.map(\.rule) + [Self.columnMissing] }

  public var readsOtherColumns: Bool { !compiled.isEmpty }

  public func makeEvidence() -> Evidence { Evidence() }

  public func observe(_ layout: FieldLayout, into evidence: inout Evidence) {
    for (index, rule) in compiled.enumerated() where rule.missingColumn(in: layout) == nil {
      evidence.present.insert(index)
    }
    evidence.fields.formUnion(layout.fields)
    evidence.names.formUnion(layout.otherNames)
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
    evidence.fields.formUnion(next.fields)
    evidence.names.formUnion(next.names)
    evidence.hasLeads = true
  }

  public func makeMemory() -> Evidence { Evidence() }

  public func resolve(_ part: Evidence, remembering memory: inout Evidence) -> [DatasetFinding] {
    merge(part, into: &memory)
    return []
  }

  public func conclude(_ memory: Evidence) -> [DatasetFinding] {
    guard memory.hasLeads else { return [] }
    // The columns of a rule may all be there, and no file have both.
    let everything = FieldLayout(Array(memory.fields), otherNames: memory.names.sorted())
    return compiled.indices.filter { !memory.present.contains($0) }.flatMap { index in
      let rule = compiled[index]
      var findings = [Finding.couldNotJudge(rule.rule, in: rule.field)]
      if let column = rule.missingColumn(in: everything) {
        findings.append(Self.finding(about: rule.rule, lacking: column, among: everything.otherNames))
      }
      return findings.map { DatasetFinding($0) }
    }
  }

  private static func finding(about rule: Rule, lacking column: String, among names: [String]) -> Finding {
    let nearest = NearestName.of(column, among: names)
    return Finding(
      columnMissing,
      [
        "rule": .text(rule.id.rawValue), "column": .text(column),
        "hint": .name(
          english: nearest.map { "; “\($0)” may be meant" } ?? "",
          german: nearest.map { "; gemeint ist vielleicht „\($0)“" } ?? ""),
      ])
  }
}

extension CompiledRule {
  /// The first column that it names and that is not there.
  fileprivate func missingColumn(in layout: FieldLayout) -> String? {
    func missing(_ target: OwnRule.Target?, _ place: TargetPlace?) -> String? {
      guard case .column(let name)? = target, let place, place.slot(in: layout) < 0 else { return nil }
      return name
    }
    return missing(target, place) ?? missing(other, otherPlace)
  }
}
