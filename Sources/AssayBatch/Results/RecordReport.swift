// SPDX-License-Identifier: Apache-2.0

/// All that a run says of one record of a file.
public struct RecordReport: Sendable {
  /// What became of a record.
  public enum Fate: String, CaseIterable, Sendable {
    /// The lead may enter.
    case accept
    /// A person decides about the lead.
    case review
    /// The lead may not enter.
    case reject
    /// The lead repeats another one.
    case duplicate
    /// The record could not be read.
    case unreadable
  }

  /// The number of the data record in the file, from 1; 0 for what is about the file as a whole.
  public let record: Int
  /// The lines of the file that it takes, from 1.
  public let lines: ClosedRange<Int>
  /// What became of it; nil for what is about the file as a whole.
  public let fate: Fate?
  /// What was found and what was changed, in the order of the work.
  public internal(set) var findings: [PlacedFinding]
}

extension RecordReport.Fate {
  init(_ destination: Destination) {
    switch destination {
    case .accepted: self = .accept
    case .review: self = .review
    case .rejected: self = .reject
    case .duplicates: self = .duplicate
    }
  }
}
