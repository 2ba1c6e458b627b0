// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A rule whose definition was checked, with what it takes to judge by it.
struct CompiledRule: Sendable {
  /// The test without its tables.
  enum Test: Sendable {
    case pattern
    case values
    case length(Int, Int)
    case number(OwnRule.DecimalMark)
    case date(DayRange)
    case requiredIf
    case compare(OwnRule.Comparison.Relation, OwnRule.Comparison.Kind, OwnRule.DecimalMark)
    case unique
  }

  let rule: Rule
  let target: OwnRule.Target
  /// Named by findings.
  let field: Field
  let place: TargetPlace
  let other: OwnRule.Target?
  let otherPlace: TargetPlace?
  let ignoresCase: Bool
  let test: Test
  let pattern: LinearPattern?
  let values: ValueSet?
  let minimum: DecimalNumber?
  let maximum: DecimalNumber?
  /// What the other value must be for a value to be required.
  let expected: [UInt8]?
  /// The bounds, the pattern and the names that a message may show, which are the same for each finding.
  let arguments: [Finding.Argument]

  /// - Parameters:
  ///   - valueFiles: the lines of the files of values, by the names that rules have for them.
  ///   - today: the day that `today` stands for.
  init(
    _ definition: OwnRule, valueFiles: [String: [String]], today: CalendarDate?
  ) throws(OwnRuleError) {
    try definition.check()
    rule = RuleTextMaker(definition).rule
    target = definition.target
    field = definition.target.field
    place = TargetPlace(definition.target)
    ignoresCase = definition.ignoresCase
    pattern = try definition.linearPattern()
    var other: OwnRule.Target?
    var values: ValueSet?
    var bounds: (minimum: DecimalNumber?, maximum: DecimalNumber?)
    var expected: [UInt8]?
    var shown: [(String, String)] = []
    switch definition.test {
    case .pattern(let source, _):
      test = .pattern
      shown = [("pattern", source)]
    case .values(let list):
      test = .values
      values = ValueSet(list, ignoringCase: definition.ignoresCase)
    case .valuesFile(let name):
      test = .values
      let lines = try Self.lines(of: name, valueFiles)
      values = ValueSet(lines, ignoringCase: definition.ignoresCase)
    case .length(let range):
      test = .length(range.minimum ?? 0, range.maximum ?? .max)
      shown = [("min", range.minimum.map(String.init)), ("max", range.maximum.map(String.init))].compactMap(
        Self.present)
    case .number(let range):
      test = .number(range.decimalMark)
      bounds = try range.bounds()
      shown = [("min", range.minimum), ("max", range.maximum)].compactMap(Self.present)
    case .date(let range):
      let first = try Self.day(range.minimum, today, "min")
      let last = try Self.day(range.maximum, today, "max")
      test = .date(DayRange(first: first, last: last, isISO: range.format == .iso))
      shown = [("min", first?.description), ("max", last?.description)].compactMap(Self.present)
    case .requiredIf(let condition):
      test = .requiredIf
      other = condition.target
      expected = condition.expected.map { Array($0.utf8) }
      shown = [("other", condition.target.name), ("expected", condition.expected)].compactMap(Self.present)
    case .unique: test = .unique
    case .compare(let comparison):
      test = .compare(comparison.relation, comparison.kind, comparison.decimalMark)
      other = comparison.other
      shown = [("other", comparison.other.name)]
    }
    self.other = other
    otherPlace = other.map { TargetPlace($0) }
    self.values = values
    (minimum, maximum) = bounds
    self.expected = expected
    arguments = (shown + [("field", definition.target.name)]).map { name, text in
      // What is expected of the other value is what the lead has there.
      .init(name: name, value: name == "expected" ? .value(text) : .text(text))
    }
  }

  private static func present(_ argument: (String, String?)) -> (String, String)? {
    argument.1.map { (argument.0, $0) }
  }

  private static func lines(
    of name: String, _ valueFiles: [String: [String]]
  ) throws(OwnRuleError) -> [String] {
    let path = [OwnRuleError.Key(OwnRule.Key.valuesFile)]
    guard var lines = valueFiles[name] else { throw OwnRuleError(.valuesFile, at: path, name: name) }
    // What editors leave behind: a byte order mark, carriage returns.
    if let first = lines.first?.unicodeScalars, first.first == "\u{FEFF}" { lines[0] = String(first.dropFirst()) }
    lines = lines.map { line in
      line.unicodeScalars.last == "\r" ? String(line.unicodeScalars.dropLast()) : line
    }
    guard lines.contains(where: { !$0.isEmpty }) else { throw OwnRuleError(.noValues, at: path, name: name) }
    return lines
  }

  private static func day(
    _ bound: OwnRule.DateRange.Bound?, _ today: CalendarDate?, _ key: String
  ) throws(OwnRuleError) -> CalendarDate? {
    switch bound {
    case nil: return nil
    case .day(let date): return date
    case .today:
      guard let today else { throw OwnRuleError(.today, at: [.init(OwnRule.Key.date), .init(key)]) }
      return today
    }
  }
}

extension CompiledRule {
  /// The rules, if all of them can be used together.
  static func compile(
    _ definitions: [OwnRule], knownIDs: Set<Rule.ID>, valueFiles: [String: [String]], today: CalendarDate?
  ) throws(OwnRuleError) -> [CompiledRule] {
    var seen: Set<Rule.ID> = []
    var rules: [CompiledRule] = []
    for (index, definition) in definitions.enumerated() {
      let id = definition.id
      let path = [OwnRuleError.Key(index), OwnRuleError.Key(OwnRule.Key.id)]
      if knownIDs.contains(id) { throw OwnRuleError(.knownID, at: path, name: id.rawValue) }
      if !seen.insert(id).inserted { throw OwnRuleError(.repeatedID, at: path, name: id.rawValue) }
      do throws(OwnRuleError) {
        rules.append(try CompiledRule(definition, valueFiles: valueFiles, today: today))
      } catch {
        throw error.under([OwnRuleError.Key(index)])
      }
    }
    return rules
  }
}
