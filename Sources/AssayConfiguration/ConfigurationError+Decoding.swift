// SPDX-License-Identifier: Apache-2.0

import Assay
import Yams

extension ConfigurationError {
  /// What the decoder says, in the words of whoever wrote the file.
  init(_ error: DecodingError, in root: Node) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        at: Self.steps(of: context.codingPath), english: "the key “\(key.stringValue)” is missing.",
        german: "Der Schlüssel „\(key.stringValue)“ fehlt.")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(expected: Self.name(of: type), at: Self.steps(of: context.codingPath), in: root)
    case .dataCorrupted(let context):
      self.init(
        at: Self.steps(of: context.codingPath), english: "this value cannot stand here.",
        german: "Dieser Wert kann hier nicht stehen.")
    @unknown default:
      self.init(at: [], english: "\(error)", german: "\(error)")
    }
  }

  private init(expected: (english: String, german: String), at path: [Step], in root: Node) {
    let found = Self.kind(of: root.value(at: path[...]))
    self.init(
      at: path, english: "\(expected.english) is expected here, not \(found.english).",
      german: "Hier wird \(expected.german) erwartet, nicht \(found.german).")
  }

  private static func name(of type: Any.Type) -> (english: String, german: String) {
    switch type {
    case is Node.Mapping.Type, is [String: Any].Type:
      ("a section of “key: value”", "ein Abschnitt aus „Schlüssel: Wert“")
    case is Node.Sequence.Type, is [Any].Type: ("a list", "eine Liste")
    case is Int.Type: ("a whole number", "eine ganze Zahl")
    case is Double.Type: ("a number", "eine Zahl")
    case is Bool.Type: ("true or false", "true oder false")
    default: ("a text", "ein Text")
    }
  }

  private static func kind(of node: Node?) -> (english: String, german: String) {
    switch node {
    case .mapping?: ("a section", "ein Abschnitt")
    case .sequence?: ("a list", "eine Liste")
    case .scalar(let scalar)? where scalar.string.isEmpty: ("nothing", "nichts")
    case .scalar?: ("a text", "ein Text")
    case .alias?, nil: ("something else", "etwas anderes")
    }
  }
}
