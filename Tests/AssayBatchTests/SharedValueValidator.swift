// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Finds the leads of a city that more than half of the leads share: nobody knows before the last lead.
struct SharedValueValidator: DatasetValidator {
  struct Evidence: Sendable {
    var leads = 0
    var records: [String: [Int]] = [:]
  }

  static let shared = Rule.plain("test.shared-city", .warning, fields: [.city])

  var rules: [Rule] { [Self.shared] }

  func makeEvidence() -> Evidence { Evidence() }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence) {
    evidence.leads += 1
    evidence.records[lead.string(.city), default: []].append(record)
  }

  func merge(_ next: Evidence, into evidence: inout Evidence) {
    evidence.leads += next.leads
    evidence.records.merge(next.records, uniquingKeysWith: +)
  }

  func resolve(_ evidence: Evidence) -> [DatasetFinding] {
    guard let records = evidence.records.values.first(where: { $0.count * 2 > evidence.leads }) else { return [] }
    return records.map {
      DatasetFinding(record: $0, Finding(Self.shared, in: .city, ["count": .number(records.count)]))
    }
  }
}
