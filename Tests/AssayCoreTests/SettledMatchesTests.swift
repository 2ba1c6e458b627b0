// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCore

struct SettledMatchesTests {
  /// Which of the matches count among nine leads, each as lead and survivor.
  private func settled(_ matches: [(Int, Int)]) -> [Bool] {
    var settled = SettledMatches(recordCount: 9)
    return matches.map { settled.settle(Match(survivor: $1), of: $0) }
  }

  @Test(
    arguments: [
      ([(2, 1), (3, 1), (5, 9)], [true, true, true]),
      // The first match of a lead counts.
      ([(2, 1), (2, 3)], [true, false]),
      // A lead that others repeat stays.
      ([(2, 1), (1, 2)], [true, false]), ([(1, 2), (2, 3), (3, 1)], [true, false, true]),
      // What a lead repeats may have left already.
      ([(2, 1), (3, 2)], [true, true]),
      // Leads that are not there.
      ([(1, 1), (1, 0), (1, -1), (1, 10), (0, 1), (10, 1)], [false, false, false, false, false, false]),
    ] as [([(Int, Int)], [Bool])])
  func settlesMatches(matches: [(Int, Int)], counting: [Bool]) {
    #expect(settled(matches) == counting)
  }

  @Test(
    arguments: [
      (7, 6, .counts), (7, 1, .counts), (7, 8, .findingOnly), (7, 0, .findingOnly), (4, 2, .nothing),
      (4, 3, .findingOnly),
    ] as [(Int, Int, SettledMatches.Worth)])
  func weighsWhatComesLater(record: Int, survivor: Int, worth: SettledMatches.Worth) {
    var settled = SettledMatches(recordCount: 9)
    _ = settled.settle(Match(survivor: 4), of: 2)
    #expect(settled.worth(of: Match(survivor: survivor), of: record) { $0 == 2 ? Match(survivor: 4) : nil } == worth)
  }

  @Test func letsALeadThatOthersRepeatLeaveForOneFromElsewhere() {
    var settled = SettledMatches(recordCount: 9)
    let known = Match(survivor: 4, origin: .known, weight: 3, probability: 0.9)
    let settles = [
      settled.settle(Match(survivor: 1), of: 2), settled.settle(known, of: 1), settled.settle(known, of: 1),
    ]
    #expect(settles == [true, true, false])
    #expect(settled.settle(known, of: 10) == false)
    // Of the known leads nothing is told.
    #expect(!settled.survivors.contains(4))
    // The first lead repeats a known lead with the number 2, not the second one.
    _ = settled.settle(Match(survivor: 3), of: 5)
    let other = Match(survivor: 3, origin: .known, weight: nil, probability: 1)
    #expect(settled.worth(of: Match(survivor: 2), of: 3) { $0 == 2 ? other : nil } == .findingOnly)
  }

  @Test func remembersNumbers() {
    var set = RecordSet()
    for number in [0, 63, 64, 1000] { set.insert(number) }
    #expect((-70...1100).filter(set.contains) == [0, 63, 64, 1000])
    #expect(!set.contains(.max) && !set.contains(.min))
  }
}
