// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Two leads and how likely they are one person.
struct Edge: Sendable {
  var left: UInt32
  var right: UInt32
  /// The logarithm to base 2 of the odds that they are one.
  var weight: Float
}

/// Puts leads together that are one person.
///
/// By average linkage: the two groups with the most evidence between all of their leads are joined, as long as that
/// evidence speaks for it. So one pair that looks alike does not join two groups whose other leads contradict one another,
/// as bare transitive closure would.
struct ClusterBuilder {
  /// The evidence of one pair counts for no more and no less, so that one pair cannot outvote all others.
  private static let bounds: ClosedRange<Float> = -8...12
  /// Leads that hang together in greater number are first parted where their evidence is weakest.
  private static let largest = 128

  /// From how much evidence on two leads are one person.
  let threshold: Float
  /// The evidence of any two leads.
  let weigh: (Int, Int) -> Float
  /// A number for each lead by which those come first that could as well come last, so that the result does not depend on
  /// where they stand.
  let rank: (Int) -> UInt64

  /// The groups of more than one lead, each in ascending order, in the order of their first leads.
  func clusters(_ edges: [Edge]) -> [[Int]] {
    let strong = edges.filter { $0.weight >= threshold }
    return parts(strong).flatMap(linked).sorted { $0[0] < $1[0] }
  }

  /// Leads that hang together by edges; where they are too many, by stronger ones.
  private func parts(_ edges: [Edge]) -> [(leads: [Int], edges: [Edge])] {
    var forest = DisjointSets()
    for edge in edges { forest.join(Int(edge.left), Int(edge.right)) }
    var edgesOf: [Int: [Edge]] = [:]
    for edge in edges { edgesOf[forest.root(of: Int(edge.left)), default: []].append(edge) }
    var parts: [(leads: [Int], edges: [Edge])] = []
    for edges in edgesOf.values {
      let leads = Set(edges.flatMap { [Int($0.left), Int($0.right)] }).sorted()
      // Above the bounds all are as good as certain, and those that hang together by them are one.
      let stronger = min(edges.reduce(Float.infinity) { min($0, $1.weight) } + 3, Self.bounds.upperBound)
      let strongest = edges.filter { $0.weight >= stronger }
      // Where all are about as strong, they are one.
      if leads.count > Self.largest && !strongest.isEmpty && strongest.count < edges.count {
        parts += self.parts(strongest)
      } else {
        parts.append((leads, edges))
      }
    }
    return parts
  }

  /// Average linkage within leads that hang together.
  private func linked(_ part: (leads: [Int], edges: [Edge])) -> [[Int]] {
    if part.leads.count == 2 || part.leads.count > Self.largest { return [part.leads] }
    let leads = part.leads.map { (rank: rank($0), lead: $0) }.sorted { $0 < $1 }.map(\.lead)
    let count = leads.count
    var sums = [Float](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in (i + 1)..<max(count, i + 1) {
        let weight = max(Self.bounds.lowerBound, min(Self.bounds.upperBound, weigh(leads[i], leads[j])))
        sums[i * count + j] = weight
        sums[j * count + i] = weight
      }
    }
    var members = leads.map { [$0] }
    var alive = Array(0..<count)
    while alive.count > 1 {
      var best = (threshold, -1, -1)
      for (place, i) in alive.enumerated() {
        for j in alive[(place + 1)...] {
          let average = sums[i * count + j] / Float(members[i].count * members[j].count)
          if average > best.0 || average == best.0 && best.1 < 0 { best = (average, i, j) }
        }
      }
      guard best.1 >= 0 else { break }
      let (i, j) = (best.1, best.2)
      members[i] += members[j]
      alive.removeAll { $0 == j }
      for k in alive where k != i {
        sums[i * count + k] += sums[j * count + k]
        sums[k * count + i] = sums[i * count + k]
      }
    }
    return alive.map { members[$0].sorted() }.filter { $0.count > 1 }
  }
}
