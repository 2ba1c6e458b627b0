// SPDX-License-Identifier: Apache-2.0

/// Classes in brackets and what a backslash begins.
extension PatternParser {
  /// `[…]`, with the index at the bracket.
  mutating func characterClass() throws(LinearPatternError) -> ScalarSet {
    let open = index
    index += 1
    let isNegated = accept("^")
    var members: [ScalarSet.Member] = []
    while !accept("]") {
      guard let scalar = next else { throw error(.unbalanced, at: open) }
      guard scalar != "[" else { throw error(.characterClass) }
      members.append(try classMember())
    }
    guard !members.isEmpty else { throw error(.characterClass, at: open) }
    return ScalarSet(members: members, isNegated: isNegated)
  }

  private mutating func classMember() throws(LinearPatternError) -> ScalarSet.Member {
    let start = index
    let member = try classAtom()
    guard let low = member.onlyScalar, next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
      return member
    }
    index += 1
    guard let high = try classAtom().onlyScalar, low <= high else { throw error(.characterClass, at: start) }
    return ScalarSet.Member(ranges: [low...high])
  }

  private mutating func classAtom() throws(LinearPatternError) -> ScalarSet.Member {
    guard let scalar = next else { throw error(.unbalanced) }
    if scalar == "\\" { return try escape() }
    guard scalar != "[" else { throw error(.characterClass) }
    index += 1
    return ScalarSet.Member(ranges: [scalar.value...scalar.value])
  }

  /// `\…`, with the index at the backslash.
  mutating func escape() throws(LinearPatternError) -> ScalarSet.Member {
    let start = index
    index += 1
    guard let scalar = next else { throw error(.escape, at: start) }
    index += 1
    switch scalar {
    case "d": return .digit
    case "D": return .digit.inverted
    case "w": return .word
    case "W": return .word.inverted
    case "s": return .space
    case "S": return .space.inverted
    case "p": return try property(start)
    case "P": return try property(start).inverted
    case "t": return .init(ranges: [0x09...0x09])
    case "n": return .init(ranges: [0x0A...0x0A])
    case "v": return .init(ranges: [0x0B...0x0B])
    case "f": return .init(ranges: [0x0C...0x0C])
    case "r": return .init(ranges: [0x0D...0x0D])
    case "x": return try codePoint(start, digits: 2)
    case "u": return try codePoint(start, digits: 4)
    case "1"..."9", "k": throw error(.backreference, at: start)
    case "b", "B", "A", "z", "Z", "G": throw error(.assertion, at: start)
    default: break
    }
    // Letters and digits are kept free: what means nothing today may mean something elsewhere.
    guard scalar.isASCII, !scalar.isASCIILetterOrDigit else { throw error(.escape, at: start) }
    return .init(ranges: [scalar.value...scalar.value])
  }

  /// `\p{Lu}` or `\pL`.
  private mutating func property(_ start: Int) throws(LinearPatternError) -> ScalarSet.Member {
    var name = ""
    if accept("{") {
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        index += 1
      }
      guard accept("}") else { throw error(.unbalanced, at: start) }
    } else if let scalar = next {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard let categories = GeneralCategories(named: name) else { throw error(.property, at: start) }
    return ScalarSet.Member(categories: categories)
  }

  /// A number in hexadecimal: a fixed number of digits, or any in braces.
  private mutating func codePoint(_ start: Int, digits: Int) throws(LinearPatternError) -> ScalarSet.Member {
    let isBraced = accept("{")
    var value: UInt32 = 0
    var count = 0
    while isBraced ? next != "}" : count < digits {
      guard let scalar = next, count < 8, let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
        throw error(.escape, at: start)
      }
      value = value << 4 | UInt32(digit)
      count += 1
      index += 1
    }
    guard count > 0, !isBraced || accept("}"), Unicode.Scalar(value) != nil else { throw error(.escape, at: start) }
    return ScalarSet.Member(ranges: [value...value])
  }
}

extension ScalarSet.Member {
  /// The scalar, for a member that is one.
  fileprivate var onlyScalar: UInt32? {
    guard categories.isEmpty, !isInverted, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }
}
