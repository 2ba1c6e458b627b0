// SPDX-License-Identifier: Apache-2.0

/// What may stand in a place of a configuration, in the words of JSON Schema.
public indirect enum ConfigurationSchema: Sendable {
  /// A text.
  case string(String)
  /// Nothing: the key alone.
  case nothing(String)
  /// One of some texts.
  case name(String, [String])
  /// A whole number from 0 on.
  case count(String)
  /// A number from 0 to 1.
  case share(String)
  /// Any number.
  case number(String)
  /// Yes or no.
  case flag(String)
  /// One value and no other.
  case constant(String, Int)
  /// A list.
  case list(String, ConfigurationSchema)
  /// A text of a form, as a regular expression.
  case form(String, pattern: String)
  /// An object with keys of its own, which are of a schema themselves, and whose values are alike.
  case map(String, keys: ConfigurationSchema?, ConfigurationSchema)
  /// A section with a fixed set of keys.
  case section(String, [(key: String, schema: ConfigurationSchema)], required: [String])
  /// One of several forms.
  case anyOf(String, [ConfigurationSchema])
}

extension ConfigurationSchema {
  /// The schema as JSON, with keys in a fixed order.
  /// - Parameters:
  ///   - identifier: the `$id`; nil for a part of a schema.
  ///   - title: the `title`.
  public func json(identifier: String? = nil, title: String? = nil) -> String {
    var members: [(String, Value)] = []
    if let identifier {
      // Draft 7 is what the YAML support of all common editors speaks.
      members = [("$schema", .text("http://json-schema.org/draft-07/schema#")), ("$id", .text(identifier))]
    }
    if let title { members.append(("title", .text(title))) }
    return Value.object(members + self.members).text(indent: "") + "\n"
  }

  private var members: [(String, Value)] {
    switch self {
    case .string(let description): Self.typed("string", description)
    case .nothing(let description): Self.typed("null", description)
    case .form(let description, let pattern): Self.typed("string", description) + [("pattern", .text(pattern))]
    case .name(let description, let names):
      [("description", .text(description)), ("enum", .list(names.map(Value.text)))]
    case .count(let description): Self.typed("integer", description) + [("minimum", .number("0"))]
    case .share(let description):
      Self.typed("number", description) + [("minimum", .number("0")), ("maximum", .number("1"))]
    case .number(let description): Self.typed("number", description)
    case .flag(let description): Self.typed("boolean", description)
    case .constant(let description, let value):
      [("description", .text(description)), ("const", .number(String(value)))]
    case .list(let description, let element):
      Self.typed("array", description) + [("items", .object(element.members))]
    case .map(let description, let keys, let element):
      Self.typed("object", description)
        + (keys.map { [("propertyNames", .object($0.members))] } ?? [])
        + [("additionalProperties", .object(element.members))]
    case .section(let description, let entries, let required):
      Self.typed("object", description)
        + [("properties", .object(entries.map { ($0.key, .object($0.schema.members)) }))]
        + (required.isEmpty ? [] : [("required", .list(required.map(Value.text)))])
        + [("additionalProperties", .flag(false))]
    case .anyOf(let description, let forms):
      [("description", .text(description)), ("anyOf", .list(forms.map { .object($0.members) }))]
    }
  }

  private static func typed(_ type: String, _ description: String) -> [(String, Value)] {
    [("description", .text(description)), ("type", .text(type))]
  }

  /// A JSON value; numbers as they are written.
  private indirect enum Value {
    case text(String)
    case number(String)
    case flag(Bool)
    case list([Value])
    case object([(String, Value)])

    func text(indent: String) -> String {
      let inner = indent + "  "
      switch self {
      case .text(let text): return Self.quoted(text)
      case .number(let number): return number
      case .flag(let flag): return flag ? "true" : "false"
      case .list(let values):
        if values.isEmpty { return "[]" }
        return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
      case .object(let members):
        if members.isEmpty { return "{}" }
        let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.text(indent: inner))" }
        return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
      }
    }

    private static func quoted(_ text: String) -> String {
      var quoted = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        default: quoted.unicodeScalars.append(scalar)
        }
      }
      return quoted + "\""
    }
  }
}
