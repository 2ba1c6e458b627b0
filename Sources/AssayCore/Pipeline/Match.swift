// SPDX-License-Identifier: Apache-2.0

/// That a lead repeats another one of its data set, and how sure that is.
///
/// ```swift
/// Match(survivor: 3)                                    // the same key: certain
/// Match(survivor: 3, weight: 14.2, probability: 0.998)  // much agrees
/// ```
public struct Match: Sendable, Hashable {
  /// The number of the lead that stays, from 1.
  public var survivor: Int
  /// The match weight in bits: the logarithm to base 2 of how many times likelier the agreements and disagreements of the
  /// two leads are if both are one person than if they are two (Fellegi and Sunter, 1969). Nil for a match that was not
  /// weighed, such as the same key.
  public var weight: Double?
  /// How probable it is that both leads are one person, from 0 to 1.
  public var probability: Double

  /// A match that was weighed.
  public init(survivor: Int, weight: Double?, probability: Double) {
    self.survivor = survivor
    self.weight = weight
    self.probability = probability
  }

  /// A match that is certain: both leads have the same key.
  public init(survivor: Int) {
    self.init(survivor: survivor, weight: nil, probability: 1)
  }
}
