// SPDX-License-Identifier: Apache-2.0

import Assay

/// How text looks: colours for a terminal, none where nobody watches, and where its lines break.
struct Style: Sendable {
  let isColored: Bool
  /// How many characters a line of the screen has.
  var width = Terminal.standardOutput.width

  func bold(_ text: String) -> String { paint(text, "1") }
  func dim(_ text: String) -> String { paint(text, "2") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .note: paint(text, "36")
    case .warning: paint(text, "33")
    case .error: paint(text, "31")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
