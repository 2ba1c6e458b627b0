// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Findings that are known and do not count any more, so that a run fails only by new ones.
///
/// A finding is known by its rule, its field and all that stands in its row: once a value of the row changes, the finding
/// is a new one. Equal rows have equal keys, so an implementation counts: of three equal findings of which two are known,
/// the last one is new.
public protocol KnownFindings: Sendable {
  /// Called before each reading of the files; what follows begins from the first finding again.
  func beginReading()

  /// Called before the first finding of each file.
  func begin(_ file: String)

  /// The key of a finding. Called by many threads at once.
  /// - Parameter content: what stands in the row, or in the header for a finding about a whole file.
  func key(of finding: Finding, content: [UInt8]) -> FindingKey

  /// Whether a finding is known. Called once for each, in the order of the files, by one thread at a time.
  /// - Parameters:
  ///   - key: the key that ``key(of:content:)`` gave for it.
  ///   - rule: its rule.
  ///   - severity: what it weighs by the policy of the run.
  ///   - file: the file that it stands in, as the user named it.
  func isKnown(_ key: FindingKey, of rule: Rule.ID, weighing severity: Severity, in file: String) -> Bool
}

/// Why a finding does not count.
enum FindingException {
  /// An earlier state of the file has the row, too.
  case unchanged
  /// The finding was known before.
  case known
}

/// What a finding is known by: 128 bits that tell nothing of its row.
public struct FindingKey: Sendable, Hashable, Comparable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// Creates a key of its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
