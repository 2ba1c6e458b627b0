// SPDX-License-Identifier: Apache-2.0

import Assay

/// What a form says beside the field while the person can still be asked; nil where there is nothing to say.
func hint(for text: String) -> String? {
  let address = EmailAddress.parse(text)
  if let suggestion = address.suggestion { return "Did you mean \(suggestion.value)?" }
  return address.hasError ? address.findings.first?.message(in: .english) : nil
}
