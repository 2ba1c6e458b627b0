// SPDX-License-Identifier: Apache-2.0

/// What a ``MergeRun`` did. Each lead that stays is one row, and each duplicate belongs to one of them or is counted in
/// ``duplicatesWithoutLead``.
public struct MergeReport: Sendable, Hashable {
  /// Leads that stay, from the accepted ones.
  public internal(set) var accepted = 0
  /// Leads that stay, from those for review.
  public internal(set) var review = 0
  /// Rows that were written.
  public internal(set) var written = 0
  /// Duplicates that were read.
  public internal(set) var duplicates = 0
  /// Duplicates that belong to none of the rows: the lead that stays for them was rejected, or is not named.
  public internal(set) var duplicatesWithoutLead = 0
  /// Rows that stand for others too.
  public internal(set) var golden = 0
  /// Rows that got a value.
  public internal(set) var changed = 0
  /// Values that rows got from their duplicates.
  public internal(set) var values = 0
  /// Values in the columns that Assay added which came with them.
  public internal(set) var derivedValues = 0
  /// The path of the golden records.
  public internal(set) var path = ""
  /// The path of the changes.
  public internal(set) var changesPath = ""

  /// Leads that stay.
  public var staying: Int { accepted + review }
}
