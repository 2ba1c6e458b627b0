// SPDX-License-Identifier: Apache-2.0

/// A part of a configuration with a fixed set of keys: it refuses others, and it can say what may stand under each.
///
/// ```swift
/// struct Greeting: ConfigurationSection {
///   enum CodingKeys: String, CodingKey, CaseIterable { case text }
///   static let summary = "How people are greeted."
///   static func schema(of key: CodingKeys) -> ConfigurationSchema { .string("What is said.") }
///   var text: String?
///
///   init(from decoder: any Decoder) throws {
///     text = try decoder.section(Self.self).decodeIfPresent(String.self, forKey: .text)
///   }
/// }
/// ```
///
/// Schema and decoding share the keys: a key without a schema does not compile.
public protocol ConfigurationSection: Codable, Sendable, Hashable {
  /// The keys, in the order in which they are described.
  associatedtype CodingKeys: CodingKey & CaseIterable
  /// What the section is for, for whoever writes one.
  static var summary: String { get }
  /// The keys without which it is not complete.
  static var requiredKeys: [CodingKeys] { get }
  /// What may stand under a key.
  static func schema(of key: CodingKeys) -> ConfigurationSchema
}

// MARK: - Default implementations

extension ConfigurationSection {
  public static var requiredKeys: [CodingKeys] { [] }

  /// What the section may hold.
  public static var schema: ConfigurationSchema {
    .section(
      summary, CodingKeys.allCases.map { ($0.stringValue, schema(of: $0)) },
      required: requiredKeys.map(\.stringValue))
  }
}

// MARK: - Decoding

extension Decoder {
  /// The container of a section.
  /// - Throws: ``ConfigurationError`` for a key that the section does not have, with the nearest one.
  public func section<Section: ConfigurationSection>(
    _ section: Section.Type
  ) throws -> KeyedDecodingContainer<Section.CodingKeys> {
    let known = Section.CodingKeys.allCases.map(\.stringValue)
    for key in try container(keyedBy: AnyKey.self).allKeys.sorted(by: { $0.stringValue < $1.stringValue })
    where !known.contains(key.stringValue) {
      throw ConfigurationError.unknownKey(
        key.stringValue, at: ConfigurationError.steps(of: codingPath + [key]), among: known)
    }
    return try container(keyedBy: Section.CodingKeys.self)
  }
}

extension KeyedDecodingContainer {
  /// One of a few names.
  /// - Throws: ``ConfigurationError`` for another one, with the nearest.
  public func decodeNameIfPresent<Name: RawRepresentable<String> & CaseIterable>(
    _ type: Name.Type, forKey key: Key,
    kind: (english: String, german: String) = ("value that may stand here", "hier kein Wert")
  ) throws -> Name? {
    guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let name = Name(rawValue: text) else {
      throw ConfigurationError.unknownName(
        text, at: ConfigurationError.steps(of: codingPath + [key]), kind: kind, among: Name.allCases.map(\.rawValue))
    }
    return name
  }

  /// A whole number from 0 on.
  public func decodeCountIfPresent(forKey key: Key) throws -> Int? {
    guard let number = try decodeIfPresent(Int.self, forKey: key) else { return nil }
    guard number >= 0 else {
      throw ConfigurationError.outOfRange(at: codingPath + [key], ("0 or more", "mindestens 0"))
    }
    return number
  }

  /// A number from 0 to 1.
  public func decodeShareIfPresent(forKey key: Key) throws -> Double? {
    guard let number = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    guard number >= 0 && number <= 1 else {
      throw ConfigurationError.outOfRange(at: codingPath + [key], ("between 0 and 1", "zwischen 0 und 1"))
    }
    return number
  }

  /// Fields by their names.
  public func decodeFieldsIfPresent(forKey key: Key) throws -> [Field]? {
    guard contains(key), try !decodeNil(forKey: key) else { return nil }
    var list = try nestedUnkeyedContainer(forKey: key)
    var fields: [Field] = []
    while !list.isAtEnd {
      let index = list.currentIndex
      let path = ConfigurationError.steps(of: codingPath + [key]) + [.index(index)]
      fields.append(try Field(configured: list.decode(String.self), at: path))
    }
    return fields
  }

  /// A field by its name.
  public func decodeFieldIfPresent(forKey key: Key) throws -> Field? {
    guard let name = try decodeIfPresent(String.self, forKey: key) else { return nil }
    return try Field(configured: name, at: ConfigurationError.steps(of: codingPath + [key]))
  }
}

/// A key that is only known at run time: the name of a column, the id of a rule.
public struct AnyKey: CodingKey {
  public let stringValue: String
  public var intValue: Int? { nil }

  public init(stringValue: String) { self.stringValue = stringValue }
  public init?(intValue: Int) { nil }
}
