// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates

/// What the search says of leads, by their places from 0.
struct Found {
  /// Leads that are one person.
  var clusters: Set<Set<Int>> = []
  /// Pairs that a person should look at.
  var doubtful: Set<Set<Int>> = []
  /// The findings about each lead.
  var findings: [[Finding]]
  /// For each lead the match, if it leaves.
  var matches: [Match?]

  init(_ leads: [Lead], _ validator: DuplicateValidator = DuplicateValidator()) {
    let assessments = Pipeline(datasetValidators: [validator]).assess(leads)
    findings = assessments.map(\.findings)
    matches = assessments.map(\.match)
    var members: [Int: Set<Int>] = [:]
    for (place, match) in matches.enumerated() {
      guard let match else { continue }
      members[match.survivor - 1, default: [match.survivor - 1]].insert(place)
    }
    clusters = Set(members.values)
    for (place, findings) in findings.enumerated() {
      for finding in findings where finding.rule == DuplicateValidator.possiblySamePerson {
        if let other = finding.otherRecord { doubtful.insert([place, other - 1]) }
      }
    }
  }

  /// What becomes of two leads.
  enum Answer: String, Comparable {
    case apart, doubtful, same

    static func < (left: Answer, right: Answer) -> Bool {
      let order: [Answer] = [.apart, .doubtful, .same]
      return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
    }
  }

  func answer(_ left: Int, _ right: Int) -> Answer {
    if clusters.contains(where: { $0.contains(left) && $0.contains(right) }) { return .same }
    return doubtful.contains([left, right]) ? .doubtful : .apart
  }

  /// The match weight that was told of two leads.
  func weight(_ left: Int, _ right: Int) -> Double? {
    for (place, other) in [(left, right), (right, left)] {
      for finding in findings[place] where finding.otherRecord == other + 1 && !finding.comparisons.isEmpty {
        return finding.comparisons.reduce(0) { $0 + $1.weight }
      }
    }
    return nil
  }
}
