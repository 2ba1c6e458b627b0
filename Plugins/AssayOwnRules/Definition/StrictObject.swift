// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// An object that is decoded and may have no other keys than these: a slip in the name of an option must not pass as the
/// option being left out.
struct StrictObject<Keys: CodingKey & CaseIterable> {
  private let container: KeyedDecodingContainer<Keys>
  let path: [OwnRuleError.Key]

  init(_ decoder: any Decoder, keys: Keys.Type) throws {
    path = decoder.codingPath.map { OwnRuleError.Key($0) }
    let names = Keys.allCases.map(\.stringValue)
    let present = try decoder.container(keyedBy: OwnRuleError.Key.self).allKeys.map(\.stringValue)
    if let unknown = present.filter({ !names.contains($0) }).min() {
      throw OwnRuleError(.unknownKey, at: path + [.init(unknown)], name: unknown, alternatives: names)
    }
    container = try decoder.container(keyedBy: keys)
  }

  /// Whether the object has the key with something in it.
  func contains(_ key: Keys) -> Bool {
    container.contains(key) && (try? container.decodeNil(forKey: key)) != true
  }

  func optional<Value: Decodable>(_ type: Value.Type, _ key: Keys) throws -> Value? {
    try container.decodeIfPresent(type, forKey: key)
  }

  func required<Value: Decodable>(_ type: Value.Type, _ key: Keys) throws -> Value {
    guard contains(key) else { throw error(.missingKey, name: key.stringValue) }
    return try container.decode(type, forKey: key)
  }

  /// One of several words.
  func word<Value>(_ key: Keys, _ all: [Value], _ name: (Value) -> String) throws -> Value? {
    guard let word = try optional(String.self, key) else { return nil }
    if let value = all.first(where: { name($0) == word }) { return value }
    throw error(.unknownWord, key, name: word, alternatives: all.map(name))
  }

  /// An error at the object, or at one of its keys.
  func error(
    _ kind: OwnRuleError.Kind, _ key: Keys? = nil, name: String = "", alternatives: [String] = []
  ) -> OwnRuleError {
    let place = key.map { [OwnRuleError.Key($0)] } ?? []
    return OwnRuleError(kind, at: path + place, name: name, alternatives: alternatives)
  }
}
