// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The data set validators of one run: those that need no second reading, and what the others found in the first one.
struct DatasetWork: Sendable {
  let streaming: [DatasetStage]
  /// Those that have to see all leads before they can say anything.
  let surveying: [DatasetStage]
  /// The findings of the survey, in the order of the records.
  private var surveyed: [DatasetFinding] = []

  init(_ validators: [any DatasetValidator]) {
    let stages = validators.map { $0.makeStage() }
    streaming = stages.filter(\.isStreaming)
    surveying = stages.filter { !$0.isStreaming }
  }

  var needsSurvey: Bool { !surveying.isEmpty }
  var isEmpty: Bool { streaming.isEmpty && surveying.isEmpty }

  mutating func setSurveyed(_ findings: [DatasetFinding]) {
    surveyed = findings.sorted { $0.record < $1.record }
  }

  /// The findings of the survey about the leads of a batch.
  func surveyed(about batch: borrowing LeadBatch) -> ArraySlice<DatasetFinding> {
    guard let first = batch.numbers.first, let last = batch.numbers.last, !surveyed.isEmpty else { return [] }
    return surveyed[lowerBound(first)..<lowerBound(last + 1)]
  }

  private func lowerBound(_ record: Int) -> Int {
    var low = 0
    var high = surveyed.count
    while low < high {
      let middle = (low + high) / 2
      if surveyed[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
