// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What every finding promises about itself and the lead that it is about.
struct FindingContract {
  let rules: Set<Rule.ID>

  init(rules: [Rule]) {
    self.rules = Set(rules.map(\.id))
  }

  func violations(of finding: Finding, about lead: Lead, at index: Int) -> [ContractViolation] {
    var violations: [ContractViolation] = []
    func report(_ promise: ContractViolation.Promise, _ detail: String) {
      violations.append(ContractViolation(promise, lead: index, "\(finding.rule.id) \(detail)"))
    }
    if !rules.contains(finding.rule.id) { report(.declared, "is not declared") }
    if let range = finding.range {
      let length = finding.field.map { lead[$0]?.utf8.count ?? 0 }
      if range.lowerBound < 0 || range.upperBound > length ?? -1 {
        report(.range, "has the range \(range) in a value of \(length.map { String($0) } ?? "no") bytes")
      }
    }
    if !(0...1).contains(finding.confidence) { report(.confidence, "has the confidence \(finding.confidence)") }
    for suggestion in finding.suggestions where !(0...1).contains(suggestion.confidence) {
      report(.confidence, "has a suggestion of the confidence \(suggestion.confidence)")
    }
    // Could-not-judge is rendered by other words where a message needs what was found.
    let given = Set(finding.arguments.map(\.name))
    if finding.outcome == .finding {
      for language in Language.allCases {
        let missing = finding.rule.text(in: language).placeholders.subtracting(given)
        if !missing.isEmpty { report(.arguments, "gives no \(missing.sorted().joined(separator: ", "))") }
      }
    }
    return violations
  }
}
