// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Something that remembers the persons of earlier data sets: it sees the leads of ``BatchRun/clean(_:into:)`` and says who
/// of them came before.
///
/// The leads are observed in the first reading, in parallel; when it is over, ``recall(_:matches:)`` is called once, and
/// ``keep()`` when the results are complete, before they get their names: a run that is stopped in between has
/// remembered its leads, and the same run once more has the same results only if the memory knows a data set again.
public protocol DatasetMemory: Sendable {
  /// What is to be known of the leads of a batch; called by many workers at once.
  func observe(_ batch: borrowing LeadBatch) -> any Sendable

  /// Takes what ``observe(_:)`` gave for the next batch, in the order of the data set.
  func gather(_ part: any Sendable)

  /// Says who came before, and remembers all until ``keep()``.
  /// - Parameters:
  ///   - inputs: the files that were read, with their checksums.
  ///   - matches: of a lead that repeats another one, by its number, what it repeats.
  func recall(_ inputs: [InputSummary], matches: (Int) -> Match?) throws(BatchError) -> Recollection

  /// Makes what was remembered last.
  func keep() throws(BatchError)
}

/// What a ``DatasetMemory`` knows of the leads of a data set.
public struct Recollection: Sendable {
  /// Findings about leads whose persons came before, by ``MemoryRules``.
  public var findings: [DatasetFinding]
  /// The stable id of the person of each lead, by its number less one; empty for one that is not remembered.
  public var persons: [String]

  /// What is known of some leads.
  public init(findings: [DatasetFinding] = [], persons: [String] = []) {
    self.findings = findings
    self.persons = persons
  }
}
