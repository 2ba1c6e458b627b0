// SPDX-License-Identifier: Apache-2.0

/// How sure it is that a sequence is one, and not characters that happen to stand together.
enum Proof: Comparable {
  /// What it means does not fit where it stands.
  case none
  /// It may also be what somebody wrote: `SÓ…`, `NICIODATĂ™`, `Ã’s`.
  case weak
  /// Nobody writes such a thing, but the reading is not the only one: `KÃ–LN`.
  case likely
  /// No language has such a word.
  case strong
}

/// The sequences of a text in one code page, each with its proof.
struct ProvenSequences {
  let page: CodePage
  private(set) var sequences: [MisreadSequence]
  private(set) var proofs: [Proof]
  private let scalars: [Unicode.Scalar]
  /// Whether bytes may have been lost, so that a neighbour may be the rest of a letter.
  private let hasLosses: Bool

  init(in scalars: [Unicode.Scalar], _ page: CodePage) {
    self.page = page
    self.scalars = scalars
    hasLosses = scalars.contains { $0 == "\u{FFFD}" || $0 == "?" }
    sequences = MisreadSequence.all(in: scalars, page)
    proofs = []
    let runs = runLengths()
    proofs = sequences.indices.map { proof(of: $0, run: runs[$0]) }
  }

  /// For each sequence, how many that fit stand in a row there without anything between them.
  private func runLengths() -> [Int] {
    var lengths = [Int](repeating: 1, count: sequences.count)
    let fitting = sequences.indices.map { index in
      let (before, after) = decodedNeighbours(of: index)
      return Self.fits(sequences[index].decoded, between: before, and: after, mindingCase: false)
    }
    var start = 0
    for index in sequences.indices {
      let next = index + 1
      let isLast =
        next == sequences.count || sequences[next].range.lowerBound != sequences[index].range.upperBound
        || fitting[index] != fitting[next]
      guard isLast else { continue }
      for member in start...index { lengths[member] = index - start + 1 }
      start = index + 1
    }
    return lengths
  }

  /// The characters beside a sequence as they will be: of a sequence that touches it, what that one means.
  private func decodedNeighbours(of index: Int) -> (Unicode.Scalar?, Unicode.Scalar?) {
    let range = sequences[index].range
    var before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    var after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    if index > 0, sequences[index - 1].range.upperBound == range.lowerBound { before = sequences[index - 1].decoded }
    if index + 1 < sequences.count, sequences[index + 1].range.lowerBound == range.upperBound {
      after = sequences[index + 1].decoded
    }
    if hasLosses {
      if let scalar = after, scalar == scalars[safe: range.upperBound], isByte(scalar) { after = nil }
      if let scalar = before, scalar == scalars[safe: range.lowerBound - 1], isByte(scalar) { before = nil }
    }
    return (before, after)
  }

  /// Whether a sequence of the same script touches a sequence.
  private func hasNeighbour(of index: Int, in script: Int32) -> Bool {
    let range = sequences[index].range
    return [index - 1, index + 1].contains { other in
      guard sequences.indices.contains(other) else { return false }
      let touches =
        sequences[other].range.upperBound == range.lowerBound || sequences[other].range.lowerBound == range.upperBound
      return touches && sequences[other].decoded.isLetter && sequences[other].decoded.script == script
    }
  }

  private func isByte(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x80 && page.byte(of: scalar) != nil }

