// SPDX-License-Identifier: Apache-2.0

/// Which value a column of a golden record gets, where the leads of one person have several.
///
/// Of equal ones the first counts: that of the lead that stays, then those of its duplicates in the order of their
/// records.
public enum SurvivorshipRule: String, Sendable, Hashable, CaseIterable {
  /// That of the lead with the most values.
  case mostComplete = "most-complete"
  /// That of the lead with the latest date; a date that is missing or cannot be read comes last.
  case mostRecent = "most-recent"
  /// That of the lead whose source is trusted most.
  case mostTrusted = "most-trusted"
  /// The one that most leads have, whatever its letter case.
  case mostFrequent = "most-frequent"
  /// The one with the most characters.
  case longest
  /// All that differ, with `; ` between them.
  case concatenate
  /// Whatever the lead has that stays, be it nothing.
  case keep
}
