// SPDX-License-Identifier: Apache-2.0

/// A command of GitHub Actions that a step prints to annotate a file: `::error file=leads.csv,line=7::message`.
struct WorkflowCommand {
  /// What the annotation is shown as; a step may have ten of each.
  enum Kind: String, CaseIterable {
    case error, warning, notice
  }

  let kind: Kind
  let title: String
  /// The file as the user named it and the line in it; nil for what is about no place.
  let place: (file: String, line: Int)?
  let message: String

  /// The command with its line end.
  var text: String {
    let place = place.map { "file=\(Self.escape(property: $0.file)),line=\($0.line)," } ?? ""
    return "::\(kind.rawValue) \(place)title=\(Self.escape(property: title))::\(Self.escape(message))\n"
  }

  // As the runner reads it: GitHub's toolkit, packages/core/src/command.ts, escapes the same characters.
  private static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped += VisibleText.of(String(scalar))
      }
    }
  }

  private static func escape(property text: String) -> String {
    // By scalars, as the runner reads it: with an accent on it, a colon is another character, and a colon all the same.
    escape(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
