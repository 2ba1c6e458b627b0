// SPDX-License-Identifier: Apache-2.0

extension MisreadText {
  /// What came of the attempt to read a text again.
  struct Repair {
    var scalars: [Unicode.Scalar]
    /// The code pages in which bytes had been read.
    var pages: CodePageSet
    /// How often it was read wrongly, one time after the other.
    var layers = 0
  }

  /// As often as text is misread in practice; each time makes it longer, so that it does not come oftener.
  static let mostLayers = 4

  /// The text with every sequence that is proven to be one read again, once for each time that it was misread; nil if
  /// there is nothing to repair.
  /// - Parameters:
  ///   - known: code pages in which the data set is known to have been misread, where a weak proof is enough.
  ///   - isGuess: also repair what is likely and not proven: for a suggestion.
  /// - Complexity: O(characters).
  static func repair(
    _ scalars: [Unicode.Scalar], known: CodePageSet = CodePageSet(), isGuess: Bool = false
  ) -> Repair? {
    var repair = Repair(scalars: scalars, pages: CodePageSet())
    for _ in 0..<mostLayers {
      guard let (next, page) = readAgain(repair.scalars, known: known, isGuess: isGuess) else { break }
      repair.scalars = next
      repair.pages.insert(page)
      repair.layers += 1
    }
    guard !repair.pages.isEmpty, hasNoNewControls(repair.scalars, than: scalars) else { return nil }
    return repair
  }

  /// The code pages in which a text may have been misread: somewhere a lead byte stands before a continuation byte.
  static func possiblePages(of scalars: [Unicode.Scalar]) -> CodePageSet {
    var pages = CodePageSet()
    var leads = CodePageSet()
    for scalar in scalars {
      if scalar.value < 0x80 { leads = CodePageSet(); continue }
      let roles = CodePageRoles.of(scalar.value)
      pages.formUnion(leads.intersection(roles.continuations))
      leads = roles.leads
    }
    return pages
  }

  /// One layer less, by the code page that explains most of the text; nil if there is no proof, or if two of them explain
  /// it equally well and differently.
  private static func readAgain(
    _ scalars: [Unicode.Scalar], known: CodePageSet, isGuess: Bool
  ) -> ([Unicode.Scalar], Int)? {
    let possible = possiblePages(of: scalars)
    if possible.isEmpty { return nil }
    let others = scalars.count { $0.value >= 0x80 }
    var best: (reading: Reading, page: CodePage)?
    var isAmbiguous = false
    for page in CodePage.all where possible.contains(page.index) {
      let proven = ProvenSequences(in: scalars, page)
      let reading = Reading(
        proven, of: scalars, nonASCIICount: others, isKnown: known.contains(page.index), isGuess: isGuess)
      guard let reading else { continue }
      guard let champion = best?.reading else { best = (reading, page); continue }
      if reading.rank > champion.rank {
        best = (reading, page)
        isAmbiguous = false
      } else if reading.rank == champion.rank && reading.result != champion.result {
        isAmbiguous = isAmbiguous || best?.page.isUsual != true
      }
    }
    guard let best, !isAmbiguous || isGuess else { return nil }
    return (best.reading.result, best.page.index)
  }

  private static func hasNoNewControls(_ scalars: [Unicode.Scalar], than original: [Unicode.Scalar]) -> Bool {
    let controls = scalars.count { 0x80..<0xa0 ~= $0.value }
    return controls == 0 || controls <= original.count { 0x80..<0xa0 ~= $0.value }
  }
}

/// A text as one code page explains it.
private struct Reading {
  let result: [Unicode.Scalar]
  /// How much it explains: characters that are covered, then sequences that are proven.
  let rank: (Int, Int)

  init?(
    _ proven: ProvenSequences, of scalars: [Unicode.Scalar], nonASCIICount: Int, isKnown: Bool, isGuess: Bool
  ) {
    var accepted: [MisreadSequence] = []
    var strong = 0
    var likely = 0
    for (sequence, proof) in zip(proven.sequences, proven.proofs) where proof > .none {
      accepted.append(sequence)
      if proof == .strong { strong += 1 }
      if proof == .likely { likely += 1 }
    }
    let covered = accepted.reduce(0) { $0 + $1.range.count }
    // Where bytes were lost, the rest is left as it is: it says what the lost ones may have been.
    let torn = TornSequences(of: proven, accepted: accepted, in: scalars)
    if !torn.sequences.isEmpty && !isGuess { return nil }
    let isWhole = covered == nonASCIICount
    // One pair beside characters that were read rightly: the text is of several origins, and that of the pair unknown.
    let isLonely = accepted.count == 1 && covered == 2 && !isWhole && !Self.holdsControl(scalars, accepted[0].range)
    let isProven = strong > 0 && !isLonely
    let isTrusted = isKnown && isWhole && !accepted.isEmpty
    let halves = strong > 1 ? LostSpaces(of: proven, accepted: accepted, in: scalars) : LostSpaces()
    let joins = isGuess || covered + halves.count == nonASCIICount
    guard isProven || isTrusted || isGuess && strong + likely + torn.sequences.count > 0 else { return nil }
    rank = (covered + torn.sequences.reduce(0) { $0 + $1.range.count }, strong)
    result = Self.replacing(accepted + (joins ? halves.sequences : []) + torn.sequences, in: scalars)
  }

  private static func holdsControl(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    scalars[range].contains { 0x80..<0xa0 ~= $0.value }
  }

