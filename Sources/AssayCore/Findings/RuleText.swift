// SPDX-License-Identifier: Apache-2.0

/// The texts of a rule in one language.
public struct RuleText: Sendable, Hashable {
  /// One sentence about one finding. `{name}` stands for the argument of that name.
  public let message: String
  /// What the rule finds.
  public let finds: String
  /// Why it matters.
  public let matters: String
  /// A value that has the defect, and what is wrong with it.
  public let example: String
  /// What to do about it.
  public let remedy: String

  /// The message in pieces, so that it is not searched for braces at each finding.
  private let pieces: [Piece]

  private enum Piece: Sendable, Hashable {
    case text(String)
    case argument(String)
  }

  /// The five texts; none may be empty.
  public init(message: String, finds: String, matters: String, example: String, remedy: String) {
    self.message = message
    self.finds = finds
    self.matters = matters
    self.example = example
    self.remedy = remedy
    pieces = Self.pieces(of: message)
  }

  /// The names that stand in braces in the message.
  public var placeholders: Set<String> {
    Set(pieces.compactMap { if case .argument(let name) = $0 { name } else { nil } })
  }

  func message(with arguments: [Finding.Argument], in language: Language, redacted: Bool) -> String {
    if case .text(let text)? = pieces.first, pieces.count == 1 { return text }
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .argument(let name):
        arguments.first { $0.name == name }?.text(in: language, redacted: redacted) ?? "{\(name)}"
      }
    }.joined()
  }

  private static func pieces(of message: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.argument(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
