// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds a text in a field, and cannot judge a value that is a question mark.
struct PatternValidator: Validator {
  let rule: Rule
  let field: Field
  let pattern: String

  var rules: [Rule] { [rule] }

  func validate(_ lead: borrowing LeadView) -> [Finding] {
    let value = lead.string(field)
    if value == "?" { return [.couldNotJudge(rule, in: field)] }
    return value.contains(pattern) ? [Finding(rule, in: field)] : []
  }
}
