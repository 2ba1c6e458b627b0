// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A rule at work on leads that have the same columns.
struct RuleRun {
  private let rule: CompiledRule
  private let slot: Int
  private let otherSlot: Int
  /// Makes states as it goes.
  private var automaton: LazyAutomaton?

  init(_ rule: CompiledRule, in layout: FieldLayout) {
    self.init(rule, rule.place.slot(in: layout), rule.otherPlace?.slot(in: layout) ?? -1)
  }

  init(_ rule: CompiledRule, in lead: borrowing LeadView) {
    self.init(rule, rule.place.slot(in: lead), rule.otherPlace?.slot(in: lead) ?? -1)
  }

  private init(_ rule: CompiledRule, _ slot: Int, _ otherSlot: Int) {
    self.rule = rule
    self.slot = slot
    self.otherSlot = otherSlot
    automaton = rule.pattern?.automaton
  }

  /// Whether no lead with these columns can have a finding.
  var isIdle: Bool {
    switch rule.test {
    case .requiredIf: otherSlot < 0
    case .compare: slot < 0 || otherSlot < 0
    case .unique: true
    default: slot < 0
    }
  }

  /// What is to be said of a lead.
  @inline(__always)
  mutating func finding(about lead: borrowing LeadView) -> Finding? {
    let value = lead.value(at: slot)
    let isBlank = BlankValue.isBlank(value)
    switch rule.test {
    case .requiredIf:
      return isBlank && isRequired(by: lead.value(at: otherSlot)) ? Finding(rule, value) : nil
    case .compare(let relation, let kind, let mark):
      return isBlank ? nil : comparison(value, lead.value(at: otherSlot), relation, kind, mark)
    case .pattern:
      if isBlank || automaton?.matches(value) != false { return nil }
    case .values:
      if isBlank || rule.values?.contains(value) != false { return nil }
    case .length(let minimum, let maximum):
      if isBlank { return nil }
      let length = CharacterCount.of(value)
      return minimum...maximum ~= length ? nil : Finding(rule, value, ["length": .number(length)])
    case .number(let mark):
      if isBlank || isInRange(value, mark) { return nil }
    case .date(let range):
      if isBlank { return nil }
      guard let fault = range.fault(of: value) else { return nil }
      return Finding(rule, value, ["fault": fault])
    case .unique: return nil
    }
    return Finding(rule, value)
  }

  private func isRequired(by other: Span<UInt8>) -> Bool {
    guard let expected = rule.expected else { return !BlankValue.isBlank(other) }
    return FoldedText.order(other, expected.span, ignoringCase: rule.ignoresCase) == 0
  }

  private func isInRange(_ value: Span<UInt8>, _ mark: OwnRule.DecimalMark) -> Bool {
    guard let shape = DecimalNumber.Shape(value, mark: mark) else { return false }
    if let minimum = rule.minimum, minimum.order(after: value, shape) < 0 { return false }
    if let maximum = rule.maximum, maximum.order(after: value, shape) > 0 { return false }
    return true
  }

  private func comparison(
    _ value: Span<UInt8>, _ other: Span<UInt8>, _ relation: OwnRule.Comparison.Relation,
    _ kind: OwnRule.Comparison.Kind, _ mark: OwnRule.DecimalMark
  ) -> Finding? {
    if BlankValue.isBlank(other) { return nil }
    guard let holds = holds(relation, value, other, kind, mark) else {
      return Finding.couldNotJudge(rule.rule, in: rule.field)
    }
    if holds { return nil }
    return Finding(rule, value, ["other-value": .value(String(repairing: other))])
  }

  /// Nil where one of the values is not of the kind.
  private func holds(
    _ relation: OwnRule.Comparison.Relation, _ value: Span<UInt8>, _ other: Span<UInt8>,
    _ kind: OwnRule.Comparison.Kind, _ mark: OwnRule.DecimalMark
  ) -> Bool? {
    switch kind {
    case .text: return relation.holds(FoldedText.order(value, other, ignoringCase: rule.ignoresCase))
    case .number:
      guard let first = DecimalNumber.Shape(value, mark: mark), let second = DecimalNumber.Shape(other, mark: mark)
      else { return nil }
      return relation.holds(DecimalNumber.Shape.order(value, first, other, second))
    case .date:
      guard let first = WrittenDay(value), let second = WrittenDay(other) else { return nil }
      return first.mayStand(relation, to: second)
    }
  }
}

extension Finding {
  /// A value that breaks a rule of a user.
  fileprivate init(
    _ rule: CompiledRule, _ value: Span<UInt8>, _ more: KeyValuePairs<String, Argument.Value> = [:]
  ) {
    self.init(rule.rule, in: rule.field, at: value.isEmpty ? nil : 0..<value.count, more)
    if !value.isEmpty { arguments.append(Argument(name: "value", value: .value(String(repairing: value)))) }
    arguments += rule.arguments
  }
}
