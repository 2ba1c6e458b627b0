// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A domain that many people write, and so many mistype; see Reference/Email/TypoTargets.
struct TypoTarget: Sendable {
  /// In lower case.
  let domain: [UInt8]
  /// The length of the first label: the name of the provider.
  let nameLength: Int
  /// 1 to 15, each step about twice as many people.
  let weight: Int
  /// Whether the name is no word of a language, which others would have in their names too.
  let isCoined: Bool
  /// Whether the name is no mail provider below `net`, `org` and the like.
  let isOnlyHere: Bool
  /// Whether it is none below `co.uk` either.
  let isNotInUK: Bool
  /// Which letters the domain has, one bit each: two domains with other letters need no closer look.
  let letters: UInt32

  private init(_ name: String, _ value: UInt32) {
    let bytes = Array(name.utf8)
    domain = bytes
    nameLength = bytes.firstIndex(of: ASCII.dot) ?? bytes.count
    weight = Int(value & 0xF)
    isCoined = value & 1 << 4 != 0
    isOnlyHere = value & 1 << 5 != 0
    isNotInUK = value & 1 << 7 != 0
    letters = Self.letters(of: bytes.span)
  }

  /// How far a typed name may be from this one, in tenths of a letter: little for a short name, beside which there are
  /// many other short ones.
  var budget: Int {
    let byLength =
      switch nameLength {
      case ...2: 0
      case 3: 6
      case 4: 8
      case 5: 17
      case 6...7: 20
      default: 26
      }
    return min(byLength, isCoined ? byLength : 8, weight < 7 ? 13 : byLength)
  }

  /// The letters of a name, as bits.
  static func letters(of name: Span<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for index in name.indices {
      let letter = name[index] &- 0x61
      letters |= letter < 26 ? 1 << UInt32(letter) : 1 << UInt32(26 + name[index] & 3)
    }
    return letters
  }

  /// All targets of the table.
  static let all: [TypoTarget] = ReferenceTable.typoTargets.entries.compactMap { name, value in
    name.hasPrefix(".") ? nil : TypoTarget(name, value)
  }

  /// Whether a name is that of a target, below whatever ending.
  static func isName(_ name: Span<UInt8>) -> Bool {
    all.contains { target in
      target.nameLength == name.count && name.indices.allSatisfy { target.domain[$0] == name[$0] }
    }
  }
}

/// What a domain may end with: `com`, `co.uk`.
struct TypoEnding: Sendable {
  /// In lower case, without a dot before it.
  let name: [UInt8]
  /// As for a ``TypoTarget``.
  let weight: Int
  /// Whether it is a `com.X` beside which there is no `co.X`.
  let hasNoShortForm: Bool
  /// Whether it is of two labels.
  var isDouble: Bool { name.contains(ASCII.dot) }

  /// All endings of the table.
  static let all: [TypoEnding] = ReferenceTable.typoTargets.entries.compactMap { name, value in
    guard name.hasPrefix(".") else { return nil }
    return TypoEnding(
      name: Array(name.utf8.dropFirst()), weight: Int(value & 0xF), hasNoShortForm: value & 1 << 6 != 0)
  }
}
