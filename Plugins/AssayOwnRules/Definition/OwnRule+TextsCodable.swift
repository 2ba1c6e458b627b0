// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule.Texts: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case en, de }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    self.init(
      english: try object.optional(OwnRule.Text.self, .en), german: try object.optional(OwnRule.Text.self, .de))
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encodeIfPresent(english, forKey: .en)
    try object.encodeIfPresent(german, forKey: .de)
  }
}

/// A text is a sentence alone, which is the message, or an object.
extension OwnRule.Text: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case message, finds, matters, remedy }

  public init(from decoder: any Decoder) throws {
    if let message = try? decoder.singleValueContainer().decode(String.self) {
      self.init(message)
      return
    }
    let object = try StrictObject(decoder, keys: Keys.self)
    self.init(
      try object.required(String.self, .message), finds: try object.optional(String.self, .finds),
      matters: try object.optional(String.self, .matters), remedy: try object.optional(String.self, .remedy))
  }

  public func encode(to encoder: any Encoder) throws {
    if finds == nil && matters == nil && remedy == nil {
      var container = encoder.singleValueContainer()
      try container.encode(message)
      return
    }
    var object = encoder.container(keyedBy: Keys.self)
    try object.encode(message, forKey: .message)
    try object.encodeIfPresent(finds, forKey: .finds)
    try object.encodeIfPresent(matters, forKey: .matters)
    try object.encodeIfPresent(remedy, forKey: .remedy)
  }
}

extension OwnRule.Examples: Codable {
  private enum Keys: String, CodingKey, CaseIterable { case good, bad }

  public init(from decoder: any Decoder) throws {
    let object = try StrictObject(decoder, keys: Keys.self)
    self.init(
      good: try object.optional([OwnRule.Example].self, .good) ?? [],
      bad: try object.optional([OwnRule.Example].self, .bad) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    if !good.isEmpty { try object.encode(good, forKey: .good) }
    if !bad.isEmpty { try object.encode(bad, forKey: .bad) }
  }
}

/// An example is a value, an object of values by their fields or columns, or a list of values.
extension OwnRule.Example: Codable {
  public init(from decoder: any Decoder) throws {
    if let scalar = try? ScalarText(from: decoder) {
      self = .value(scalar.text)
    } else if let values = try? [ScalarText](from: decoder) {
      self = .values(values.map(\.text))
    } else {
      self = .lead(try [String: ScalarText](from: decoder).mapValues(\.text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let value): try container.encode(value)
    case .values(let values): try container.encode(values)
    case .lead(let values): try container.encode(values)
    }
  }
}
