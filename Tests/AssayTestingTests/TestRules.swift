// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension RuleText {
  /// Texts for a rule that no person reads.
  static func plain(_ message: String, remedy: String = "remedy") -> RuleText {
    RuleText(message: message, finds: "finds", matters: "matters", example: "example", remedy: remedy)
  }
}

extension Rule {
  static let loud = Rule(
    "acme.loud", .warning, fields: [.message], english: .plain("{count} marks."), german: .plain("{count} Zeichen."))
}
