// SPDX-License-Identifier: Apache-2.0

/// Which of the matches count that several data set validators found, so that nobody gets lost: a lead that others repeat
/// never leaves as a duplicate of one of them. It may leave as a duplicate of one from elsewhere.
///
/// The first match of a lead counts, unless the lead is already known to stay for others. Matches from a survey of all leads
/// come before those of validators that go along with the reading.
///
/// - Complexity: 2 bits of memory for each lead up to the last one that was named.
package struct SettledMatches: Sendable {
  /// The leads that others repeat.
  package private(set) var survivors = RecordSet()
  private var duplicates = RecordSet()
  private let records: Range<Int>

  /// - Parameter recordCount: how many leads there are; what names others does not count.
  package init(recordCount: Int) {
    records = 1..<max(1, recordCount + 1)
  }

  /// Whether a match that was found in a survey counts; it then does.
  package mutating func settle(_ match: Match, of record: Int) -> Bool {
    if match.origin != .dataset {
      guard records.contains(record), !duplicates.contains(record) else { return false }
      duplicates.insert(record)
      return true
    }
    guard records.contains(record), records.contains(match.survivor), record != match.survivor,
      !duplicates.contains(record), !survivors.contains(record)
    else { return false }
    duplicates.insert(record)
    survivors.insert(match.survivor)
    return true
  }

  /// What a match is worth that a ``StreamingDatasetValidator`` found.
  package enum Worth {
    /// The lead leaves as a duplicate.
    case counts
    /// The lead stays, with the finding.
    case findingOnly
    /// The lead that it repeats leaves as a duplicate of this one: there is nothing to be said.
    case nothing
  }

  /// The worth of a match that is found after all from the survey are settled. Such a match repeats an earlier lead, which
  /// keeps these matches from going round in a circle.
  /// - Parameter settled: the match of a lead that counts already.
  package func worth(of match: Match, of record: Int, settled: (Int) -> Match?) -> Worth {
    if match.origin != .dataset { return .counts }
    if survivors.contains(record) {
      let other = settled(match.survivor)
      return other?.survivor == record && other?.origin == .dataset ? .nothing : .findingOnly
    }
    return match.survivor > 0 && match.survivor < record ? .counts : .findingOnly
  }
}
