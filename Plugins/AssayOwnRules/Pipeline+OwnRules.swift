// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Pipeline {
  /// Adds rules of a user behind everything else.
  /// - Parameters:
  ///   - knownIDs: ids that must not be used again, besides those of the rules of the pipeline.
  ///   - valueFiles: the lines of the files of values, by the names that rules have for them.
  ///   - today: the day that `today` stands for in a range of dates.
  /// - Throws: what is wrong with the first rule that cannot be used; the pipeline is as it was then.
  public mutating func append(
    ownRules rules: [OwnRule], knownIDs: Set<Rule.ID> = [], valueFiles: [String: [String]] = [:],
    today: CalendarDate? = nil
  ) throws(OwnRuleError) {
    let known = knownIDs.union(self.rules.map(\.id))
    let compiled = try CompiledRule.compile(rules, knownIDs: known, valueFiles: valueFiles, today: today)
    let own = OwnRulesValidator(compiled)
    let unique = UniqueValidator(compiled)
    let missing = MissingColumnValidator(compiled)
    if !own.rules.isEmpty { validators.append(own) }
    if !unique.rules.isEmpty { datasetValidators.append(unique) }
    if !missing.rules.isEmpty { datasetValidators.append(missing) }
  }
}
