// SPDX-License-Identifier: Apache-2.0

/// Text for XML 1.0, in elements and in attributes.
enum XMLText {
  /// The text with markup escaped. Characters that XML 1.0 does not allow even as references (section 2.2: controls,
  /// U+FFFE and U+FFFF), and those that only mislead a reader, become U+FFFD.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text, keepingLines: true).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
