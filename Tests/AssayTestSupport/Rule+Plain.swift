// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Rule {
  /// A rule for tests of everything but its texts.
  public static func plain(_ id: Rule.ID, _ severity: Severity = .warning, fields: [Field] = []) -> Rule {
    let text = RuleText(message: "m", finds: "f", matters: "w", example: "e", remedy: "r")
    return Rule(id, severity, fields: fields, english: text, german: text)
  }
}
