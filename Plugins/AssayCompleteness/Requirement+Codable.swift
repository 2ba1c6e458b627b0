// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A requirement in a configuration: `lastName`; `[email, phone]` where one of several is enough; or a section with a
/// condition.
///
/// ```yaml
/// required:
///   - lastName
///   - [email, phone]
///   - { field: region, when: country, equals: US }
/// ```
extension Requirement: Codable {
  /// A requirement with a condition.
  private struct Section: ConfigurationSection {
    var field: Field?
    var anyOf: [Field]?
    var when: Field?
    var equals: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case field
      case anyOf = "any-of"
      case when, equals
    }

    static let summary = "A required field, or several of which one is enough, perhaps under a condition."

    static func schema(of key: CodingKeys) -> ConfigurationSchema {
      switch key {
      case .field: .name("The field that must be filled.", Field.configurationNames)
      case .anyOf: .list("Fields of which one must be filled.", .name("A field.", Field.configurationNames))
      case .when: .name("Required only where this field is filled.", Field.configurationNames)
      case .equals: .string("With when: required only where that field has this value.")
      }
    }

    init(_ requirement: Requirement) {
      if requirement.fields.count == 1 { field = requirement.fields.first } else { anyOf = requirement.fields }
      switch requirement.condition {
      case .always: break
      case .filled(let field): when = field
      case .equal(let field, let value):
        when = field
        equals = String(decoding: value, as: UTF8.self)
      }
    }

    init(from decoder: any Decoder) throws {
      let section = try decoder.section(Self.self)
      field = try section.decodeFieldIfPresent(forKey: .field)
      anyOf = try section.decodeFieldsIfPresent(forKey: .anyOf)
      when = try section.decodeFieldIfPresent(forKey: .when)
      equals = try section.decodeIfPresent(String.self, forKey: .equals)
      let path = ConfigurationError.steps(of: decoder.codingPath)
      if (field == nil) == (anyOf == nil) {
        throw ConfigurationError(
          at: path, english: "exactly one of “field” and “any-of” belongs here.",
          german: "Hierher gehört genau eines von „field“ und „any-of“.")
      }
      if when == nil && equals != nil {
        throw ConfigurationError(
          at: path + [.key("equals")], isAboutKey: true, english: "“equals” needs “when”, the field that is compared.",
          german: "„equals“ braucht „when“, das Feld, das verglichen wird.")
      }
    }
  }

  /// What may stand in a list of requirements.
  public static var schema: ConfigurationSchema {
    .anyOf(
      "What a lead must have: a field; a list of fields of which one is enough; or a section with a condition.",
      [
        .name("A field.", Field.configurationNames),
        .list("Fields of which one is enough.", .name("A field.", Field.configurationNames)), Section.schema,
      ])
  }

  public init(from decoder: any Decoder) throws {
    let path = ConfigurationError.steps(of: decoder.codingPath)
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self = .field(try Field(configured: name, at: path))
    } else if var list = try? decoder.unkeyedContainer() {
      var fields: [Field] = []
      while !list.isAtEnd {
        let index = list.currentIndex
        fields.append(try Field(configured: list.decode(String.self), at: path + [.index(index)]))
      }
      self = .anyOf(fields)
    } else {
      let section = try Section(from: decoder)
      var requirement = section.anyOf.map(Requirement.anyOf) ?? .allOf([section.field].compactMap(\.self))
      if let when = section.when {
        requirement = section.equals.map { requirement.when(when, equals: $0) } ?? requirement.when(when)
      }
      self = requirement
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if condition != .always {
      try Section(self).encode(to: encoder)
    } else if fields.count == 1 {
      try fields[0].encode(to: encoder)
    } else {
      try fields.encode(to: encoder)
    }
  }
}
