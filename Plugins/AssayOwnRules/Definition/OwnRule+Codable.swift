// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule {
  /// The keys of a rule in a configuration.
  public enum Key: String, CodingKey, CaseIterable, Sendable {
    case id, field, column
    case pattern, values
    case valuesFile = "values-file"
    case length, number, date
    case requiredIf = "required-if"
    case unique, compare
    case search
    case ignoreCase = "ignore-case"
    case severity, texts, examples

    /// The keys of the tests, of which a rule has exactly one.
    public static let tests: [Key] = [
      .pattern, .values, .valuesFile, .length, .number, .date, .requiredIf, .unique, .compare,
    ]
  }
}

extension OwnRuleError.Key {
  init(_ key: OwnRule.Key) { self.init(key.rawValue) }
}

extension OwnRule: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Key.self)
    id = Rule.ID(rawValue: try object.required(String.self, .id))
    target = try Target(object, field: .field, column: .column)
    test = try Test(object)
    ignoresCase = try object.optional(Bool.self, .ignoreCase) ?? false
    severity = try object.word(.severity, Severity.allCases, \.name) ?? .warning
    texts = try object.optional(Texts.self, .texts) ?? Texts()
    examples = try object.optional(Examples.self, .examples) ?? Examples()
    if object.contains(.search), !object.contains(.pattern) {
      throw object.error(.uselessOption, .search, name: Key.search.rawValue)
    }
    do { try check() } catch { throw error.under(object.path) }
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    switch target {
    case .field(let field): try object.encode(field, forKey: .field)
    case .column(let name): try object.encode(name, forKey: .column)
    }
    try test.encode(to: &object)
    if ignoresCase { try object.encode(true, forKey: .ignoreCase) }
    try object.encode(severity.name, forKey: .severity)
    if texts != Texts() { try object.encode(texts, forKey: .texts) }
    if examples != Examples() { try object.encode(examples, forKey: .examples) }
  }
}

extension OwnRule.Target {
  /// Reads a target from the two keys that may name it.
  init<Keys: CodingKey & CaseIterable>(_ object: StrictObject<Keys>, field: Keys, column: Keys) throws {
    guard object.contains(field) != object.contains(column) else { throw object.error(.target) }
    if object.contains(column) {
      self = .column(try object.required(String.self, column))
      return
    }
    let name = try object.required(String.self, field)
    guard let known = Self.knownField(name) else {
      throw object.error(.unknownWord, field, name: name, alternatives: Field.known.map(\.name))
    }
    self = .field(known)
  }

  /// A field by its name, in camel case or in snake case.
  static func knownField(_ name: String) -> Field? {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    let camel = words.dropFirst().reduce(words.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
    return Field.known.first { $0.name == camel }
  }

  func encode<Keys: CodingKey>(to object: inout KeyedEncodingContainer<Keys>, field: Keys, column: Keys) throws {
    switch self {
    case .field(let value): try object.encode(value, forKey: field)
    case .column(let name): try object.encode(name, forKey: column)
    }
  }
}
