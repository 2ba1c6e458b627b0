// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Tries rules of a user on their own examples, as `assay rules test` does.
///
/// ```swift
/// let examples = try OwnRuleExamples(of: rules)
/// for failure in examples.failures { print(failure.rule, failure.message(in: .english)) }
/// ```
public struct OwnRuleExamples: Sendable {
  /// An example that came out otherwise than it should.
  public struct Failure: Sendable, Hashable {
    /// The rule.
    public let rule: Rule.ID
    /// Whether the rule should have let the example pass.
    public let isGood: Bool
    /// The example.
    public let example: OwnRule.Example
    /// What came of it: ``Outcome/fine``, ``Outcome/finding`` or ``Outcome/couldNotJudge``.
    public let outcome: Outcome
    /// The way to the example from the list of the rules.
    public let path: [OwnRuleError.Key]

    /// The sentence for a person, without the example.
    public func message(in language: Language) -> String {
      switch (outcome, language) {
      case (.couldNotJudge, .english): "The example could not be judged."
      case (.couldNotJudge, .german): "Das Beispiel ließ sich nicht beurteilen."
      case (.finding, .english): "A good example is reported."
      case (.finding, .german): "Ein gutes Beispiel wird beanstandet."
      case (_, .english): "A bad example passes."
      case (_, .german): "Ein schlechtes Beispiel geht durch."
      }
    }
  }

  /// What came out otherwise than it should, in the order of the rules.
  public let failures: [Failure]
  /// How many examples there are.
  public let count: Int
  /// The rules that have neither good nor bad examples.
  public let untried: [Rule.ID]

  /// Tries the rules.
  /// - Throws: what ``OwnRulesValidator`` throws.
  public init(
    of rules: [OwnRule], knownIDs: Set<Rule.ID> = [], valueFiles: [String: [String]] = [:], today: CalendarDate? = nil
  ) throws(OwnRuleError) {
    let compiled = try CompiledRule.compile(rules, knownIDs: knownIDs, valueFiles: valueFiles, today: today)
    var failures: [Failure] = []
    for (index, rule) in rules.enumerated() {
      let pipeline = Pipeline(
        validators: [OwnRulesValidator([compiled[index]])], datasetValidators: [UniqueValidator([compiled[index]])])
      for (key, examples, expected) in [
        ("good", rule.examples.good, Outcome.fine), ("bad", rule.examples.bad, .finding),
      ] {
        for (place, example) in examples.enumerated() {
          let findings = pipeline.assess(example.leads(for: rule.target)).flatMap(\.findings)
          let outcome = findings.first?.outcome ?? .fine
          if outcome == expected { continue }
          let path: [OwnRuleError.Key] = [.init(index), .init(OwnRule.Key.examples), .init(key), .init(place)]
          failures.append(
            Failure(rule: rule.id, isGood: key == "good", example: example, outcome: outcome, path: path))
        }
      }
    }
    self.failures = failures
    count = rules.reduce(0) { $0 + $1.examples.good.count + $1.examples.bad.count }
    untried = rules.filter { $0.examples.good.isEmpty && $0.examples.bad.isEmpty }.map(\.id)
  }
}

extension OwnRule.Example {
  /// The example as leads; a column is the field of its name.
  fileprivate func leads(for target: OwnRule.Target) -> [Lead] {
    switch self {
    case .value(let value): [[target.field: value]]
    case .values(let values): values.map { [target.field: $0] }
    case .lead(let values):
      [Lead(values.sorted { $0.key < $1.key }.map { (OwnRule.Target.knownField($0.key) ?? Field($0.key), $0.value) })]
    }
  }
}
