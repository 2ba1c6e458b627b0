// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Says what it was told to say, after a look at all leads.
struct GivenMatches: DatasetValidator {
  static let rule = Rule.plain("test.given-match", .warning)

  let matches: [(record: Int, match: Match)]
  /// What each of them was weighed by.
  var comparisons: [FieldComparison] = []

  var rules: [Rule] { [Self.rule] }

  func makeEvidence() -> Int { 0 }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Int) { evidence += 1 }

  func merge(_ next: Int, into evidence: inout Int) { evidence += next }

  func resolve(_ evidence: Int) -> [DatasetFinding] {
    matches.map { record, match in
      var finding = Finding(Self.rule, ["record": .record(match.survivor)], confidence: match.probability)
      finding.comparisons = comparisons
      return DatasetFinding(record: record, finding, match: match)
    }
  }
}
