// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule {
  /// What a message of the rule may name in braces, in the order of their importance.
  public var placeholders: [String] { RuleTextMaker(self).placeholders }

  /// Throws if the rule cannot be used, whatever else there is. The path of the error begins at the rule.
  public func check() throws(OwnRuleError) {
    guard Self.isWellFormed(id) else { throw OwnRuleError(.malformedID, at: [.init("id")], name: id.rawValue) }
    try checkTest()
    try checkOptions()
    try checkTexts()
    try checkExamples()
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

  private func checkTest() throws(OwnRuleError) {
    switch test {
    case .pattern(let source, _):
      do { try LinearPattern.check(source) } catch { throw Self.error(error, in: source) }
    case .values(let values):
      guard values.contains(where: { !$0.isEmpty }) else { throw OwnRuleError(.noValues, at: [.init("values")]) }
    case .length(let range): try range.check()
    case .number(let range): _ = try range.bounds()
    case .date(let range): try range.check()
    case .valuesFile, .requiredIf, .unique, .compare: break
    }
  }

  /// The pattern of a test of one; nil for another test.
  func linearPattern() throws(OwnRuleError) -> LinearPattern? {
    guard case .pattern(let source, let isSearch) = test else { return nil }
    do {
      return try LinearPattern(source, ignoringCase: ignoresCase, searching: isSearch)
    } catch {
      throw Self.error(error, in: source)
    }
  }

  private static func error(_ error: LinearPatternError, in source: String) -> OwnRuleError {
    OwnRuleError(.pattern, at: [.init(Key.pattern)], name: source, pattern: error)
  }

  private func checkOptions() throws(OwnRuleError) {
    guard ignoresCase else { return }
    let isUseful =
      switch test {
      case .pattern, .values, .valuesFile, .unique: true
      case .requiredIf(let condition): condition.expected != nil
      case .compare(let comparison): comparison.kind == .text
      case .length, .number, .date: false
      }
    if !isUseful { throw OwnRuleError(.uselessOption, at: [.init(Key.ignoreCase)], name: Key.ignoreCase.rawValue) }
  }

  private func checkTexts() throws(OwnRuleError) {
    let allowed = placeholders
    var named: [Set<String>] = []
    for (language, text) in [("en", texts.english), ("de", texts.german)] {
      guard let text else { continue }
      let path = [OwnRuleError.Key(Key.texts), .init(language)]
      for part in [text.message, text.finds, text.matters, text.remedy] {
        if let part, !part.contains(where: { !$0.isWhitespace }) { throw OwnRuleError(.emptyText, at: path) }
      }
      let names = RuleText(message: text.message, finds: "", matters: "", example: "", remedy: "").placeholders
      if let unknown = names.subtracting(allowed).min() {
        throw OwnRuleError(.placeholder, at: path, name: unknown, alternatives: allowed.map { "{\($0)}" })
      }
      named.append(names)
    }
    if named.count == 2, named[0] != named[1] { throw OwnRuleError(.otherPlaceholders, at: [.init(Key.texts)]) }
  }

  private func checkExamples() throws(OwnRuleError) {
    for (key, list) in [("good", examples.good), ("bad", examples.bad)] {
      for (index, example) in list.enumerated() where !fits(example) {
        throw OwnRuleError(.example, at: [.init(Key.examples), .init(key), .init(index)])
      }
    }
  }

  private func fits(_ example: Example) -> Bool {
    switch (test, example) {
    case (.unique, .values): true
    case (.unique, _), (_, .values): false
    case (.requiredIf, .value), (.compare, .value): false
    default: true
    }
  }
}

extension OwnRule.LengthRange {
  fileprivate func check() throws(OwnRuleError) {
    let path = OwnRuleError.Key(OwnRule.Key.length)
    for (key, bound) in [("min", minimum), ("max", maximum)] {
      if let bound, bound < 0 { throw OwnRuleError(.bound, at: [path, .init(key)], name: String(bound)) }
    }
    if minimum == nil && maximum == nil { throw OwnRuleError(.noBounds, at: [path]) }
    if let minimum, let maximum, minimum > maximum {
      throw OwnRuleError(.minimumAboveMaximum, at: [path, .init("min")])
    }
  }
}

extension OwnRule.NumberRange {
  /// The bounds as they are compared. Both may be left out: then any number will do.
  func bounds() throws(OwnRuleError) -> (minimum: DecimalNumber?, maximum: DecimalNumber?) {
    let low = try bound(minimum, "min")
    let high = try bound(maximum, "max")
    if let low, let high, DecimalNumber.order(low, high) > 0 {
      throw OwnRuleError(.minimumAboveMaximum, at: [.init(OwnRule.Key.number), .init("min")])
    }
    return (low, high)
  }

  private func bound(_ text: String?, _ key: String) throws(OwnRuleError) -> DecimalNumber? {
    guard let text else { return nil }
    guard let number = DecimalNumber(text) else {
      throw OwnRuleError(.bound, at: [.init(OwnRule.Key.number), .init(key)], name: text)
    }
    return number
  }
}

extension OwnRule.DateRange {
  /// Both bounds may be left out: then any date will do.
  fileprivate func check() throws(OwnRuleError) {
    if case .day(let low)? = minimum, case .day(let high)? = maximum, low > high {
      throw OwnRuleError(.minimumAboveMaximum, at: [.init(OwnRule.Key.date), .init("min")])
    }
  }
}
