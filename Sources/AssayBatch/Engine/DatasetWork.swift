// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The data set validators of one reading: those that go along with it, and what is known from the reading before it.
struct DatasetWork: Sendable {
  let streaming: [DatasetStage]
  /// Those that have to see all leads before they can say anything.
  let surveying: [DatasetStage]
  /// What is known about single leads, in the order of the records.
  private let known: [DatasetFinding]
  /// What is known about runs of leads: few, each about many.
  private let knownRuns: [DatasetFinding]

  /// - Parameter known: findings of an earlier reading about leads.
  init(_ validators: [any DatasetValidator], knowing known: [DatasetFinding] = []) {
    let stages = validators.map { $0.makeStage() }
    streaming = stages.filter(\.isStreaming)
    surveying = stages.filter { !$0.isStreaming }
    self.known = known.filter { $0.records.count == 1 }.sorted { $0.record < $1.record }
    knownRuns = known.filter { $0.records.count > 1 }
  }

  var needsSurvey: Bool { !surveying.isEmpty }
  var isEmpty: Bool { streaming.isEmpty && surveying.isEmpty }

  /// What is known about the leads of a batch from an earlier reading.
  func known(about batch: borrowing LeadBatch) -> [DatasetFinding] {
    guard let first = batch.numbers.first, let last = batch.numbers.last else { return [] }
    let runs = knownRuns.filter { $0.records.overlaps(first...last) }
    return Array(known[lowerBound(first)..<lowerBound(last + 1)]) + runs
  }

  private func lowerBound(_ record: Int) -> Int {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
