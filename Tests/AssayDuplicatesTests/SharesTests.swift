// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayDuplicates

struct SharesTests {
  private func weights(person: Float, moved: Float = -400, others: Float = -400) -> RelationWeights {
    RelationWeights(person, moved, others, others, others, others, others, -400)
  }

  @Test(arguments: [2, 10, 1000, 1_000_000, 100_000_000])
  func weighAPairByItsEvidence(leads: Int) {
    let shares = Shares(leads: leads)
    var last = -Float.infinity
    for person in stride(from: Float(-300), through: 300, by: 7) {
      let weight = shares.weight(of: weights(person: person))
      #expect(weight.isFinite && weight > last)
      last = weight
    }
  }

  /// However much speaks for it, no less than a little less does, and always a number.
  @Test(arguments: [-300, -40, 0, 10, 40, 100] as [Float])
  func weighStrongEvidenceBesideOtherEvidence(others: Float) {
    let shares = Shares(leads: 1000)
    var last = -Float.infinity
    for person in stride(from: Float(0), through: 300, by: 3) {
      let weight = shares.weight(of: weights(person: person, moved: person - 20, others: others))
      #expect(weight.isFinite && weight >= last - 0.01)
      last = weight
    }
  }

  @Test(arguments: [0, 1, 2, 3, 100, 1 << 40])
  func areDefinedForAnyNumberOfLeads(leads: Int) {
    var shares = Shares(leads: leads)
    #expect(shares.weight(of: weights(person: 0)) < 0)
    #expect(shares.prior(hasMoved: false) > shares.prior(hasMoved: true))
    shares.fit(to: [], counts: [], fraction: 1, rounds: 10)
    #expect(shares.weight(of: weights(person: 0)).isFinite)
  }

  @Test func growWithThePairsThatAreOne() {
    let usual = Shares(leads: 1000)
    let odds = [Shares.odds(weights(person: 30)), Shares.odds(weights(person: -30))]
    var many = usual
    many.fit(to: odds, counts: [5000, 5000], fraction: 1, rounds: 20)
    var few = usual
    few.fit(to: odds, counts: [1, 5000], fraction: 1, rounds: 20)
    #expect(many.prior(hasMoved: false) > usual.prior(hasMoved: false))
    #expect(few.prior(hasMoved: false) < usual.prior(hasMoved: false))
  }

  @Test func countASampleForAll() {
    let odds = [Shares.odds(weights(person: 30))]
    var whole = Shares(leads: 1000)
    whole.fit(to: odds, counts: [400], fraction: 1, rounds: 20)
    var half = Shares(leads: 1000)
    half.fit(to: odds, counts: [200], fraction: 0.5, rounds: 20)
    #expect(abs(whole.prior(hasMoved: false) - half.prior(hasMoved: false)) < 0.001)
  }

  @Test func takeTheLikelierOfTheTwo() {
    let shares = Shares(leads: 1000)
    #expect(shares.hasMoved(weights(person: 0, moved: 20)))
    #expect(!shares.hasMoved(weights(person: 20, moved: 0)))
    #expect(!shares.hasMoved(weights(person: 10, moved: 10)))
  }
}
