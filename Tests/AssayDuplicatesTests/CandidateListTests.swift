// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

@testable import AssayDuplicates

struct CandidateListTests {
  private static let files = LeadStorage.files(folder: NSTemporaryDirectory(), sortedKeys: 1)

  @Test(arguments: [LeadStorage.memory, files], [1, 3])
  func holdsEachPairOnceInOrder(storage: LeadStorage, threads: Int) {
    let pair = LeadRecords(of: [[.city: "Ulm"], [.city: "Ulm"]]).compare(0, 1)
    var generator = SeededGenerator(seed: 3)
    var runs = (0..<3).map { _ in CandidateRuns(leads: 200, in: storage) }
    var expected = Set<[UInt32]>()
    for _ in 0..<30_000 {
      let (left, right) = (UInt32.random(in: 0..<200, using: &generator), UInt32.random(in: 0..<200, using: &generator))
      runs[Int.random(in: 0..<3, using: &generator)].append(Candidate(left: left, right: right, pair: pair))
      expected.insert([left, right])
    }
    let list = CandidateList(runs, leads: 200, in: storage, threads: threads)
    let pairs = list.compactMap(threads: threads) { [$0.left, $0.right] }
    #expect(pairs == expected.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    #expect(list.count == expected.count)
  }

  @Test func leavesOutWhatNothingComesOutOf() {
    let pair = LeadRecords(of: [[:], [:]]).compare(0, 1)
    var runs = CandidateRuns(leads: 10, in: .memory)
    for right in 1..<5 { runs.append(Candidate(left: 0, right: UInt32(right), pair: pair)) }
    let list = CandidateList([runs], leads: 5, in: .memory, threads: 2)
    #expect(list.compactMap(threads: 2) { $0.right > 2 ? $0.right : nil } == [3, 4])
    #expect(CandidateList([], leads: 0, in: .memory, threads: 2).count == 0)
  }

  @Test func remembersWhatWasComparedLately() {
    var runs = CandidateRuns(leads: 10, in: .memory)
    #expect(!runs.remember(1, 2) && runs.remember(1, 2))
    #expect(!runs.remember(2, 1) && !runs.remember(0, 0))
  }
}
