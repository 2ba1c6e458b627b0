// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A program as a deterministic automaton, whose states are made when a value first needs them.
///
/// Each state is a set of places in the program. The states that are needed most are made in `init`, up to a bound on the
/// work, so that for most patterns there is nothing left to make and copies of the automaton share their memory. Of the
/// others only so many are kept; then they are forgotten and made anew. Whatever the value, no scalar of it costs more
/// than one visit to each instruction.
struct LazyAutomaton: Sendable {
  /// How many transitions are kept.
  private static let transitionLimit = 1 << 17
  /// How many places all states may have together.
  private static let placeLimit = 1 << 16
  /// How many instructions `init` visits.
  private static let preparation = 1 << 15

  private static let unknown: Int32 = -1
  private static let dead = 0
  private static let start = 1

  private let instructions: [PatternProgram.Instruction]
  private let symbols: SymbolClasses
  /// Whether a match of a part of the value is enough.
  private let isSearch: Bool

  /// The state behind each state and class.
  private var transitions: [Int32] = []
  /// The places of each state, in order.
  private var places: [[Int32]] = []
  private var placeCount = 0
  private var states: [[Int32]: Int32] = [:]
  /// Whether the value matches if it goes on, or ends, in the state.
  private var acceptsAnywhere: [Bool] = []
  private var acceptsAtEnd: [Bool] = []
  private var startPlaces: [Int32] = []

  /// The last visit to each instruction.
  private var visits: [UInt32]
  private var visit: UInt32 = 0
  private var pending: [Int32] = []
  private var steps = 0

  init(_ program: PatternProgram, _ symbols: SymbolClasses, isSearch: Bool) {
    instructions = program.instructions
    self.symbols = symbols
    self.isSearch = isSearch
    visits = [UInt32](repeating: 0, count: instructions.count)
    startPlaces = closure(of: [0], isStart: true, isEnd: false)
    reset()
    prepare()
  }

  private mutating func prepare() {
    var state = Self.start
    while state < places.count {
      for symbol in 0..<symbols.count {
        guard steps < Self.preparation, hasRoom else { return }
        _ = makeTransition(from: state, symbol)
      }
      state += 1
    }
  }

  /// Whether the value matches.
  /// - Complexity: O(bytes) if the states are there, at worst O(bytes · instructions).
  mutating func matches(_ value: Span<UInt8>) -> Bool {
    var state = Self.start
    var index = 0
    while true {
      if isSearch && acceptsAnywhere[state] { return true }
      let missing = walk(value, &state, &index)
      guard let missing else { break }
      state = makeTransition(from: state, missing)
    }
    if state == Self.dead { return false }
    return acceptsAtEnd[state] || (isSearch && acceptsAnywhere[state])
  }

  /// Goes as far as there are states, and returns the class for which the next one is missing: its scalar is passed. Nil
  /// at the end, or where it is settled what becomes of the value.
  private func walk(_ value: Span<UInt8>, _ state: inout Int, _ index: inout Int) -> Int? {
    let direct = symbols.direct.span
    let transitions = transitions.span
    let acceptsAnywhere = acceptsAnywhere.span
    let width = symbols.count
    while index < value.count {
      let byte = value[index]
      let symbol: Int
      if byte < 0x80 {
        symbol = Int(direct[Int(byte)])
        index &+= 1
      } else {
        let decoded = DecodedScalar.repaired(at: index, in: value)
        symbol = symbols.symbol(of: decoded.scalar)
        index &+= decoded.length
      }
      let next = transitions[state &* width &+ symbol]
      if next == Self.unknown { return symbol }
      state = Int(next)
      if state == Self.dead || (isSearch && acceptsAnywhere[state]) { return nil }
    }
    return nil
  }
}

// MARK: - States

extension LazyAutomaton {
  private var hasRoom: Bool { transitions.count < Self.transitionLimit && placeCount < Self.placeLimit }

  /// Leaves nothing but the dead state and the start.
  private mutating func reset() {
    transitions.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    acceptsAnywhere.removeAll(keepingCapacity: true)
    acceptsAtEnd.removeAll(keepingCapacity: true)
    placeCount = 0
    _ = addState([], isStart: false)
    for symbol in 0..<symbols.count { transitions[symbol] = Int32(Self.dead) }
    // The start is no state of the others: only there ^ holds, which decides about an empty value.
    _ = addState(startPlaces, isStart: true)
    states[startPlaces] = nil
  }

  private mutating func addState(_ set: [Int32], isStart: Bool) -> Int {
    let state = places.count
    places.append(set)
    placeCount += set.count
    states[set] = Int32(state)
    transitions.append(contentsOf: repeatElement(Self.unknown, count: symbols.count))
    acceptsAnywhere.append(isAccepting(set))
    acceptsAtEnd.append(isAccepting(closure(of: set, isStart: isStart, isEnd: true)))
    return state
  }

  private func isAccepting(_ set: [Int32]) -> Bool {
    set.contains { if case .accept = instructions[Int($0)] { true } else { false } }
  }

  private mutating func makeTransition(from state: Int, _ symbol: Int) -> Int {
    var targets: [Int32] = []
    for place in places[state] {
      if case .symbol(let set) = instructions[Int(place)], symbols.contains(symbol, in: set) {
        targets.append(place + 1)
      }
    }
    let set = closure(of: targets, isStart: false, isEnd: false)
    if let known = states[set] {
      transitions[state * symbols.count + symbol] = known
      return Int(known)
    }
    guard hasRoom else {
      reset()
      if let known = states[set] { return Int(known) }
      return addState(set, isStart: false)
    }
    let next = addState(set, isStart: false)
    transitions[state * symbols.count + symbol] = Int32(next)
    return next
  }

  /// The places that wait for a scalar, for the end or for nothing more, from where these places lead without one.
  private mutating func closure(of origins: [Int32], isStart: Bool, isEnd: Bool) -> [Int32] {
    if visit == .max {
      visits = [UInt32](repeating: 0, count: visits.count)
      visit = 0
    }
    visit += 1
    var reached: [Int32] = []
    pending.append(contentsOf: origins)
    while let place = pending.popLast() {
      guard visits[Int(place)] != visit else { continue }
      visits[Int(place)] = visit
      steps &+= 1
      switch instructions[Int(place)] {
      case .symbol, .accept: reached.append(place)
      case .split(let first, let second):
        pending.append(Int32(first))
        pending.append(Int32(second))
      case .jump(let target): pending.append(Int32(target))
      case .start: if isStart { pending.append(place + 1) }
      case .end: if isEnd { pending.append(place + 1) } else { reached.append(place) }
      }
    }
    return reached.sorted()
  }
}
