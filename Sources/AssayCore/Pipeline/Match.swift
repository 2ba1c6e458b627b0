// SPDX-License-Identifier: Apache-2.0

/// That a lead repeats another one, and how sure that is.
///
/// ```swift
/// Match(survivor: 3)                                    // the same key: certain
/// Match(survivor: 3, weight: 14.2, probability: 0.998)  // much agrees
/// ```
public struct Match: Sendable, Hashable {
  /// The number of the lead that stays, from 1; see ``origin`` for where it is. 0 for one that is only remembered.
  public var survivor: Int
  /// Where the lead is that stays.
  public var origin: Origin
  /// The match weight in bits: the logarithm to base 2 of the odds that both leads are one person, after everything that
  /// speaks for it and against it (Fellegi and Sunter, 1969). Nil for a match that was not weighed, such as the same key.
  public var weight: Double?
  /// How probable it is that both leads are one person, from 0 to 1.
  public var probability: Double

  /// Where a lead is that others repeat.
  public enum Origin: Sendable, Hashable {
    /// In the same data set.
    case dataset
    /// Among the leads that are known already and that the data set is compared with.
    case known
    /// A lead that came in an earlier data set, of a person whom a memory knows by this id.
    case remembered(String)
  }

  /// A match that was weighed.
  public init(survivor: Int, origin: Origin = .dataset, weight: Double?, probability: Double) {
    self.survivor = survivor
    self.origin = origin
    self.weight = weight
    self.probability = probability
  }

  /// A match that is certain: both leads have the same key.
  public init(survivor: Int) {
    self.init(survivor: survivor, weight: nil, probability: 1)
  }
}
