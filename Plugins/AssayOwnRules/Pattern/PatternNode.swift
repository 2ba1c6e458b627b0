// SPDX-License-Identifier: Apache-2.0

/// A pattern as it was read.
indirect enum PatternNode {
  case empty
  /// One scalar of a set, by the index of the set.
  case set(Int)
  case concatenation([PatternNode])
  case alternation([PatternNode])
  /// No maximum: any number of times.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  /// `^`.
  case start
  /// `$`.
  case end

  /// How many instructions it takes, at most `Int.max`.
  var size: Int {
    switch self {
    case .empty: 0
    case .set, .start, .end: 1
    case .concatenation(let nodes): nodes.reduce(0) { Self.sum($0, $1.size) }
    case .alternation(let nodes): nodes.reduce(0) { Self.sum($0, Self.sum($1.size, 2)) }
    case .repetition(let node, let minimum, let maximum):
      if let maximum {
        Self.sum(Self.product(node.size, minimum), Self.product(Self.sum(node.size, 1), maximum - minimum))
      } else {
        Self.sum(Self.product(node.size, Self.sum(minimum, 1)), 2)
      }
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .max : product
  }
}
