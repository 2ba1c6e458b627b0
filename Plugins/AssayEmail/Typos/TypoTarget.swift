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
  /// The domain as a quick look sees it.
  let sketch: Sketch

  /// What can be compared of two domains in a few instructions, so that nearly all pairs need no closer look.
  struct Sketch: Sendable {
    let count: Int
    let nameLength: Int
    /// Which letters the name has, one bit each.
    let nameLetters: UInt32
    /// Which letters the ending has.
    let endingLetters: UInt32
    /// Whether ``TypoTarget/isOnlyHere``.
    let isOnlyHere: Bool

    /// - Parameter name: where the name is in the domain; what follows its dot is the ending.
    init(_ domain: Span<UInt8>, name: Range<Int>, isOnlyHere: Bool = false) {
      count = domain.count
      nameLength = name.count
      nameLetters = TypoTarget.letters(of: domain.extracting(name))
      endingLetters = TypoTarget.letters(of: domain.extracting(name.upperBound..<domain.count))
      self.isOnlyHere = isOnlyHere
    }

    var letters: UInt32 { nameLetters | endingLetters }

    /// Whether a domain whose ending exists may be a slip of this one: of its name, of its ending, or of a dot in it.
    @inline(__always)
    func mayBeMeant(by typed: Sketch) -> Bool {
      let isNameLike =
        abs(nameLength - typed.nameLength) <= 3 && (nameLetters ^ typed.nameLetters).nonzeroBitCount <= 4
      return isNameLike && (endingLetters == typed.endingLetters || isOnlyHere) || letters == typed.letters
        || isOnlyHere && nameLetters == typed.nameLetters
    }

    /// Whether a domain whose ending does not exist may be a slip of this one.
    @inline(__always)
    func mayBeMeant(byUnknown typed: Sketch) -> Bool {
      abs(count - typed.count) <= 3 && (letters ^ typed.letters).nonzeroBitCount <= 5
    }
  }

  private init(_ name: String, _ value: UInt32) {
    let bytes = Array(name.utf8)
    domain = bytes
    nameLength = bytes.firstIndex(of: ASCII.dot) ?? bytes.count
    weight = Int(value & 0xF)
    isCoined = value & 1 << 4 != 0
    isOnlyHere = value & 1 << 5 != 0
    isNotInUK = value & 1 << 7 != 0
    sketch = Sketch(bytes.span, name: 0..<nameLength, isOnlyHere: isOnlyHere)
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

  /// The letters and digits of a name, as bits; dots and hyphens do not count.
  static func letters(of name: Span<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for index in name.indices {
      let byte = name[index]
      if byte &- 0x61 < 26 {
        letters |= 1 << UInt32(byte &- 0x61)
      } else if ASCII.isDigit(byte) {
        letters |= 1 << UInt32(26 + byte & 3)
      }
    }
    return letters
  }

  /// All targets of the table.
  static let all: [TypoTarget] = ReferenceTable.typoTargets.entries.compactMap { name, value in
    name.hasPrefix(".") ? nil : TypoTarget(name, value)
  }

  /// The sketches of all targets, side by side.
  static let sketches: [Sketch] = all.map(\.sketch)

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
