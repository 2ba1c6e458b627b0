// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Tells, for each lead, the values of its fields: `field=value, …`.
struct SeenFields: Validator {
  /// Its message may name the `{values}`.
  let rule: Rule
  var rules: [Rule] { [rule] }

  func validate(_ lead: borrowing LeadView) -> [Finding] {
    var values: [String] = []
    for slot in 0..<lead.fieldCount {
      values.append(lead.field(at: slot).name + "=" + String(repairing: lead.value(at: slot)))
    }
    return [Finding(rule, ["values": .text(values.joined(separator: ", "))])]
  }
}
