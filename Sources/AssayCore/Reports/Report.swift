// SPDX-License-Identifier: Apache-2.0

/// The counts of a run. Reports of the parts of a data set merge into that of the whole.
public struct Report: Sendable, Hashable {
  /// What came of one rule.
  public struct RuleCount: Sendable, Hashable {
    /// The rule.
    public let rule: Rule
    /// Findings, by the severity that the policy gave them.
    public var notes = 0
    /// Findings of severity warning.
    public var warnings = 0
    /// Findings of severity error.
    public var errors = 0
    /// Values that a normaliser changed.
    public var changes = 0
    /// Leads about which the rule has no answer.
    public var couldNotJudge = 0

    /// Findings of any severity.
    public var findings: Int { notes + warnings + errors }
  }

  /// Records read, the unreadable ones among them.
  public internal(set) var records = 0
  /// Leads that may enter.
  public internal(set) var accepted = 0
  /// Leads that a person decides about.
  public internal(set) var review = 0
  /// Leads that may not enter.
  public internal(set) var rejected = 0
  /// Leads that repeat another one.
  public internal(set) var duplicates = 0
  /// Records whose values could not be told apart.
  public internal(set) var unreadable = 0
  /// How many leads have a value, for each field.
  public internal(set) var filled: [Field: Int] = [:]
  private var counts: [Rule.ID: RuleCount] = [:]

  /// The counts of nothing.
  public init() {}

  /// The rules of which anything is to be told, the weightiest and most frequent first.
  public var rules: [RuleCount] {
    counts.values.sorted {
      ($0.errors, $0.warnings, $0.findings + $0.changes, $1.rule.id)
        > ($1.errors, $1.warnings, $1.findings + $1.changes, $0.rule.id)
    }
  }

  /// Whether every record went exactly one way.
  public var isBalanced: Bool { records == accepted + review + rejected + duplicates + unreadable }

  /// How many findings weigh at least as much as a severity.
  public func findings(atLeast severity: Severity) -> Int {
    counts.values.reduce(0) { sum, count in
      switch severity {
      case .note: sum + count.findings
      case .warning: sum + count.warnings + count.errors
      case .error: sum + count.errors
      }
    }
  }

  /// Those of ``rules`` that were broken, or by which something was changed.
  public var found: [RuleCount] { rules.filter { $0.findings + $0.changes > 0 } }

  /// How often each outcome of a rule came, where a lead with two findings counts twice. A rule that judges one field does not apply to a lead without it; other
  /// rules apply to every lead.
  public func outcomes(of rule: Rule) -> [Outcome: Int] {
    let count = counts[rule.id]
    let leads = records - unreadable
    let applicable = rule.fields.count == 1 ? filled[rule.fields[0], default: 0] : leads
    let found = (count?.findings ?? 0) + (count?.changes ?? 0)
    let unknown = count?.couldNotJudge ?? 0
    return [
      .finding: found, .couldNotJudge: unknown, .notApplicable: leads - applicable,
      .fine: max(0, applicable - found - unknown),
    ]
  }
}

// MARK: - Counting

extension Report {
  /// Counts the leads of a judged batch.
  /// - Parameter isDuplicate: whether the lead with an index leaves as a duplicate.
  public mutating func add(_ batch: borrowing LeadBatch, policy: Policy, isDuplicate: (Int) -> Bool) {
    records += batch.count
    for record in 0..<batch.count {
      switch batch.verdicts[record] {
      case .reject: rejected += 1
      case _ where isDuplicate(record): duplicates += 1
      case .accept: accepted += 1
      case .review: review += 1
      }
    }
    var filled = [Int](repeating: 0, count: batch.layout.fields.count)
    batch.countFilled(into: &filled)
    for (slot, count) in filled.enumerated() where count > 0 {
      self.filled[batch.layout.fields[slot], default: 0] += count
    }
    for finding in batch.findings { count(finding, policy: policy) }
    for change in batch.changes { counts[change.rule.id, default: RuleCount(rule: change.rule)].changes += 1 }
  }

  /// Counts a finding about the file and not about one of its records.
  public mutating func addFileFinding(_ finding: Finding, policy: Policy) {
    count(finding, policy: policy)
  }

  /// Counts a record that could not be read.
  public mutating func addUnreadable(_ finding: Finding, policy: Policy) {
    records += 1
    unreadable += 1
    if !policy.allowed.contains(finding.rule.id) { count(finding, policy: policy) }
  }

  private mutating func count(_ finding: Finding, policy: Policy) {
    let severity = policy.severity(of: finding)
    counts[finding.rule.id, default: RuleCount(rule: finding.rule)].add(finding, severity)
  }

  /// Adds the report of another part of the data set.
  public mutating func merge(_ other: Report) {
    records += other.records
    accepted += other.accepted
    review += other.review
    rejected += other.rejected
    duplicates += other.duplicates
    unreadable += other.unreadable
    filled.merge(other.filled, uniquingKeysWith: +)
    counts.merge(other.counts) { $0.merging($1) }
  }
}

extension Report.RuleCount {
  fileprivate mutating func add(_ finding: Finding, _ severity: Severity) {
    switch (finding.outcome, severity) {
    case (.couldNotJudge, _): couldNotJudge += 1
    case (_, .note): notes += 1
    case (_, .warning): warnings += 1
    case (_, .error): errors += 1
    }
  }

  fileprivate func merging(_ other: Self) -> Self {
    var sum = self
    sum.notes += other.notes
    sum.warnings += other.warnings
    sum.errors += other.errors
    sum.changes += other.changes
    sum.couldNotJudge += other.couldNotJudge
    return sum
  }
}
