// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why a run took two leads for one person, or thought that they may be one: a finding that it wrote.
public struct PairExplanation: Sendable, Hashable {
  /// The lead that the finding is about, by its number over all files.
  public let record: Int
  /// The lead that it was compared with.
  public let other: Int
  /// The rule, such as `duplicate.same-person`.
  public let rule: Rule.ID
  /// What speaks for it and against it.
  public let waterfall: Waterfall

  /// The match weight in bits.
  public var weight: Double { Double(waterfall.weight) / 100 }

  /// How probable it is that both are one person: the weight is the logarithm to base 2 of the odds.
  public var probability: Double {
    // 2 to the power of what an Int can be shifted by is certainty enough.
    let bits = max(-60, min(60, weight))
    let odds = Self.power(bits)
    return odds / (1 + odds)
  }

  /// 2 to a power, by the whole bits and a square root for each further binary digit.
  private static func power(_ bits: Double) -> Double {
    var rest = bits - bits.rounded(.down)
    var result = Double(sign: .plus, exponent: Int(bits.rounded(.down)), significand: 1)
    var root = 2.0
    for _ in 0..<40 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
