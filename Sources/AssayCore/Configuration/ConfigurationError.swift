// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a configuration: where, what, and which name was probably meant.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// One step on the way from the top of a configuration to a place in it.
  public enum Step: Sendable, Hashable {
    /// A key of a section.
    case key(String)
    /// An element of a list, from 0.
    case index(Int)
  }

  /// The way to what is wrong.
  public var path: [Step]
  /// Whether the last key itself is wrong, and not what stands under it.
  public var isAboutKey: Bool
  private let text: BilingualText

  /// Creates an error with its text in each language.
  /// - Parameter isAboutKey: whether the last key of the path is wrong, and not what stands under it.
  public init(at path: [Step], isAboutKey: Bool = false, english: String, german: String) {
    self.path = path
    self.isAboutKey = isAboutKey
    text = BilingualText(english: english, german: german)
  }

  /// What is wrong and what would be right, for a person.
  public func message(in language: Language) -> String { text.text(in: language) }

  /// The way to what is wrong as people write it: `rules › email.role-mailbox › max`, `required › 2`.
  public var place: String {
    path.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): String(index + 1)
      }
    }.joined(separator: " › ")
  }
}

extension ConfigurationError {
  /// The way to what is being decoded.
  public static func steps(of path: [any CodingKey]) -> [Step] {
    path.map { key in key.intValue.map(Step.index) ?? .key(key.stringValue) }
  }

  /// There is no such key.
  /// - Parameter path: the way to the key.
  public static func unknownKey(_ key: String, at path: [Step], among known: [String]) -> ConfigurationError {
    let hint = Hint(NearestName.of(key, among: known), others: known)
    return ConfigurationError(
      at: path, isAboutKey: true, english: "there is no key “\(key)” here.\(hint.english)",
      german: "Hier gibt es keinen Schlüssel „\(key)“.\(hint.german)")
  }

  /// A name is none of those that may stand there.
  public static func unknownName(
    _ name: String, at path: [Step], isAboutKey: Bool = false, kind: (english: String, german: String),
    among known: [String], listsAll: Bool = true
  ) -> ConfigurationError {
    let hint = Hint(NearestName.of(name, among: known), others: listsAll ? known : [])
    return ConfigurationError(
      at: path, isAboutKey: isAboutKey, english: "“\(name)” is no \(kind.english).\(hint.english)",
      german: "„\(name)“ ist \(kind.german).\(hint.german)")
  }

  /// A number is out of its range.
  static func outOfRange(
    at path: [any CodingKey], _ range: (english: String, german: String)
  ) -> ConfigurationError {
    ConfigurationError(
      at: steps(of: path), english: "the number must be \(range.english).",
      german: "Die Zahl muss \(range.german) sein.")
  }

  /// What was meant, or what there is.
  private struct Hint {
    let english: String
    let german: String

    init(_ nearest: String?, others: [String]) {
      if let nearest {
        english = " Do you mean “\(nearest)”?"
        german = " Gemeint: „\(nearest)“?"
      } else if others.isEmpty {
        english = ""
        german = ""
      } else {
        english = " Possible: \(others.joined(separator: ", "))."
        german = " Möglich: \(others.joined(separator: ", "))."
      }
    }
  }
}
