// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The data set validators of one reading: those that go along with it, and what is known from the reading before it.
struct DatasetWork: Sendable {
  let streaming: [DatasetStage]
  /// Those that have to see all leads before they can say anything.
  let surveying: [DatasetStage]
  /// What is known about single leads, in the order of the records; only matches that count.
  private(set) var known: DatasetFindings
  /// What is known about runs of leads: few, each about many.
  private(set) var knownRuns: [DatasetFinding]
  /// The matches that are known.
  let matches: SettledMatches

  /// - Parameters:
  ///   - known: findings of an earlier reading about leads.
  ///   - recordCount: how many records that reading had.
  init(
    _ validators: [any DatasetValidator], knowing known: consuming DatasetFindings = DatasetFindings(),
    recordCount: Int = 0
  ) {
    let stages = validators.map { $0.makeStage() }
    streaming = stages.filter(\.isStreaming)
    surveying = stages.filter { !$0.isStreaming }
    var matches = SettledMatches(recordCount: recordCount)
    known.settle(&matches)
    self.matches = matches
    knownRuns = known.extract { $0.count > 1 }
    known.sortByRecord()
    self.known = known
  }

  var needsSurvey: Bool { !surveying.isEmpty }
  var isEmpty: Bool { streaming.isEmpty && surveying.isEmpty }

  /// What is known about the leads of a batch from an earlier reading.
  func known(about batch: borrowing LeadBatch) -> [DatasetFinding] {
    guard let first = batch.numbers.first, let last = batch.numbers.last else { return [] }
    return known.about(first...last) + knownRuns.filter { $0.records.overlaps(first...last) }
  }

  /// Takes from findings of this reading the matches that do not count beside those that are known, and the findings
  /// that say nothing beside them.
  func settled(_ streamed: [DatasetFinding]) -> [DatasetFinding] {
    streamed.compactMap { found in
      guard let match = found.match else { return found }
      switch matches.worth(of: match, of: found.record, settled: known.match) {
      case .counts: return found
      case .nothing: return nil
      case .findingOnly: return DatasetFinding(record: found.record, found.finding)
      }
    }
  }
}
