// SPDX-License-Identifier: Apache-2.0

/// A finding about leads of a data set, or about the data set as a whole.
public struct DatasetFinding: Sendable, Hashable {
  /// The numbers of the leads, from 1; `0...0` for the data set as a whole.
  public var records: ClosedRange<Int>
  /// What was found.
  public var finding: Finding
  /// The lead that this one repeats; it then leaves as a duplicate and not with the others.
  ///
  /// The lead that stays must not be said to repeat another one, or nobody would be left. Where the findings of several
  /// validators contradict each other in that, the first one counts.
  public var match: Match?

  /// A finding about a lead that repeats another one.
  public init(record: Int, _ finding: Finding, match: Match?) {
    records = record...record
    self.finding = finding
    self.match = match
  }

  /// A finding about a lead, and the lead that it repeats for certain, if any.
  public init(record: Int, _ finding: Finding, survivor: Int? = nil) {
    self.init(record: record, finding, match: survivor.map { Match(survivor: $0) })
  }

  /// A finding about each lead of a run of leads.
  public init(records: ClosedRange<Int>, _ finding: Finding) {
    self.records = records
    self.finding = finding
  }

  /// A finding about the data set as a whole, and the field that it concerns.
  public init(_ finding: Finding) {
    records = 0...0
    self.finding = finding
  }

  /// The number of the first lead; 0 for the data set as a whole.
  public var record: Int { records.lowerBound }
  /// Whether it is about the data set as a whole.
  public var isAboutDataset: Bool { records.upperBound == 0 }
}
