// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Fits a model to a file by what its leads have in common, without a label.
///
/// Expectation-maximisation over pairs of leads (Winkler 1988): how often each level is seen in pairs that are one person,
/// by what is believed of each pair. What is shipped counts as so many pairs, so that a small file, or a comparison that
/// is rarely possible, changes little: where a file does not tell, the shipped weights hold. First names hold more firmly,
/// since a household whose members are taken for one person would teach that first names do not matter.
struct ModelFitting {
  private(set) var weigher: PairWeigher
  private(set) var shares: Shares

  /// How many pairs the shipped model counts as, for each comparison.
  private static let shippedPairs = 40.0
  private static let shippedPairsOfFirstNames = 200.0
  private static let rounds = 12

  /// - Parameters:
  ///   - pairs: in any order; the result does not depend on it.
  ///   - fraction: how many of the pairs that could be anything these are.
  ///   - leads: how many leads there are.
  ///   - known: how many of them are not compared with one another.
  init(_ shipped: MatchModel, to pairs: [ComparedPair], fraction: Double, leads: Int, known: Int = 0) {
    // Pairs that say the same are weighed once, in an order of their own.
    var counts: [ComparedPair: Double] = [:]
    for pair in pairs { counts[pair, default: 0] += 1 }
    let kinds = counts.keys.sorted()
    let numbers = kinds.map { counts[$0] ?? 0 }
    var model = shipped
    var weigher = PairWeigher(model)
    var shares = Shares(leads: leads, known: known)
    var odds = kinds.map { Shares.odds(weigher.weigh($0)) }
    shares.fit(to: odds, counts: numbers, fraction: fraction, rounds: 30)
    for _ in 0..<Self.rounds {
      model.match = Self.levels(shipped, kinds, numbers, odds, shares)
      weigher = PairWeigher(model)
      odds = kinds.map { Shares.odds(weigher.weigh($0)) }
      shares.fit(to: odds, counts: numbers, fraction: fraction, rounds: 10)
    }
    self.weigher = weigher
    self.shares = shares
  }

  /// How often each level is seen in pairs that are one person.
  private static func levels(
    _ shipped: MatchModel, _ kinds: [ComparedPair], _ numbers: [Double], _ odds: [SIMD8<Double>], _ shares: Shares
  ) -> [Float] {
    var seen = [Double](repeating: 0, count: Comparison.count * MatchModel.levels)
    for (index, kind) in kinds.enumerated() {
      let (person, moved) = shares.probabilities(of: odds[index])
      guard person + moved > 0.001 else { continue }
      for comparison in Comparison.allCases {
        let level = kind.pattern[comparison]
        if level == .missing { continue }
        // The address of one who has moved says nothing about how addresses are written.
        let believed = comparison.isPlace ? person : person + moved
        seen[MatchModel.place(comparison, level)] += believed * numbers[index]
      }
    }
    var match = shipped.match
    for comparison in Comparison.allCases {
      let first = MatchModel.place(comparison, .missing)
      let all = (first..<(first + MatchModel.levels)).reduce(0) { $0 + seen[$1] }
      let prior = comparison == .firstName ? shippedPairsOfFirstNames : shippedPairs
      for place in (first + 1)...(first + 5) {
        match[place] = Float((Double(shipped.match[place]) * prior + seen[place]) / (prior + all))
      }
    }
    return match
  }
}
