// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Finds leads with the city of an earlier lead; the earlier one survives.
struct RepeatedCityValidator: DatasetValidator {
  typealias Evidence = [(record: Int, city: String)]

  static let repeated = Rule.plain("test.repeated-city", .warning, fields: [.city])

  var rules: [Rule] { [Self.repeated] }

  func makeEvidence() -> Evidence { [] }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence) {
    if verdict != .reject { evidence.append((record, lead.string(.city))) }
  }

  func merge(_ next: Evidence, into evidence: inout Evidence) { evidence += next }

  func resolve(_ evidence: Evidence) -> [DatasetFinding] {
    evidence.enumerated().compactMap { index, item in
      guard let first = evidence[..<index].first(where: { $0.city == item.city }) else { return nil }
      return DatasetFinding(
        record: item.record, Finding(Self.repeated, in: .city, ["record": .record(first.record)]),
        survivor: first.record)
    }
  }
}
