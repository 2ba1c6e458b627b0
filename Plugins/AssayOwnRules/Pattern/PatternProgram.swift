// SPDX-License-Identifier: Apache-2.0

/// A pattern as instructions for a machine that is in many places at once (Thompson, Regular Expression Search
/// Algorithm, Communications of the ACM 11/6, 1968).
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Goes on behind itself with a scalar of a set.
    case symbol(Int)
    /// Goes on in two places.
    case split(Int, Int)
    case jump(Int)
    /// Goes on at the start of the value only.
    case start
    /// Goes on at the end of the value only.
    case end
    case accept
  }

  private(set) var instructions: [Instruction] = []

  /// - Parameter everything: the set of all scalars, for a pattern that may match anywhere; nil for one that must match
  ///   the whole value.
  init(_ node: PatternNode, searchingPast everything: Int?) {
    if let everything {
      instructions = [.split(3, 1), .symbol(everything), .jump(0)]
    }
    append(node)
    instructions.append(.accept)
  }

  private mutating func append(_ node: PatternNode) {
    switch node {
    case .empty: break
    case .set(let set): instructions.append(.symbol(set))
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    case .concatenation(let nodes): for node in nodes { append(node) }
    case .alternation(let nodes): append(branches: nodes)
    case .repetition(let node, let minimum, let maximum):
      for _ in 0..<minimum { append(node) }
      if let maximum { append(node, atMost: maximum - minimum) } else { appendLoop(node) }
    }
  }

  private mutating func append(branches: [PatternNode]) {
    var jumps: [Int] = []
    for (number, branch) in branches.enumerated() {
      guard number < branches.count - 1 else {
        append(branch)
        break
      }
      let split = instructions.count
      instructions.append(.accept)
      append(branch)
      jumps.append(instructions.count)
      instructions.append(.accept)
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func append(_ node: PatternNode, atMost count: Int) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      instructions.append(.accept)
      append(node)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func appendLoop(_ node: PatternNode) {
    let split = instructions.count
    instructions.append(.accept)
    append(node)
    instructions.append(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }
}
