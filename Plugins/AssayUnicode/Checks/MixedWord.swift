// SPDX-License-Identifier: Apache-2.0

/// A word that may be made of letters of several scripts.
struct MixedWord {
  struct Defect {
    /// The first character that does not belong.
    let scalar: Unicode.Scalar
    /// Whether it is a letter of another script, not a rare one of this.
    let isForeign: Bool
    /// What to put where; empty where nobody can know.
    let replacements: [(Int, Unicode.Scalar)]
  }

  private let scalars: [Unicode.Scalar]
  private let range: Range<Int>

  /// The words of a text that hold a character beyond U+017F.
  /// - Complexity: O(characters).
  static func all(in scalars: [Unicode.Scalar]) -> [MixedWord] {
    var words: [MixedWord] = []
    var start = 0
    var isRare = false
    for index in 0...scalars.count {
      if index < scalars.count, !isBetweenWords(scalars[index]) {
        if scalars[index].value >= 0x180 { isRare = true }
        continue
      }
      if isRare { words.append(MixedWord(scalars: scalars, range: start..<index)) }
      start = index + 1
      isRare = false
    }
    return words
  }

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return !scalar.isASCIILetter && !scalar.isASCIIDigit }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .dashPunctuation, .format:
      return true
    case .otherPunctuation: return LookAlike.letter(for: scalar) == nil
    default: return false
    }
  }

  /// What is wrong with the word, nil if nothing is.
  /// - Parameter isName: whether letters of two scripts are wrong even if they don't look alike. In other text people put
  ///   endings of one script to words of another: `SMSки`.
  func defect(isName: Bool) -> Defect? {
    var latin: [Int] = []
    var foreign: [Int] = []
    var rare: [Int] = []
    for index in range {
      switch kind(of: index) {
      case .latin: latin.append(index)
      case .foreign: foreign.append(index)
      case .rare: rare.append(index)
      case .neutral: break
      }
    }
    if latin.isEmpty && foreign.isEmpty {
      // A whole word of mathematical letters.
      let isMathematical = rare.count > 1 && rare.allSatisfy { 0x1d400...0x1d7ff ~= scalars[$0].value }
      return isMathematical ? defect(rare, isForeign: false) : nil
    }
    if latin.isEmpty { return nil }
    if foreign.isEmpty { return rare.isEmpty ? nil : defect(rare, isForeign: false) }
    if isScientific(foreign, latin) { return nil }
    return foreignDefect(latin: latin, foreign: foreign, rare: rare, isName: isName)
  }

  private func foreignDefect(latin: [Int], foreign: [Int], rare: [Int], isName: Bool) -> Defect? {
    let first = scalars[foreign[0]]
    let isLatinMeant = foreign.allSatisfy { LookAlike.letter(for: scalars[$0]) != nil }
    let reverse = latin.map { LookAlike.letter(for: scalars[$0], in: first.script) }
    let isForeignMeant = reverse.allSatisfy { $0 != nil } && rare.isEmpty
    if isForeignMeant && foreign.count > latin.count || isForeignMeant && !isLatinMeant {
      let replacements = zip(latin, reverse).compactMap { index, letter in letter.map { (index, $0) } }
      return Defect(scalar: scalars[latin[0]], isForeign: true, replacements: replacements)
    }
    if isLatinMeant {
      if isForeignMeant && foreign.count == latin.count {
        return Defect(scalar: first, isForeign: true, replacements: [])
      }
      return defect(foreign + rare, isForeign: true)
    }
    return isName ? Defect(scalar: first, isForeign: true, replacements: []) : nil
  }

  private func defect(_ indices: [Int], isForeign: Bool) -> Defect? {
    guard let first = indices.first else { return nil }
    let replacements = indices.compactMap { index in LookAlike.letter(for: scalars[index]).map { (index, $0) } }
    return Defect(
      scalar: scalars[first], isForeign: isForeign,
      replacements: replacements.count == indices.count ? replacements : [])
  }

  /// A Greek letter beside capitals or as the sign of a unit: `IFNγ`, `TGFβ`, `kΩ`, `5μm`.
  private func isScientific(_ foreign: [Int], _ latin: [Int]) -> Bool {
    guard foreign.count == 1, scalars[foreign[0]].script == Unicode.Scalar.greek else { return false }
    let scalar = scalars[foreign[0]]
    if scalar == "μ" || scalar == "Ω" { return latin.count <= 2 }
    let isAtEdge = foreign[0] == range.lowerBound || foreign[0] == range.upperBound - 1
    return isAtEdge && scalar.isLowercaseLetter && latin.allSatisfy { scalars[$0].isUppercaseLetter }
  }

  private enum Kind {
    case latin, foreign, rare, neutral
  }

  private func kind(of index: Int) -> Kind {
    let scalar = scalars[index]
    if scalar.value < 0x180 { return scalar.isLetter ? .latin : .neutral }
    let category = scalar.properties.generalCategory
    if category == .nonspacingMark && scalar.script == nil || category == .modifierLetter { return .neutral }
    if scalar.properties.numericType == .decimal {
      return isBetweenLatinLetters(index) && LookAlike.letter(for: scalar) != nil ? .rare : .neutral
    }
    // Where the keyboard has no ɛ, West African names are written with the Greek letter: Akyerεko.
    if scalar == "ε" { return .neutral }
    switch scalar.script {
    case Unicode.Scalar.latin: return LookAlike.isRareLatin(scalar) ? .rare : .latin
    case nil: return LookAlike.letter(for: scalar) != nil && isBesideLatinLetter(index) ? .rare : .neutral
    case Unicode.Scalar.han: return .neutral
    // Hebrew and Arabic put one-letter words before a Latin one: `בGoogle`.
    case 2, 19: return isBetweenLatinLetters(index) ? .foreign : .neutral
    default: return .foreign
    }
  }

  private func isLatinLetter(_ index: Int) -> Bool {
    range.contains(index) && scalars[index].value < 0x180 && scalars[index].isLetter
  }

  private func isBetweenLatinLetters(_ index: Int) -> Bool { isLatinLetter(index - 1) && isLatinLetter(index + 1) }

  /// Or beside another one of its kind: a whole word may be made of them.
  private func isBesideLatinLetter(_ index: Int) -> Bool {
    if 0x1d400...0x1d7ff ~= scalars[index].value { return true }
    return isLatinLetter(index - 1) || isLatinLetter(index + 1)
  }
}