  private static func replacing(
    _ sequences: [MisreadSequence], in scalars: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var next = 0
    for sequence in sequences.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += scalars[next..<sequence.range.lowerBound]
      result.append(sequence.decoded)
      next = sequence.range.upperBound
    }
    result += scalars[next...]
    return result
  }
}

/// Sequences whose second byte 0xA0 was a no-break space and has become a plain one: `Ã perturber`, `Å veices`.
///
/// Only where everything else in the text is proven to be misread: a lone `Ã` or `Å` cannot be right then.
private struct LostSpaces {
  private(set) var sequences: [MisreadSequence] = []
  var count: Int { sequences.count }

  init() {}

  init(of proven: ProvenSequences, accepted: [MisreadSequence], in scalars: [Unicode.Scalar]) {
    let taken = Set(accepted.flatMap(\.range))
    let starts = Dictionary(accepted.map { ($0.range.lowerBound, $0.decoded) }, uniquingKeysWith: { first, _ in first })
    for index in scalars.indices.dropLast() where !taken.contains(index) && scalars[index].value >= 0x80 {
      guard scalars[index + 1] == " ", let lead = proven.page.byte(of: scalars[index]), 0xc3...0xdf ~= lead,
        let decoded = Unicode.Scalar(UInt32(lead & 0x1f) << 6 | 0x20), decoded.isInCommonUse, decoded.isLetter
      else { continue }
      let before = index > 0 ? scalars[index - 1] : nil
      guard before?.isLetter != true, before.map({ $0.value < 0x80 }) ?? true else { continue }
      if decoded == "à" {
        // A word of one letter; the space behind it has become one with the half of the letter.
        sequences.append(MisreadSequence(range: index..<(index + 1), decoded: decoded))
      } else if decoded.isUppercaseLetter, index + 2 < scalars.count {
        let after = starts[index + 2] ?? scalars[index + 2]
        guard after.isLowercaseLetter, after.script == decoded.script else { continue }
        sequences.append(MisreadSequence(range: index..<(index + 2), decoded: decoded))
      }
    }
  }
}

/// Sequences of which a byte was lost: U+FFFD or `?` stands in its place, as in `SlovenÄ\u{FFFD}ina` and `â€?`.
struct TornSequences {
  private(set) var sequences: [MisreadSequence] = []

  init(of proven: ProvenSequences, accepted: [MisreadSequence], in scalars: [Unicode.Scalar]) {
    var taken = [Bool](repeating: false, count: scalars.count)
    for sequence in accepted { for index in sequence.range { taken[index] = true } }
    // A first byte right before a sequence has lost its second: control characters are filtered out on the way.
    for sequence in accepted where sequence.range.lowerBound > 0 && !taken[sequence.range.lowerBound - 1] {
      let index = sequence.range.lowerBound - 1
      guard scalars[index].value >= 0x80, let byte = proven.page.byte(of: scalars[index]) else { continue }
      if 0xc3...0xdf ~= byte {
        sequences.append(MisreadSequence(range: index..<(index + 1), decoded: "\u{FFFD}"))
        taken[index] = true
      }
    }
    guard scalars.contains(where: { $0 == "\u{FFFD}" || $0 == "?" }) else { return }
    var index = 0
    while index < scalars.count {
      guard !taken[index], let length = Self.length(at: index, in: scalars, taken, proven.page) else {
        index += 1
        continue
      }
      let range = index..<(index + length)
      // The closing quote is what most programs lose: Windows-1252 leaves its last byte free.
      let isQuote = proven.page.isUsual && length == 3 && scalars[range].starts(with: ["â", "€"])
      sequences.append(MisreadSequence(range: range, decoded: isQuote ? "”" : "\u{FFFD}"))
      index = range.upperBound
    }
  }

  /// How many characters a torn sequence at a position has, the mark of the loss being the last or the second.
  private static func length(
    at start: Int, in scalars: [Unicode.Scalar], _ taken: [Bool], _ page: CodePage
  ) -> Int? {
    guard let lead = scalars[start].value < 0x80 ? nil : page.byte(of: scalars[start]) else { return nil }
    let full: Int
    switch lead {
    case 0xc3...0xdf: full = 2
    case 0xe0...0xef: full = 3
    case 0xf0...0xf4: full = 4
    default: return nil
    }
    var index = start + 1
    var hasMark = false
    var hasReplacement = false
    while index < scalars.count, index < start + full, !taken[index] {
      if scalars[index] == "\u{FFFD}" || scalars[index] == "?" {
        hasMark = true
        hasReplacement = hasReplacement || scalars[index] == "\u{FFFD}"
      } else if scalars[index].value < 0x80 {
        break
      } else if let byte = page.byte(of: scalars[index]), 0x80...0xbf ~= byte {
        // A byte of the sequence.
      } else {
        break
      }
      index += 1
    }
    guard hasMark, index == start + full || hasReplacement else { return nil }
    // A question mark behind a letter is one, unless the word goes on or the rest cannot be text.
    let goesOn = index < scalars.count && (scalars[index].isLetter || scalars[index].value >= 0x80)
    let isSymbolic = full > 2 && scalars[(start + 1)..<index].contains { $0.value >= 0x80 && !$0.isLetter }
    let isInWord = start > 0 && scalars[start - 1].isLetter || index < scalars.count && scalars[index].isLetter
    if hasReplacement { return full > 2 && isSymbolic || isInWord ? index - start : nil }
    return goesOn || isSymbolic ? index - start : nil
  }
}

extension ProvenSequences {
  /// Whether a text holds a sequence that is proven by itself, for what is learned about a data set.
  var isProven: Bool { proofs.contains(.strong) }
}
