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

    /// Findings that weigh at least as much as a severity.
    public func findings(atLeast severity: Severity) -> Int {
      switch severity {
      case .note: findings
      case .warning: warnings + errors
      case .error: errors
      }
    }
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
  /// Records that an earlier state of their file has too: they are counted nowhere else, and neither is what was found
  /// in them.
  public internal(set) var unchanged = 0
  /// Findings that were known before. They are counted nowhere else.
  public internal(set) var known = 0
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

  /// Records that what was found is about: all but the unchanged ones.
  public var judged: Int { records - unchanged }

  /// Whether every record went exactly one way.
  public var isBalanced: Bool { judged == accepted + review + rejected + duplicates + unreadable }

  /// How many findings weigh at least as much as a severity.
  public func findings(atLeast severity: Severity) -> Int {
    counts.values.reduce(0) { $0 + $1.findings(atLeast: severity) }
  }

  /// What came of one rule; nil where nothing did.
  public func count(of rule: Rule.ID) -> RuleCount? { counts[rule] }

  /// Those of ``rules`` that were broken, or by which something was changed.
  public var found: [RuleCount] { rules.filter { $0.findings + $0.changes > 0 } }

  /// How often each outcome of a rule came, where a lead with two findings counts twice. A rule that judges one field does not apply to a lead without it; other
  /// rules apply to every lead.
  public func outcomes(of rule: Rule) -> [Outcome: Int] {
    let count = counts[rule.id]
    let leads = judged - unreadable
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
  /// What does not count of a batch.
  package struct Exceptions: Sendable, Hashable {
    /// The leads that an earlier state of their file has too, by index.
    package var unchanged: Set<Int> = []
    /// The findings of unchanged leads that count all the same, by the index of the lead and the place in its list.
    package var counting: [Int: Set<Int>] = [:]
    /// The findings that were known before, likewise.
    package var known: [Int: Set<Int>] = [:]

    package init() {}

    /// Whether everything counts.
    package var isEmpty: Bool { unchanged.isEmpty && known.isEmpty }

    /// Whether a finding of a lead is one of what changed, known or not.
    func isNew(_ place: Int, of record: Int) -> Bool {
      !unchanged.contains(record) || (counting[record]?.contains(place) ?? false)
    }

    /// Whether a finding of a lead counts.
    package func counts(_ place: Int, of record: Int) -> Bool {
      isNew(place, of: record) && !(known[record]?.contains(place) ?? false)
    }
  }

  /// Counts the leads of a judged batch.
  /// - Parameter isDuplicate: whether the lead with an index leaves as a duplicate.
  public mutating func add(_ batch: borrowing LeadBatch, policy: Policy, isDuplicate: (Int) -> Bool) {
    add(batch, policy: policy, except: Exceptions(), isDuplicate: isDuplicate)
  }

  /// Counts the leads of a judged batch.
  /// - Parameters:
  ///   - exceptions: what does not count.
  ///   - isDuplicate: whether the lead with an index leaves as a duplicate.
  package mutating func add(
    _ batch: borrowing LeadBatch, policy: Policy, except exceptions: Exceptions, isDuplicate: (Int) -> Bool
  ) {
    records += batch.count
    for record in 0..<batch.count {
      if !exceptions.unchanged.isEmpty && exceptions.unchanged.contains(record) {
        unchanged += 1
        continue
      }
      switch batch.verdicts[record] {
      case .reject: rejected += 1
      case _ where isDuplicate(record): duplicates += 1
      case .accept: accepted += 1
      case .review: review += 1
      }
    }
    var filled = [Int](repeating: 0, count: batch.layout.fields.count)
    batch.countFilled(into: &filled, except: exceptions.unchanged)
    for (slot, count) in filled.enumerated() where count > 0 {
      self.filled[batch.layout.fields[slot], default: 0] += count
    }
    guard !exceptions.isEmpty else {
      for finding in batch.findings { count(finding, policy: policy) }
      for change in batch.changes { count(change) }
      return
    }
    for record in 0..<batch.count {
      if !exceptions.unchanged.contains(record) {
        for change in batch.changes[record] { count(change) }
      }
      for (place, finding) in batch.findings[record].enumerated() where exceptions.isNew(place, of: record) {
        if exceptions.counts(place, of: record) { count(finding, policy: policy) } else { known += 1 }
      }
    }
  }

  /// Counts a finding about the file and not about one of its records.
  public mutating func addFileFinding(_ finding: Finding, policy: Policy) {
    count(finding, policy: policy)
  }

  /// Counts findings about the file that were known before.
  package mutating func addKnown(_ count: Int) { known += count }

  /// Counts a record that could not be read, and that an earlier state of its file has too.
  package mutating func addUnchangedUnreadable() {
    records += 1
    unchanged += 1
  }

  /// Counts a record that could not be read, which was known before.
  package mutating func addKnownUnreadable() {
    records += 1
    unreadable += 1
    known += 1
  }

  /// Counts a record that could not be read.
  public mutating func addUnreadable(_ finding: Finding, policy: Policy) {
    records += 1
    unreadable += 1
    if !policy.allowed.contains(finding.rule.id) { count(finding, policy: policy) }
  }

  private mutating func count(_ change: Change) {
    counts[change.rule.id, default: RuleCount(rule: change.rule)].changes += 1
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
    unchanged += other.unchanged
    known += other.known
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