  private func proof(of index: Int, run: Int) -> Proof {
    let sequence = sequences[index]
    let (before, after) = decodedNeighbours(of: index)
    // Several in a row are no coincidence, and need not look like a word yet: they may have been misread twice.
    guard Self.fits(sequence.decoded, between: before, and: after, mindingCase: run < 3) else { return .none }
    let characters = scalars[sequence.range]
    let isLetterOfItsOwn = sequence.decoded.script.map { $0 != Unicode.Scalar.latin } ?? false
    if run >= 3 && (page.kind != .cyrillic || isLetterOfItsOwn) { return .strong }
    if let script = sequence.decoded.script, script != Unicode.Scalar.latin {
      // A foreign letter by itself is a coincidence; several of one script, or one that four bytes give, are none.
      let hasCompany = run > 1 && hasNeighbour(of: index, in: script) && page.kind != .cyrillic
      return hasCompany || characters.count == 4 ? .strong : .weak
    }
    if characters.count > 2 { return proofOfLongSequence(sequence.range) }
    let pair = Pair(in: scalars, at: sequence.range.lowerBound, decoded: sequence.decoded)
    switch page.kind {
    case .latin: return pair.proofAmongLetters(isUsualPage: page.isUsual)
    case .cyrillic: return pair.proofAmongCyrillic
    case .macintosh: return pair.proofAmongSigns
    case .dos: return pair.proofAmongBoxes
    }
  }

  /// Three or four characters of this kind meet by chance only as a letter and the end of a sentence: `Brontë…”`.
  private func proofOfLongSequence(_ range: Range<Int>) -> Proof {
    let first = scalars[range.lowerBound]
    let second = scalars[range.lowerBound + 1]
    let third = scalars[range.lowerBound + 2]
    let isNatural =
      first.isLetter && Self.ends(with: second) && (Self.ends(with: third) || third.isLetter && page.kind != .macintosh)
    return isNatural && range.count == 3 ? .weak : .strong
  }

  /// Whether a character can stand behind a word.
  private static func ends(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "…", "”", "’", "“", "‘", "»", "›", "—", "–", "\u{A0}": true
    default: false
    }
  }

  /// Whether a character goes together with its neighbours.
  static func fits(
    _ decoded: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?, mindingCase: Bool = true
  ) -> Bool {
    // What is a control character now is a half of a letter that was misread twice.
    if 0x80..<0xa0 ~= decoded.value { return true }
    guard decoded.isInCommonUse else { return false }
    if decoded.properties.generalCategory == .nonspacingMark { return before?.isWordCharacter == true }
    guard decoded.isLetter else { return true }
    for neighbour in [before, after] {
      guard let neighbour, neighbour.isLetter, let script = neighbour.script else { continue }
      if script != decoded.script { return false }
    }
    if !mindingCase { return true }
    if decoded.isLowercaseLetter {
      return !(before?.isUppercaseLetter == true && after?.isUppercaseLetter == true && decoded != "ß")
    }
    if decoded.isUppercaseLetter, before?.isLowercaseLetter == true { return after?.isUppercaseLetter == true }
    return true
  }
}

/// A sequence of two characters where it stands.
private struct Pair {
  let before: Unicode.Scalar?
  let lead: Unicode.Scalar
  let continuation: Unicode.Scalar
  let after: Unicode.Scalar?
  let decoded: Unicode.Scalar

  init(in scalars: [Unicode.Scalar], at index: Int, decoded: Unicode.Scalar) {
    before = index > 0 ? scalars[index - 1] : nil
    lead = scalars[index]
    continuation = scalars[index + 1]
    after = index + 2 < scalars.count ? scalars[index + 2] : nil
    self.decoded = decoded
  }

  private var followsLetter: Bool { before?.isLetter == true }
  private var precedesLetter: Bool { after?.isLetter == true }

  /// Where lead bytes look like letters with accents: Windows-1252 and its like.
  func proofAmongLetters(isUsualPage: Bool) -> Proof {
    if 0x80..<0xa0 ~= continuation.value {
      // What Windows-1252 prints in its place may follow a letter: `SELKÄ` and an ellipsis.
      if !MisreadText.isPunctuationInWindows1252(continuation) { return .strong }
      return proofAmongLetters(isUsualPage: isUsualPage, continuation: .natural)
    }
    return proofAmongLetters(isUsualPage: isUsualPage, continuation: kind(of: continuation))
  }

  /// What a continuation byte looks like.
  private enum Appearance {
    case letter
    /// What stands between letters or after a word as it is: apostrophe, dash, ellipsis, no-break space.
    case natural
    case openingQuote, closingQuote
    /// What never touches a letter on both sides: £, §, ©, ¼, ±.
    case sign
  }

