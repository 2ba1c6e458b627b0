// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Makes the rule that findings name of the definition: what its author did not say is said by the test.
struct RuleTextMaker {
  private let definition: OwnRule
  private let sentences: TestSentences

  init(_ definition: OwnRule) {
    self.definition = definition
    sentences = TestSentences(definition)
  }

  /// What a message may name: everything that a finding has as an argument.
  var placeholders: [String] {
    let bounds = sentences.bounds
    let own: [String] =
      switch definition.test {
      case .pattern: ["value", "pattern"]
      case .values, .valuesFile: ["value"]
      case .length: ["value", "length"] + bounds
      case .number: ["value"] + bounds
      case .date: ["value", "fault"] + bounds
      case .requiredIf(let condition): ["other"] + (condition.expected == nil ? [] : ["expected"])
      case .unique: ["record"]
      case .compare: ["value", "other", "other-value"]
      }
    return own + ["field"]
  }

  var rule: Rule {
    let english = definition.texts.english
    let german = definition.texts.german
    let made = sentences.message
    return Rule(
      definition.id, definition.severity, fields: fields,
      english: RuleText(
        message: english?.message ?? german?.message ?? made.english,
        finds: english?.finds ?? sentences.finds.english,
        matters: english?.matters ?? "Whoever set up the rule needs values that keep to it in a step that follows.",
        example: example.english,
        remedy: english?.remedy ?? "Correct the value, or change the rule in the configuration."),
      german: RuleText(
        message: german?.message ?? english?.message ?? made.german,
        finds: german?.finds ?? sentences.finds.german,
        matters: german?.matters
          ?? "Wer die Regel aufgestellt hat, braucht in einem späteren Schritt Werte, die sie einhalten.",
        example: example.german,
        remedy: german?.remedy ?? "Den Wert berichtigen oder die Regel in der Konfiguration ändern."))
  }

  /// The fields without which the rule has nothing to judge.
  private var fields: [Field] {
    if case .requiredIf = definition.test { return [] }
    if case .field(let field) = definition.target { return [field] }
    return []
  }

  private var example: (english: String, german: String) {
    let name = definition.target.name
    switch definition.examples.bad.first {
    case .value(let value)?: return ("“\(value)” in \(name).", "„\(value)“ in \(name).")
    case .values(let values)?:
      let list = values.joined(separator: ", ")
      return ("\(list) in \(name) of several leads.", "\(list) in \(name) mehrerer Leads.")
    case .lead(let values)?:
      let list = values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      return ("\(list).", "\(list).")
    case nil: return sentences.finds
    }
  }
}
