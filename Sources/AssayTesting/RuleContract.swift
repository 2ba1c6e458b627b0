// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What every declared rule promises, whoever declares it.
enum RuleContract {
  static func violations(of rules: [Rule]) -> [ContractViolation] {
    var violations: [ContractViolation] = []
    var seen: Set<Rule.ID> = []
    for rule in rules {
      if !seen.insert(rule.id).inserted { violations.append(.init(.ruleIDs, "\(rule.id) is declared twice")) }
      if !isWellFormed(rule.id) { violations.append(.init(.ruleIDs, "\(rule.id) is not area.defect in kebab case")) }
      violations += textViolations(of: rule)
    }
    return violations
  }

  private static func isWellFormed(_ id: Rule.ID) -> Bool {
    let parts = id.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
          !word.isEmpty && word.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
        }
      }
  }

  private static func textViolations(of rule: Rule) -> [ContractViolation] {
    Language.allCases.flatMap { language in
      let text = rule.text(in: language)
      let parts = [text.message, text.finds, text.matters, text.example, text.remedy]
      var violations: [ContractViolation] = []
      if parts.contains(where: { !$0.contains(where: { !$0.isWhitespace }) }) {
        violations.append(.init(.texts, "\(rule.id) has an empty text (\(language.rawValue))"))
      }
      if text.placeholders != rule.text(in: .english).placeholders {
        violations.append(.init(.texts, "\(rule.id) has other placeholders in English and in \(language.rawValue)"))
      }
      return violations
    }
  }
}
