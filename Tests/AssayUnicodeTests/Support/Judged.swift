// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayUnicode

/// What the validator says of one value, through the public interface.
struct Judged {
  let findings: [Finding]

  init(_ value: String, in field: Field = .message) {
    findings = TextValidator().validate(LeadBatch([[field: value]]).lead(at: 0))
  }

  var rules: [String] { findings.map(\.rule.id.rawValue) }
  var suggestion: String? { findings.first?.suggestions.first?.value }
}