  private func kind(of scalar: Unicode.Scalar) -> Appearance {
    if scalar.isLetter { return .letter }
    switch scalar {
    case "’", "–", "—", "…", "\u{A0}", "·", "\u{AD}": return .natural
    case "“", "„", "‘", "‚", "«", "‹", "¿", "¡": return .openingQuote
    case "”", "»", "›": return .closingQuote
    default: return .sign
    }
  }

  private func proofAmongLetters(isUsualPage: Bool, continuation appearance: Appearance) -> Proof {
    if before?.isLowercaseLetter == true && lead.isUppercaseLetter {
      // A capital within a word, and then something that ends words: `Nicol`, `Ã`, `¡`, `s`.
      return isUsualPage || precedesLetter ? .strong : .likely
    }
    if lead == "Â" && decoded.value < 0xc0 { return proofOfLatin1Sign(appearance) }
    switch appearance {
    case .letter:
      guard precedesLetter || followsLetter else { return .weak }
      let isMixedCase = before?.isUppercaseLetter == true && continuation.isLowercaseLetter
      if isMixedCase && (after == nil || after?.isUppercaseLetter == true || !precedesLetter) { return .strong }
      // No language has both letters.
      return !followsLetter && lead == "Ã" && precedesLetter ? .strong : .weak
    case .sign, .openingQuote, .closingQuote:
      return precedesLetter && lead.isLetter ? .strong : .weak
    case .natural:
      // `Ã` is no word; `à` is one.
      if lead == "Ã" && continuation == "\u{A0}" && (before.map { $0.isBlank || $0 == "'" || $0 == "’" } ?? true) {
        return after == " " || after?.isLowercaseLetter == true ? .strong : .weak
      }
      guard precedesLetter, continuation != "’", continuation != "\u{A0}" else { return .weak }
      if !followsLetter && lead == "Ã" && after?.isLowercaseLetter == true { return .strong }
      return lead == "Ã" && decoded.isUppercaseLetter ? .likely : .weak
    }
  }

  /// `Â` before a sign of Latin-1: no word consists of it, but words end with it, in capitals.
  private func proofOfLatin1Sign(_ appearance: Appearance) -> Proof {
    if followsLetter { return .weak }
    switch appearance {
    case .letter: return precedesLetter ? .strong : .weak
    // The letter itself between quotes.
    case .closingQuote: return before.map { "«“„\"'(".unicodeScalars.contains($0) } == true ? .weak : .strong
    case .natural: return before?.isASCIIDigit == true || continuation == "\u{AD}" ? .strong : .likely
    case .sign, .openingQuote: return .strong
    }
  }

  /// Where lead bytes look like Cyrillic capitals: what meant a Latin letter stands among Latin ones, `MГјller`.
  var proofAmongCyrillic: Proof {
    let isAmongLatin = before?.isASCIILetter == true || after?.isASCIILetter == true
    guard isAmongLatin, decoded.script == Unicode.Scalar.latin else { return .weak }
    return before?.isASCIILetter == true ? .strong : .likely
  }

  /// Where lead bytes look like mathematical signs: Mac OS Roman.
  var proofAmongSigns: Proof {
    guard !lead.isLetter || lead == "ƒ", lead != "¬", lead != "\u{A0}" else { return .weak }
    let isOrdinary = ["«", "»", "…", "–", "—", "“", "”", "‘", "’"].contains(lead)
    if isOrdinary || continuation == "\u{A0}" { return .weak }
    if followsLetter { return precedesLetter || !continuation.isLetter ? .strong : .likely }
    return precedesLetter && lead != "∆" ? .strong : .weak
  }

  /// Where lead bytes look like parts of boxes: code page 437.
  var proofAmongBoxes: Proof {
    guard 0x2500..<0x2580 ~= lead.value else { return .weak }
    return followsLetter || precedesLetter ? .strong : .weak
  }
}

extension [Unicode.Scalar] {
  /// The element at an index, nil if there is none.
  fileprivate subscript(safe index: Int) -> Unicode.Scalar? { indices.contains(index) ? self[index] : nil }
}
