// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Judges leads by rules that a user stated without writing code.
///
/// ```swift
/// let rule = OwnRule("own.customer-number", .column("Kundennummer"), .pattern("K-[0-9]{6}"), severity: .error)
/// let validator = try OwnRulesValidator([rule])
/// Pipeline(validators: [validator]).assess([Field("Kundennummer"): "123456"])
/// // own.customer-number: “123456” does not have the form K-[0-9]{6}.
/// ```
///
/// Rules about unique values are for ``UniqueValidator``, which takes the same rules; ``MissingColumnValidator`` tells of
/// columns that are not there. `Pipeline.append(ownRules:…)` adds all three.
///
/// A lead by itself has no columns but its fields: there a column is the field of its name.
///
/// - Complexity: linear in the bytes of the values, for each rule; no allocation for a lead that keeps the rules.
public struct OwnRulesValidator: Validator {
  private let compiled: [CompiledRule]

  /// A validator for the rules that are about one lead.
  /// - Parameters:
  ///   - knownIDs: ids of other rules, which must not be used again.
  ///   - valueFiles: the lines of the files of values, by the names that rules have for them; empty lines are no values.
  ///   - today: the day that `today` stands for in a range of dates.
  /// - Throws: what is wrong with the first rule that cannot be used; its path begins with the place of the rule.
  public init(
    _ rules: [OwnRule], knownIDs: Set<Rule.ID> = [], valueFiles: [String: [String]] = [:], today: CalendarDate? = nil
  ) throws(OwnRuleError) {
    self.init(try CompiledRule.compile(rules, knownIDs: knownIDs, valueFiles: valueFiles, today: today))
  }

  init(_ rules: [CompiledRule]) {
    compiled = rules.filter { if case .unique = $0.test { false } else { true } }
  }

  public var rules: [Rule] { compiled.map(\.rule) }

  public var readsOtherColumns: Bool { compiled.contains { $0.readsColumns } }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    var findings: [Finding] = []
    for rule in compiled {
      var run = RuleRun(rule, in: lead)
      if run.isIdle { continue }
      if let finding = run.finding(about: lead) { findings.append(finding) }
    }
    return findings
  }

  /// Rule by rule, so that what a rule needs stays at hand.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    for rule in compiled {
      var run = RuleRun(rule, in: batch.layout)
      if run.isIdle { continue }
      for record in 0..<leads.count {
        if let finding = run.finding(about: leads[record]) { findings.append(finding, to: record) }
      }
    }
  }
}

extension CompiledRule {
  /// Whether it reads a value by the name of a column.
  var readsColumns: Bool {
    [target, other].contains { if case .column? = $0 { true } else { false } }
  }
}
