// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct DisjointSetsTests {
  @Test func haveTheirLowestNumberAsRoot() {
    var sets = DisjointSets()
    for (left, right) in [(5, 9), (9, 2), (7, 7), (3, 4), (4, 3)] { sets.join(left, right) }
    #expect((1...9).map { sets.root(of: $0) } == [1, 2, 3, 3, 2, 6, 7, 8, 2])
  }

  @Test func endForALongChain() {
    var sets = DisjointSets()
    for number in (0..<200_000).reversed() { sets.join(number, number + 1) }
    #expect(sets.root(of: 200_000) == 0)
  }

  @Test func doNotDependOnTheOrder() {
    var generator = SeededGenerator(seed: 5)
    let pairs = (0..<300).map { _ in
      (Int.random(in: 0..<500, using: &generator), Int.random(in: 0..<500, using: &generator))
    }
    let roots = (0..<3).map { _ in
      var sets = DisjointSets()
      for (left, right) in pairs.shuffled(using: &generator) { sets.join(left, right) }
      return (0..<500).map { sets.root(of: $0) }
    }
    #expect(roots[0] == roots[1] && roots[1] == roots[2])
  }
}
