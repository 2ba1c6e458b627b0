// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How many of all pairs of leads stand in each ``Relation``; the rest have nothing to do with one another.
///
/// Estimated from the leads themselves by expectation-maximisation (Dempster, Laird and Rubin 1977). With the likelihoods
/// of the relations fixed, the likelihood of their shares is concave: there is one maximum, and where the search begins
/// does not matter.
struct Shares: Sendable {
  /// In the order of the relations.
  private var shares: SIMD8<Double>
  private let total: Double

  /// Pairs for each lead, before anything is known: one lead in ten repeats another, families and colleagues are fewer.
  private static let usual = SIMD8<Double>(0.1, 0.01, 0.04, 0.06, 0.01, 0.05, 0.12, 0)
  /// How many leads what is usual counts as, in pairs that are one person as in pairs that are not: two leads are no
  /// likelier one because nobody else stands in the file.
  private static let usualLeads: Double = 100
  private static let usualTotal = usualLeads * (usualLeads - 1) / 2

  /// What is usual for so many leads.
  /// - Parameter known: how many of them are not compared with one another.
  init(leads: Int, known: Int = 0) {
    let all = max(Double(leads) * Double(leads - 1) / 2, 1)
    total = max(all - Double(known) * Double(known - 1) / 2, 1)
    shares = Self.usual * ((Double(leads) + Self.usualLeads) / (all + Self.usualTotal))
  }

  /// Brings the shares nearer to what the pairs say.
  /// - Parameters:
  ///   - fraction: how many of all pairs that could be anything these are.
  ///   - rounds: each brings them nearer.
  mutating func fit(to odds: [SIMD8<Double>], counts: [Double], fraction: Double, rounds: Int) {
    for _ in 0..<rounds {
      // What is usual keeps every relation possible.
      var sums = Self.usual * Self.usualLeads
      for index in odds.indices {
        let parts = shares * odds[index]
        sums += parts * (counts[index] / fraction / (parts.sum() + rest))
      }
      shares = sums / (total + Self.usualTotal)
    }
  }

  private var rest: Double { max(1 - shares.sum(), 1e-9) }

  /// What the likelihoods of the relations are for a pair, as quotients.
  static func odds(_ weights: RelationWeights) -> SIMD8<Double> {
    var odds = SIMD8<Double>.zero
    for index in 0..<8 { odds[index] = power(weights[index]) }
    return odds
  }

  /// How likely it is that a pair is one person, and one person who has moved.
  func probabilities(of odds: SIMD8<Double>) -> (person: Double, moved: Double) {
    let parts = shares * odds
    let all = parts.sum() + rest
    return (parts[0] / all, parts[1] / all)
  }

  /// Whether a pair that is one person is more likely one who has moved.
  func hasMoved(_ pair: RelationWeights) -> Bool {
    shares[1] * power(pair[1]) > shares[0] * power(pair[0])
  }

  /// The logarithm to base 2 of how many pairs are one person, for each that has nothing to do with one another.
  func prior(hasMoved: Bool) -> Float { logarithm(shares[hasMoved ? 1 : 0]) - logarithm(rest) }

  /// The logarithm to base 2 of the odds that a pair is one person.
  func weight(of pair: RelationWeights) -> Float {
    let parts = shares * Self.odds(pair)
    // Summed up without the persons: beside strong evidence nothing would be left of the others.
    let others = parts[2] + parts[3] + parts[4] + parts[5] + parts[6] + parts[7]
    return logarithm(parts[0] + parts[1]) - logarithm(others + rest)
  }
}

/// 2 to the power of a number, within what a floating-point number holds.
func power(_ exponent: Float) -> Double { exponential(Double(max(-400, min(400, exponent))) * 0.693_147_180_559_945_3) }

/// The logarithm to base 2.
func logarithm(_ number: Double) -> Float { Float(naturalLogarithm(number) * 1.442_695_040_888_963) }
