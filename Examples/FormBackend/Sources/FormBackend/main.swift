// SPDX-License-Identifier: Apache-2.0

import Assay

let lead: Lead = [.firstName: "Jane ", .lastName: "Miller", .email: "jane@@acme.com"]
let assessment = Pipeline.standard.assess(lead)

print(assessment.verdict.name)
for change in assessment.changes {
  print("changed \(change.field): \(change.rule.id)")
}
for finding in assessment.findings {
  print("\(finding.message(in: .english)) [\(finding.rule.id)]")
  for suggestion in finding.suggestions { print("  suggested: \(suggestion.value)") }
}

print(hint(for: "jane@gmial.com") ?? "fine")
print(whereabouts(city: "科隆", country: "Deutschland") ?? "unknown")
