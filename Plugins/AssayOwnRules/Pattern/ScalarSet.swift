// SPDX-License-Identifier: Apache-2.0

/// A set of Unicode scalars: what a literal, a dot or a class of a pattern matches.
struct ScalarSet: Hashable, Sendable {
  /// A part of the set: `a-z`, `\p{L}`, `\W`.
  struct Member: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var categories: GeneralCategories = []
    /// Whether everything but these is meant: `\D`.
    var isInverted = false

    func contains(_ scalar: UInt32, _ category: GeneralCategories) -> Bool {
      (!categories.isDisjoint(with: category) || ranges.contains { $0.contains(scalar) }) != isInverted
    }
  }

  var members: [Member]
  /// Whether everything but the members is meant: `[^…]`.
  var isNegated = false

  func contains(_ scalar: UInt32, _ category: GeneralCategories) -> Bool {
    members.contains { $0.contains(scalar, category) } != isNegated
  }

  var usesCategories: Bool { members.contains { !$0.categories.isEmpty } }

  /// The same set, with the other case of each of its letters.
  var ignoringCase: ScalarSet {
    var set = self
    for index in set.members.indices where !set.members[index].isInverted {
      for range in members[index].ranges { set.members[index].ranges += CaseVariants.ranges(of: range) }
      if !members[index].categories.isDisjoint(with: .cased) { set.members[index].categories.formUnion(.cased) }
    }
    return set
  }
}

extension ScalarSet {
  /// One scalar.
  init(_ scalar: Unicode.Scalar) {
    members = [Member(ranges: [scalar.value...scalar.value])]
  }

  /// Every scalar.
  static let everything = ScalarSet(members: [], isNegated: true)

  /// What the dot matches: everything but the ends of lines (Unicode Standard, section 5.8).
  static let dot = ScalarSet(
    members: [Member(ranges: [0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])], isNegated: true)
}

extension ScalarSet.Member {
  /// `\d`: digits of any script.
  static let digit = ScalarSet.Member(categories: .digits)
  /// `\w`: letters, marks, numbers, and the underscore.
  static let word = ScalarSet.Member(
    ranges: [0x5F...0x5F], categories: .letters.union(.marks).union(.numbers))
  /// `\s`: the property White_Space, which is the separators and six control characters.
  static let space = ScalarSet.Member(ranges: [0x09...0x0D, 0x85...0x85], categories: .separators)

  var inverted: ScalarSet.Member {
    var member = self
    member.isInverted.toggle()
    return member
  }
}
