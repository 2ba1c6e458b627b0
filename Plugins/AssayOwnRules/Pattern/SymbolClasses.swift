// SPDX-License-Identifier: Apache-2.0

/// The scalars in classes that no set of a pattern tells apart: what the automaton has columns for.
///
/// Whether a scalar is in a set depends only on the bounds it lies between and on its general category. So there are few
/// classes, however many scalars there are, and no table of Unicode is needed but the one of the standard library.
struct SymbolClasses: Sendable {
  /// Below this the class of a scalar is looked up: ASCII, Latin letters of Europe.
  private static let directCount = 0x250

  /// How many classes there are.
  let count: Int
  /// The class of each scalar below `directCount`, so of each byte of ASCII.
  let direct: [UInt16]
  /// The first scalar of each interval between bounds.
  private let starts: [UInt32]
  /// The class of each interval, for each category if they count.
  private let classes: [UInt16]
  private let usesCategories: Bool
  /// For each class a bit for each set.
  private let members: [UInt64]
  private let wordCount: Int

  init(_ sets: [ScalarSet]) {
    let usesCategories = sets.contains(where: \.usesCategories)
    let bounds = sets.flatMap(\.members).flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound + 1] }
    let starts = Array(Set(bounds + [0])).sorted()
    let wordCount = (sets.count + 63) / 64
    var known: [[UInt64]: UInt16] = [:]
    var members: [UInt64] = []
    var classes: [UInt16] = []
    for start in starts {
      for category in 0..<(usesCategories ? GeneralCategories.count : 1) {
        let category = usesCategories ? GeneralCategories(index: category) : []
        var signature = [UInt64](repeating: 0, count: wordCount)
        for (index, set) in sets.enumerated() where set.contains(start, category) {
          signature[index >> 6] |= 1 << UInt64(index & 63)
        }
        if let symbol = known[signature] {
          classes.append(symbol)
        } else {
          classes.append(UInt16(known.count))
          known[signature] = UInt16(known.count)
          members += signature
        }
      }
    }
    count = known.count
    self.starts = starts
    self.classes = classes
    self.usesCategories = usesCategories
    self.members = members
    self.wordCount = wordCount
    direct = (0..<UInt32(Self.directCount)).map { value in
      let interval = Self.interval(of: value, starts)
      guard usesCategories, let scalar = Unicode.Scalar(value) else {
        return classes[usesCategories ? interval * GeneralCategories.count : interval]
      }
      return classes[interval * GeneralCategories.count + GeneralCategories.index(of: scalar)]
    }
  }

  /// The class of a scalar.
  func symbol(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < UInt32(Self.directCount) { return Int(direct[Int(scalar.value)]) }
    let interval = Self.interval(of: scalar.value, starts)
    guard usesCategories else { return Int(classes[interval]) }
    return Int(classes[interval * GeneralCategories.count + GeneralCategories.index(of: scalar)])
  }

  /// Whether the scalars of a class are in a set.
  func contains(_ symbol: Int, in set: Int) -> Bool {
    members[symbol * wordCount + set >> 6] & 1 << UInt64(set & 63) != 0
  }

  private static func interval(of value: UInt32, _ starts: [UInt32]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
