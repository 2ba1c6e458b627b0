// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Finds, when all leads have come, that those from a `START` on are wrong, and says so of the data set too.
struct LastLeadValidator: StreamingDatasetValidator {
  struct Memory: Sendable {
    var start: Int?
    var last = 0
  }

  static let late = Rule.plain("test.late", .warning, fields: [.city])
  static let whole = Rule.plain("test.whole", .note, fields: [.city])

  var rules: [Rule] { [Self.late, Self.whole] }

  func makeEvidence() -> Memory { Memory() }
  func makeMemory() -> Memory { Memory() }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Memory) {
    if lead.string(.city) == "START" && evidence.start == nil { evidence.start = record }
    evidence.last = record
  }

  func merge(_ next: Memory, into evidence: inout Memory) {
    evidence.start = evidence.start ?? next.start
    evidence.last = max(evidence.last, next.last)
  }

  func resolve(_ part: Memory, remembering memory: inout Memory) -> [DatasetFinding] {
    merge(part, into: &memory)
    return []
  }

  func conclude(_ memory: Memory) -> [DatasetFinding] {
    guard let start = memory.start else { return [] }
    return [
      DatasetFinding(Finding(Self.whole, in: .city, ["start": .record(start)])),
      DatasetFinding(records: start...memory.last, Finding(Self.late, in: .city)),
    ]
  }
}
