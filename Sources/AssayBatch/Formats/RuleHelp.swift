// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a rule tells a person beyond the finding itself: why it matters, an example, what to do.
public struct RuleHelp: Sendable {
  /// The parts in their order, each with its heading.
  public let parts: [(heading: String, text: String)]

  /// The help of a rule in a language.
  public init(_ rule: Rule, in language: Language) {
    let text = rule.text(in: language)
    parts =
      switch language {
      case .english:
        [("Why it matters", text.matters), ("Example", text.example), ("What to do", text.remedy)]
      case .german:
        [("Warum das wichtig ist", text.matters), ("Beispiel", text.example), ("Was zu tun ist", text.remedy)]
      }
  }

  /// A line for each part.
  public var text: String { parts.map { "\($0.heading): \($0.text)" }.joined(separator: "\n") }

  /// A paragraph of Markdown for each part.
  public var markdown: String { parts.map { "**\($0.heading):** \($0.text)" }.joined(separator: "\n\n") }
}
