// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The fixed words of the formats for people.
struct FormatWords: Sendable {
  let language: Language

  private func pick(_ english: String, _ german: String) -> String { language == .german ? german : english }

  private func number(_ count: Int) -> String { GroupedNumber(count, language: language).text }

  func findings(_ count: Int) -> String {
    count == 1 ? pick("1 finding", "1 Befund") : "\(number(count)) \(pick("findings", "Befunde"))"
  }

  func more(_ count: Int) -> String { pick("… and \(number(count)) more", "… und \(number(count)) weitere") }

  func others(_ count: Int) -> String { pick("(+ \(number(count)) more)", "(+ \(number(count)) weitere)") }

  func otherRules(_ rules: [(rule: Rule.ID, count: Int)]) -> String {
    let list = rules.map { "\($0.rule) (\(number($0.count)))" }.joined(separator: ", ")
    let head =
      rules.count == 1
      ? pick("1 more rule found something", "1 weitere Regel hat etwas gefunden")
      : pick("\(rules.count) more rules found something", "\(rules.count) weitere Regeln haben etwas gefunden")
    return "\(head): \(list)"
  }

  var standardInput: String { pick("standard input", "Standardeingabe") }
  var line: String { pick("line", "Zeile") }
}
