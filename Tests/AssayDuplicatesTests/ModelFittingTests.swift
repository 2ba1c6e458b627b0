// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct ModelFittingTests {
  private static func pairs(seed: UInt64) -> [ComparedPair] {
    var records = LeadRecords(of: InventedLeads.withDuplicates(120, seed: seed))
    Rarity.measure(&records, threads: 1)
    return (0..<records.count).flatMap { left in
      (0..<left).map { records.compare(left, $0) }.filter { $0.pattern[.lastName].isAgreement }
    }
  }

  private func fitting(_ pairs: [ComparedPair]) -> ModelFitting {
    ModelFitting(.standard, to: pairs, fraction: 1, leads: 160)
  }

  private func weights(_ fitting: ModelFitting, _ pairs: [ComparedPair]) -> [UInt32] {
    pairs.map { fitting.shares.weight(of: fitting.weigher.weigh($0)).bitPattern }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func doesNotDependOnTheOrderOfThePairs(seed: UInt64) {
    let pairs = Self.pairs(seed: seed)
    #expect(pairs.count > 300)
    let expected = fitting(pairs)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3 {
      let other = fitting(pairs.shuffled(using: &generator))
      #expect(other.weigher.model.match.map(\.bitPattern) == expected.weigher.model.match.map(\.bitPattern))
      #expect(weights(other, pairs) == weights(expected, pairs))
    }
  }

  @Test func keepsTheShippedWeightsWhereThereIsNothingToLearnFrom() {
    #expect(fitting([]).weigher.model.match == MatchModel.standard.match)
  }

  @Test func givesSharesThatAddUpToOne() {
    let match = fitting(Self.pairs(seed: 1)).weigher.model.match
    for comparison in Comparison.allCases {
      let levels: [Level] = [.same, .form, .close, .alike, .different]
      let sum = levels.reduce(Float(0)) { $0 + match[MatchModel.place(comparison, $1)] }
      #expect(abs(sum - 1) < 0.011, "\(comparison)")
    }
  }

  @Test func weighsEveryPatternWithAFiniteNumber() {
    var generator = SeededGenerator(seed: 9)
    let fitting = fitting(Self.pairs(seed: 2))
    var pair = LeadRecords(of: [[:], [:]]).compare(0, 1)
    for _ in 0..<20_000 {
      for comparison in Comparison.allCases {
        pair.pattern[comparison] = Level.allCases.randomElement(using: &generator) ?? .missing
        pair.rarities[Int(comparison.rawValue)] = UInt8.random(in: 0...254, using: &generator)
      }
      pair.pattern.isCrossed = Bool.random(using: &generator)
      pair.isNamed = Bool.random(using: &generator)
      let reason = MatchReason(pair, fitting.weigher, fitting.shares)
      let sum = reason.comparisons([]).reduce(0) { $0 + $1.weight }
      #expect(reason.weight.isFinite && abs(sum - reason.weight) < 0.005)
    }
  }
}
