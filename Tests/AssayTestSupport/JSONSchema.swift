// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Holds values against a JSON Schema (draft 2020-12), as far as the schemas in `docs/schemas` use its words; any other word
/// is a fault of its own, so that nothing is passed over.
public struct JSONSchema {
  private let root: [String: Any]

  /// - Parameter path: the schema, as seen from the top of the package.
  public init(at path: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(SourceTree.text(of: path).utf8))
    root = object as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with its place; empty for one that conforms.
  public func faults(in text: some StringProtocol) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return faults(in: value, root, at: "$")
  }

  private static let silent: Set = ["$schema", "$id", "$comment", "$defs", "title", "description"]

  private func faults(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { word, argument in
      Self.silent.contains(word) ? [] : faults(in: value, word, argument, schema, at: place)
    }
  }

  private func faults(
    in value: Any, _ word: String, _ argument: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    let object = value as? [String: Any]
    switch (word, argument) {
    case ("$ref", let name as String):
      let definitions = root["$defs"] as? [String: Any]
      guard let definition = definitions?[String(name.dropFirst("#/$defs/".count))] as? [String: Any] else { break }
      return faults(in: value, definition, at: place)
    case ("type", _):
      let types = argument as? [String] ?? [argument as? String ?? ""]
      return types.contains { Self.isOf($0, value) } ? [] : ["\(place) is no \(types)"]
    case ("enum", let values as [String]):
      return values.contains { $0 == value as? String } ? [] : ["\(place) is none of \(values)"]
    case ("const", let constant as Int): return value as? Int == constant ? [] : ["\(place) is not \(constant)"]
    case ("properties", let properties as [String: [String: Any]]):
      return (object ?? [:]).flatMap { key, value in
        properties[key].map { faults(in: value, $0, at: "\(place).\(key)") } ?? []
      }
    case ("additionalProperties", let areAllowed as Bool) where !areAllowed:
      let known = schema["properties"] as? [String: Any] ?? [:]
      return (object ?? [:]).keys.filter { known[$0] == nil }.map { "\(place).\($0) is unknown" }
    case ("required", let keys as [String]):
      return keys.filter { object?[$0] == nil }.map { "\(place).\($0) is missing" }
    case ("dependentRequired", let keys as [String: [String]]):
      return keys.filter { object?[$0.key] != nil }.flatMap { key, others in
        others.filter { object?[$0] == nil }.map { "\(place).\(key) is there without \($0)" }
      }
    case ("items", let items as [String: Any]):
      return (value as? [Any] ?? []).enumerated().flatMap { faults(in: $1, items, at: "\(place)[\($0)]") }
    case ("minItems", let count as Int): return (value as? [Any])?.count ?? count >= count ? [] : ["\(place) is short"]
    case ("minLength", let count as Int):
      return (value as? String)?.count ?? count >= count ? [] : ["\(place) is short"]
    case ("maxLength", let count as Int): return (value as? String)?.count ?? count <= count ? [] : ["\(place) is long"]
    case ("minimum", let limit as Double): return value as? Double ?? limit >= limit ? [] : ["\(place) < \(limit)"]
    case ("maximum", let limit as Double): return value as? Double ?? limit <= limit ? [] : ["\(place) > \(limit)"]
    case ("pattern", let pattern as String):
      guard let text = value as? String, let form = try? Regex(pattern) else { break }
      return text.contains(form) ? [] : ["\(place) has not the form \(pattern)"]
    default: break
    }
    return ["\(place): \(word) is not understood"]
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    // A flag is an NSNumber too; only its type tells it from 0 and 1.
    let isFlag = (value as? NSNumber).map { flagTypes.contains(String(cString: $0.objCType)) } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isFlag
    case "integer": return !isFlag && (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": return !isFlag && value is Double
    default: return false
    }
  }

  private static let flagTypes: Set = ["c", "B"]
}
