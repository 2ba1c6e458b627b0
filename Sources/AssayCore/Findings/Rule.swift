// SPDX-License-Identifier: Apache-2.0

/// A kind of defect: its id, its weight, and what it says to people.
///
/// ```swift
/// static let missingAtSign = Rule(
///   "email.missing-at-sign", .error, fields: [.email],
///   english: RuleText(message: "There is no @ in the address.", …),
///   german: RuleText(message: "In der Adresse fehlt das @.", …))
/// ```
///
/// A rule is declared once, as a constant beside the code that finds the defect, with its texts in every
/// ``Language``. Copies share one object, so that a finding can carry its rule for the price of a pointer.
public struct Rule: Sendable, Identifiable {
  /// `area.defect` in kebab case, named after the defect. Ids are part of the output contract.
  public struct ID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The id as it is written.
    public let rawValue: String
    /// An id that is only known at run time.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// An id in the source.
    public init(stringLiteral value: String) { rawValue = value }

    /// What stands before the dot: `email`, `text`, `completeness` …
    public var area: Substring { rawValue.prefix { $0 != "." } }
  }

  /// Shared and immutable: a class, because a rule is as large as its texts and every finding holds one.
  private final class Storage: Sendable {
    let id: ID
    let severity: Severity
    let fields: [Field]
    let english: RuleText
    let german: RuleText

    init(id: ID, severity: Severity, fields: [Field], english: RuleText, german: RuleText) {
      self.id = id
      self.severity = severity
      self.fields = fields
      self.english = english
      self.german = german
    }
  }

  private let storage: Storage

  /// Declares a rule.
  /// - Parameters:
  ///   - severity: the weight of its findings unless a ``Policy`` says otherwise.
  ///   - fields: the fields that it judges; where all of them are empty the rule does not apply. Empty: the whole lead.
  public init(_ id: ID, _ severity: Severity, fields: [Field] = [], english: RuleText, german: RuleText) {
    storage = Storage(id: id, severity: severity, fields: fields, english: english, german: german)
  }

  /// `area.defect`.
  public var id: ID { storage.id }
  /// The weight of its findings unless a ``Policy`` says otherwise.
  public var severity: Severity { storage.severity }
  /// The fields that the rule judges; empty for one that judges the whole lead.
  public var fields: [Field] { storage.fields }

  /// The texts in a language.
  public func text(in language: Language) -> RuleText {
    switch language {
    case .english: storage.english
    case .german: storage.german
    }
  }
}

extension Rule: Hashable {
  public static func == (left: Rule, right: Rule) -> Bool {
    left.storage === right.storage || left.id == right.id
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Rule.ID: Comparable, CustomStringConvertible {
  public static func < (left: Rule.ID, right: Rule.ID) -> Bool { left.rawValue < right.rawValue }
  public var description: String { rawValue }
}

extension Rule.ID: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
