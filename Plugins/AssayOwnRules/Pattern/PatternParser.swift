// SPDX-License-Identifier: Apache-2.0

/// Reads a pattern: alternatives of sequences of repeated atoms.
struct PatternParser {
  /// Deeper nesting is refused, so that no pattern can exhaust the stack.
  private static let depthLimit = 64

  let scalars: [Unicode.Scalar]
  var index = 0
  var ignoresCase: Bool
  private var depth = 0
  private(set) var sets: [ScalarSet] = []
  private var setIndices: [ScalarSet: Int] = [:]

  init(_ pattern: String, ignoresCase: Bool) {
    scalars = Array(pattern.unicodeScalars)
    self.ignoresCase = ignoresCase
  }

  /// The whole pattern.
  mutating func parse() throws(LinearPatternError) -> PatternNode {
    if scalars.starts(with: "(?i)".unicodeScalars) {
      ignoresCase = true
      index = 4
    }
    guard index < scalars.count else { throw error(.empty) }
    let node = try alternation()
    // Only a closing parenthesis ends the outermost alternatives early.
    guard index == scalars.count else { throw error(.unbalanced) }
    return node
  }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func error(_ reason: LinearPatternError.Reason, at offset: Int? = nil) -> LinearPatternError {
    LinearPatternError(reason, at: offset ?? index)
  }

  mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func alternation() throws(LinearPatternError) -> PatternNode {
    var branches = [try sequence()]
    while accept("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(LinearPatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
    return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .concatenation(nodes)
  }

  private mutating func atom() throws(LinearPatternError) -> PatternNode {
    let scalar = scalars[index]
    switch scalar {
    case "(": return try group()
    case "[": return add(try characterClass())
    case "\\": return add(ScalarSet(members: [try escape()]))
    case "*", "+", "?": throw error(.quantifier)
    case "{": throw error(.bounds)
    default: break
    }
    index += 1
    switch scalar {
    case ".": return add(.dot)
    case "^": return .start
    case "$": return .end
    default: return add(ScalarSet(scalar))
    }
  }

  private mutating func add(_ set: ScalarSet) -> PatternNode {
    let set = ignoresCase ? set.ignoringCase : set
    if let known = setIndices[set] { return .set(known) }
    setIndices[set] = sets.count
    sets.append(set)
    return .set(sets.count - 1)
  }

  private mutating func group() throws(LinearPatternError) -> PatternNode {
    let open = index
    index += 1
    if accept("?") { try groupKind(open) }
    depth += 1
    guard depth <= Self.depthLimit else { throw error(.depth, at: open) }
    let node = try alternation()
    depth -= 1
    guard accept(")") else { throw error(.unbalanced, at: open) }
    // An assertion by itself cannot be repeated, a group can.
    return .concatenation([node])
  }

  /// What stands between `(?` and the group itself. Groups capture nothing, so a name is read over.
  private mutating func groupKind(_ open: Int) throws(LinearPatternError) {
    if accept(":") { return }
    if next == "=" || next == "!" { throw error(.lookaround, at: open) }
    _ = accept("P")
    guard accept("<") else { throw error(.group, at: open) }
    if next == "=" || next == "!" { throw error(.lookaround, at: open) }
    while let scalar = next, scalar == "_" || scalar.isASCIILetterOrDigit { index += 1 }
    guard accept(">") else { throw error(.group, at: open) }
  }
}

// MARK: - Repetition

extension PatternParser {
  private mutating func repeated(_ node: PatternNode) throws(LinearPatternError) -> PatternNode {
    let start = index
    guard let (minimum, maximum) = try bounds() else { return node }
    // The most or the least: whether a value matches does not depend on it.
    _ = accept("?")
    if let scalar = next, "*+?".unicodeScalars.contains(scalar) { throw error(.quantifier) }
    if next == "{" { throw error(.quantifier) }
    switch node {
    case .start, .end: throw error(.quantifier, at: start)
    default: return .repetition(node, minimum: minimum, maximum: maximum)
    }
  }

  private mutating func bounds() throws(LinearPatternError) -> (Int, Int?)? {
    let start = index
    if accept("*") { return (0, nil) }
    if accept("+") { return (1, nil) }
    if accept("?") { return (0, 1) }
    guard accept("{") else { return nil }
    let minimum = try number()
    var maximum = minimum
    var isOpen = false
    if accept(",") {
      maximum = try number()
      isOpen = maximum == nil
    }
    guard accept("}"), minimum != nil || maximum != nil else { throw error(.bounds, at: start) }
    let least = minimum ?? 0
    if let maximum, maximum < least { throw error(.bounds, at: start) }
    return (least, isOpen ? nil : maximum)
  }

  private mutating func number() throws(LinearPatternError) -> Int? {
    let start = index
    var number = 0
    while let scalar = next, ("0"..."9").contains(scalar) {
      number = number * 10 + Int(scalar.value - 0x30)
      guard number <= LinearPattern.programLimit else { throw error(.size, at: start) }
      index += 1
    }
    return index == start ? nil : number
  }
}

extension Unicode.Scalar {
  var isASCIILetterOrDigit: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
