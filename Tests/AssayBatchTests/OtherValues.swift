// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Tells, for each lead, what stands in the columns that are no field: `column=value, …`.
struct OtherValues: DatasetValidator {
  struct Evidence: Sendable {
    var names: [String] = []
    var findings: [DatasetFinding] = []
  }

  var readsOtherColumns = true
  /// Its message may name the `{values}`.
  let rule: Rule
  var rules: [Rule] { [rule] }

  func makeEvidence() -> Evidence { Evidence() }

  func observe(_ layout: FieldLayout, into evidence: inout Evidence) { evidence.names = layout.otherNames }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence) {
    var values: [String] = []
    for index in 0..<lead.otherCount {
      values.append(evidence.names[index] + "=" + String(repairing: lead.otherValue(at: index)))
    }
    let finding = Finding(rule, ["values": .text(values.joined(separator: ", "))])
    evidence.findings.append(DatasetFinding(record: record, finding))
  }

  func merge(_ next: Evidence, into evidence: inout Evidence) { evidence.findings += next.findings }

  func resolve(_ evidence: Evidence) -> [DatasetFinding] { evidence.findings }
}
