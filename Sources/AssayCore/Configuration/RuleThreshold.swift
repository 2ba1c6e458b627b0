// SPDX-License-Identifier: Apache-2.0

/// How many findings of one rule a gate lets pass.
public struct RuleThreshold: Sendable, Hashable {
  /// The most findings; nil for no limit of that kind.
  public var max: Int?
  /// The most findings as a share of the records, 0 to 1; nil for no limit of that kind.
  public var maxShare: Double?

  /// A threshold without limits, but for those that are given.
  public init(max: Int? = nil, maxShare: Double? = nil) {
    self.max = max
    self.maxShare = maxShare
  }

  /// Whether there is no limit.
  public var isEmpty: Bool { max == nil && maxShare == nil }
}
