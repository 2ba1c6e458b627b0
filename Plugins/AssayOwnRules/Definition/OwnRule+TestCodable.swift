// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule.Test {
  /// Reads the one test that an object has.
  init(_ object: StrictObject<OwnRule.Key>) throws {
    let present = OwnRule.Key.tests.filter { object.contains($0) }
    guard let key = present.first else {
      throw object.error(.noTest, alternatives: OwnRule.Key.tests.map(\.rawValue))
    }
    guard present.count == 1 else {
      throw object.error(.severalTests, present[1], alternatives: present.map(\.rawValue))
    }
    switch key {
    case .pattern:
      let isSearch = try object.optional(Bool.self, .search) ?? false
      self = .pattern(try object.required(String.self, key), isSearch: isSearch)
    case .values: self = .values(try object.required([ScalarText].self, key).map(\.text))
    case .valuesFile: self = .valuesFile(try object.required(String.self, key))
    case .length: self = .length(try object.required(OwnRule.LengthRange.self, key))
    case .number: self = .number(try object.required(OwnRule.NumberRange.self, key))
    case .date: self = .date(try object.required(OwnRule.DateRange.self, key))
    case .requiredIf: self = .requiredIf(try object.required(OwnRule.Condition.self, key))
    case .compare: self = .compare(try object.required(OwnRule.Comparison.self, key))
    default:
      // unique: false is no test at all.
      guard try object.required(Bool.self, .unique) else {
        throw object.error(.noTest, alternatives: OwnRule.Key.tests.map(\.rawValue))
      }
      self = .unique
    }
  }

  func encode(to object: inout KeyedEncodingContainer<OwnRule.Key>) throws {
    switch self {
    case .pattern(let source, let isSearch):
      try object.encode(source, forKey: .pattern)
      if isSearch { try object.encode(true, forKey: .search) }
    case .values(let values): try object.encode(values, forKey: .values)
    case .valuesFile(let name): try object.encode(name, forKey: .valuesFile)
    case .length(let range): try object.encode(range, forKey: .length)
    case .number(let range): try object.encode(range, forKey: .number)
    case .date(let range): try object.encode(range, forKey: .date)
    case .requiredIf(let condition): try object.encode(condition, forKey: .requiredIf)
    case .unique: try object.encode(true, forKey: .unique)
    case .compare(let comparison): try object.encode(comparison, forKey: .compare)
    }
  }
}

/// A text that a configuration may have written without quotes, so that it looks like a number.
struct ScalarText: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let number = try? container.decode(Int.self) {
      text = String(number)
    } else if let number = try? container.decode(Double.self) {
      text = String(number)
    } else {
      // The error of the type that is meant.
      text = try container.decode(String.self)
    }
  }
}

extension OwnRule.LengthRange: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case min, max }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    self.init(minimum: try object.optional(Int.self, .min), maximum: try object.optional(Int.self, .max))
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encodeIfPresent(minimum, forKey: .min)
    try object.encodeIfPresent(maximum, forKey: .max)
  }
}

extension OwnRule.NumberRange: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case min, max, decimal }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    self.init(
      minimum: try object.optional(ScalarText.self, .min)?.text,
      maximum: try object.optional(ScalarText.self, .max)?.text,
      decimalMark: try object.word(.decimal, OwnRule.DecimalMark.allCases, \.rawValue) ?? .point)
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encodeIfPresent(minimum, forKey: .min)
    try object.encodeIfPresent(maximum, forKey: .max)
    if decimalMark != .point { try object.encode(decimalMark.rawValue, forKey: .decimal) }
  }
}

extension OwnRule.DateRange: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case min, max, format }
  private static let today = "today"

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    let format = try object.word(.format, Format.allCases, \.rawValue) ?? .written
    self.init(minimum: try Self.bound(object, .min), maximum: try Self.bound(object, .max), format: format)
  }

  private static func bound(_ object: StrictObject<Keys>, _ key: Keys) throws -> Bound? {
    guard let text = try object.optional(String.self, key) else { return nil }
    if text == today { return .today }
    guard text.utf8.count == 10, let date = CalendarDate(text) else { throw object.error(.bound, key, name: text) }
    return .day(date)
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encodeIfPresent(minimum?.text, forKey: .min)
    try object.encodeIfPresent(maximum?.text, forKey: .max)
    if format != .written { try object.encode(format.rawValue, forKey: .format) }
  }
}

extension OwnRule.DateRange.Bound {
  fileprivate var text: String {
    switch self {
    case .day(let date): date.description
    case .today: "today"
    }
  }
}

extension OwnRule.Condition: Codable {
  private enum Keys: String, CodingKey, CaseIterable {
    case field, column, equals
    case notEmpty = "not-empty"
  }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    let isNotEmpty = try object.optional(Bool.self, .notEmpty) ?? false
    let expected = try object.optional(ScalarText.self, .equals)?.text
    guard isNotEmpty == (expected == nil), expected != "" else { throw object.error(.condition) }
    self.init(try OwnRule.Target(object, field: .field, column: .column), equals: expected)
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try target.encode(to: &object, field: .field, column: .column)
    if let expected {
      try object.encode(expected, forKey: .equals)
    } else {
      try object.encode(true, forKey: .notEmpty)
    }
  }
}

extension OwnRule.Comparison: Codable {
  private enum Keys: String, CodingKey, CaseIterable {
    case relation = "operator"
    case field, column
    case kind = "as"
    case decimal
  }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    guard let relation = try object.word(.relation, Relation.allCases, \.rawValue) else {
      throw object.error(.missingKey, name: Keys.relation.rawValue)
    }
    let other = try OwnRule.Target(object, field: .field, column: .column)
    let kind = try object.word(.kind, Kind.allCases, \.rawValue) ?? .text
    let mark = try object.word(.decimal, OwnRule.DecimalMark.allCases, \.rawValue)
    if mark != nil && kind != .number {
      throw object.error(.uselessOption, .decimal, name: Keys.decimal.rawValue)
    }
    self.init(relation, other, as: kind, decimalMark: mark ?? .point)
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encode(relation.rawValue, forKey: .relation)
    try other.encode(to: &object, field: .field, column: .column)
    try object.encode(kind.rawValue, forKey: .kind)
    if decimalMark != .point { try object.encode(decimalMark.rawValue, forKey: .decimal) }
  }
}
