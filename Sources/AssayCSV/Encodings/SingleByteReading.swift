// SPDX-License-Identifier: Apache-2.0

/// The characters of an encoding that has one byte for each, and how likely words are in it.
struct SingleByteReading: Sendable {
  let encoding: TextEncoding
  /// The character of each byte.
  private let scalars: [Unicode.Scalar]
  private let kinds: [Kind]
  /// For each language of a script that the encoding has.
  private let scorers: [WordScorer]

  /// All encodings of this kind that the system's ICU knows, with the languages of the bundled table.
  static let all = TextEncoding.singleByte.compactMap { SingleByteReading($0, model: .standard) }

  /// nil if ICU does not know the encoding.
  init?(_ encoding: TextEncoding, model: LetterModel) {
    guard var converter = CharacterConverter(from: encoding),
      let text = converter.convertAll((0...255).map { UInt8($0) })
    else { return nil }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    // Each byte has one character in the encodings of this kind, be it U+FFFD.
    guard scalars.count == 256 else { return nil }
    self.encoding = encoding
    self.scalars = scalars
    let kinds = Kind.ascii + scalars[128...].map(Kind.init)
    let letters = Set(kinds.lazy.filter(\.isLetter).map(\.folded))
    self.kinds = kinds
    scorers = model.alphabets.compactMap { alphabet in
      let isWritable = Self.isWritable(alphabet, with: letters)
      guard isWritable || alphabet.isLatin else { return nil }
      return WordScorer(kinds: kinds, alphabet: alphabet, isWritable: isWritable)
    }
  }

  /// Whether a text of these bytes is the same in both encodings.
  func agrees(with other: SingleByteReading, on byteCounts: [Int]) -> Bool {
    (0x80...0xFF).allSatisfy { byteCounts[$0] == 0 || scalars[$0] == other.scalars[$0] }
  }

  /// The languages of a script that the encoding has, and whether their letters are in it. Those in Latin letters are all
  /// there, so that a name from abroad is judged alike in all encodings that have its letters.
  var languages: [(name: String, isWritable: Bool)] { scorers.map { ($0.alphabet.language, $0.isWritable) } }

  /// The cost of each run in each of ``languages``: [language][run], in natural logarithms.
  func costs(of runs: [[UInt8]]) -> [[Float]] {
    scorers.map { scorer in runs.map { scorer.cost(of: $0) } }
  }

  /// Whether nearly all letters of the language are in the encoding, which has these.
  private static func isWritable(_ alphabet: LetterModel.Alphabet, with present: Set<UInt16>) -> Bool {
    var missing = 0.0
    var beyondASCII = 0.0
    for (letter, cost) in zip(alphabet.letters, alphabet.single) {
      let share = exponential(-Double(cost) / 16)
      if letter >= 0x80 { beyondASCII += share }
      if !present.contains(letter) { missing += share }
    }
    // English, Dutch and Italian do with few letters beyond ASCII, which may all be missing.
    return missing <= 0.1 * beyondASCII || alphabet.isLatin && missing <= 0.005
  }
}

extension SingleByteReading {
  /// What a byte stands for.
  struct Kind: Sendable {
    static let ascii = (0...127).map { Kind(Unicode.Scalar(UInt8($0))) }

    var isLetter = false
    var isUpper = false
    var isCased = false
    var isASCII = false
    var isLatin = false
    /// The letter in lower case.
    var folded: UInt16 = 0
    var cost = CharacterCost("\u{FFFD}")

    init(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      isASCII = scalar.isASCII
      // Signs of vowels and tones are parts of words, the ordinals of Spanish are not.
      isLetter = properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      if scalar.value == 0xAA || scalar.value == 0xBA { isLetter = false }
      isUpper = properties.isUppercase
      isCased = properties.isCased
      isLatin = scalar.value < 0x250
      let lower = properties.lowercaseMapping.unicodeScalars
      let folded = lower.count == 1 ? lower.first ?? scalar : scalar
      self.folded = UInt16(truncatingIfNeeded: folded.value)
      if !isASCII, !isLetter { cost = CharacterCost(scalar) }
    }
  }
}

/// The cost of words in one encoding and one language.
private struct WordScorer: Sendable {
  let alphabet: LetterModel.Alphabet
  let isWritable: Bool
  private let kinds: [SingleByteReading.Kind]
  /// The number of each byte's letter, or one of the numbers below.
  private let numbers: [UInt8]

  private static let edge: UInt8 = 0
  private static let foreign: UInt8 = 250
  private static let latin: UInt8 = 251
  private static let symbol: UInt8 = 252

  init(kinds: [SingleByteReading.Kind], alphabet: LetterModel.Alphabet, isWritable: Bool) {
    self.isWritable = isWritable
    self.kinds = kinds
    self.alphabet = alphabet
    numbers = kinds.map { kind in
      if !kind.isLetter { return kind.isASCII ? Self.edge : Self.symbol }
      let number = alphabet.number(of: kind.folded)
      if number > 0 { return number }
      return kind.isASCII ? Self.latin : Self.foreign
    }
  }

  func cost(of run: [UInt8]) -> Float {
    var cost = 0
    var previous = Self.edge
    var wasUpper = false
    var wasCased = false
    for index in run.indices {
      let byte = Int(run[index])
      let number = numbers[byte]
      switch number {
      case Self.edge:
        cost += pair(previous, Self.edge)
        previous = Self.edge
        wasCased = false
        continue
      case Self.symbol:
        let before = previous != Self.edge
        let after = index + 1 < run.count && kinds[Int(run[index + 1])].isLetter
        let symbol = kinds[byte].cost
        cost += pair(previous, Self.edge) + symbol.base
        cost += before && after ? symbol.insideWord : after ? symbol.beforeWord : symbol.outsideWord
        previous = Self.edge
        wasCased = false
        continue
      case Self.latin:
        cost += previous == Self.edge ? 80 + 52 : previous == Self.latin ? 52 : 52 + 128
      case Self.foreign:
        cost += kinds[byte].isLatin == alphabet.isLatin ? CharacterCost.foreignLetter : CharacterCost.foreignScript
      default:
        cost += pair(previous, number)
      }
      let isUpper = kinds[byte].isUpper
      if kinds[byte].isCased {
        if previous == Self.edge {
          cost += isUpper ? CaseCost.upperAtStart : CaseCost.lowerAtStart
        } else if wasCased {
          if isUpper {
            cost += wasUpper ? CaseCost.upperBehindUpper : CaseCost.upperBehindLower
          } else if wasUpper {
            cost += CaseCost.lowerBehindUpper
          }
        }
      }
      wasCased = kinds[byte].isCased
      wasUpper = isUpper
      previous = number
    }
    cost += pair(previous, Self.edge)
    return Float(cost) / 16
  }

  private func pair(_ first: UInt8, _ second: UInt8) -> Int {
    if first == Self.edge, second == Self.edge { return 0 }
    if first == Self.latin, second != Self.edge { return Int(alphabet.single[Int(second) - 1]) + 128 }
    if first >= Self.foreign { return second == Self.edge ? 0 : Int(alphabet.single[Int(second) - 1]) }
    return Int(alphabet.pairs[Int(first) * alphabet.rowSize + Int(second)])
  }
}
