// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What Assay adds to a lead that it hands on: one value for each of the columns that begin with `assay_`.
struct LeadColumns: Sendable {
  private static let names = [
    "assay_verdict", "assay_reasons", "assay_suggestions", "assay_cluster", "assay_match_weight",
  ]

  let policy: Policy

  /// The names of the columns.
  static func names(_ enrichments: [Enrichment.Column]) -> [String] { names + enrichments.map(\.name) }

  /// The rules that kept the lead from being accepted. Notes are no reason; they stand in `findings.jsonl`.
  func reasons(_ findings: ArraySlice<Finding>) -> String {
    var seen: Set<Rule.ID> = []
    return
      findings
      .filter { $0.outcome == .finding && policy.severity(of: $0) > .note && seen.insert($0.rule.id).inserted }
      .map(\.rule.id.rawValue).joined(separator: " ")
  }

  /// What was suggested, as `field=value`.
  func suggestions(_ findings: ArraySlice<Finding>) -> String {
    findings.flatMap(\.suggestions).map { "\($0.field.name)=\($0.value)" }.joined(separator: "; ")
  }
}
