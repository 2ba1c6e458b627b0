// SPDX-License-Identifier: Apache-2.0

/// Sets of numbers that grow together: union and find with path splitting (Tarjan and van Leeuwen 1984). The root of a set is
/// its lowest number.
struct DisjointSets {
  private var parents: [Int: Int] = [:]

  mutating func root(of number: Int) -> Int {
    var number = number
    while let parent = parents[number], parent != number {
      if let above = parents[parent] { parents[number] = above }
      number = parent
    }
    return number
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
