// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct ClusterBuilderTests {
  /// The groups by edges; leads without an edge contradict one another.
  private func clusters(_ edges: [(Int, Int, Float)], threshold: Float = 0) -> [[Int]] {
    var weights: [Set<Int>: Float] = [:]
    for (left, right, weight) in edges { weights[[left, right]] = weight }
    let known = weights
    let builder = ClusterBuilder(
      threshold: threshold, weigh: { known[[$0, $1]] ?? -10 }, rank: { UInt64(truncatingIfNeeded: $0) })
    return builder.clusters(edges.map { Edge(left: UInt32($0), right: UInt32($1), weight: $2) })
  }

  private func all(_ leads: Range<Int>, _ weight: Float) -> [(Int, Int, Float)] {
    leads.flatMap { left in (left + 1..<max(leads.upperBound, left + 1)).map { (left, $0, weight) } }
  }

  @Test func putsLeadsTogetherThatHangTogether() {
    #expect(clusters([]) == [])
    #expect(clusters([(3, 7, 5)]) == [[3, 7]])
    #expect(clusters([(3, 7, -1)]) == [])
    #expect(clusters([(3, 7, 2)], threshold: 3) == [])
    #expect(clusters(all(0..<5, 6) + [(8, 9, 1)]) == [[0, 1, 2, 3, 4], [8, 9]])
  }

  @Test(arguments: [3, 10, 60, 64, 70, 100, 150])
  func cutsAWeakBridgeBetweenTwoDenseGroups(size: Int) {
    let groups = all(0..<size, 9) + all(size..<(2 * size), 9)
    #expect(clusters(groups + [(size - 1, size, 4)]) == [Array(0..<size), Array(size..<(2 * size))])
  }

  @Test func joinsGroupsThatAgreeAsAWhole() {
    let across = (0..<4).flatMap { left in (4..<8).map { (left, $0, Float(2)) } }
    #expect(clusters(all(0..<4, 9) + all(4..<8, 9) + across) == [Array(0..<8)])
  }

  @Test func cutsAChainWhoseEndsContradictOneAnother() {
    #expect(clusters([(0, 1, 8), (1, 2, 5)]) == [[0, 1]])
  }

  @Test func letsOnePairNotOutvoteAllOthers() {
    #expect(clusters(all(0..<4, 9) + all(4..<8, 9) + [(0, 4, 1000)]).count == 2)
  }

  @Test func keepsManyThatAreOneTogether() {
    let chain = (0..<999).map { ($0, $0 + 1, Float(20)) }
    #expect(clusters(chain) == [Array(0..<1000)])
  }

  @Test func doesNotDependOnTheOrderOfTheEdges() {
    var generator = SeededGenerator(seed: 3)
    let edges = (0..<400).map { _ in
      let (left, step) = (Int.random(in: 0..<90, using: &generator), Int.random(in: 1...9, using: &generator))
      return (left, left + step, Float.random(in: -3...12, using: &generator))
    }
    let unique = Dictionary(edges.map { ([$0.0, $0.1], $0.2) }, uniquingKeysWith: { first, _ in first })
    let sorted = unique.map { ($0.key[0], $0.key[1], $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let expected = clusters(sorted)
    #expect(expected.count > 5)
    for _ in 0..<3 { #expect(clusters(sorted.shuffled(using: &generator)) == expected) }
    let members = expected.flatMap { $0 }
    #expect(Set(members).count == members.count)
  }
}
