// SPDX-License-Identifier: Apache-2.0

extension Field {
  /// The known names in snake case, as headers have them; `name` is the full name.
  private static let snakeCaseNames: [String: Field] = {
    var names = Dictionary(known.map { (snakeCase($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    names["name"] = .fullName
    return names
  }()

  /// The names of the known fields as they may stand in a configuration: `firstName`, `first_name`.
  public static var configurationNames: [String] {
    known.map(\.name) + snakeCaseNames.keys.filter { name in !known.contains { $0.name == name } }.sorted()
  }

  /// The known field that a configuration names.
  /// - Parameter path: where it stands, for the error.
  /// - Throws: ``ConfigurationError`` if there is none, with the nearest name.
  public init(configured name: String, at path: [ConfigurationError.Step]) throws(ConfigurationError) {
    if let field = Self.known.first(where: { $0.name == name }) ?? Self.snakeCaseNames[name] {
      self = field
      return
    }
    throw .unknownName(
      name, at: path, kind: ("field", "kein Feld"), among: Self.known.map(\.name))
  }

  private static func snakeCase(_ name: String) -> String {
    name.map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }.joined()
  }
}
