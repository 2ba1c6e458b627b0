// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds texts of a form that no value of their kind has: digits and signs in a person's name, a sentence, a URL, a token
/// of a program.
///
/// What stands in the wrong column is found by AssayColumns, formulas and markup by AssayUnicode. Here a value is judged
/// alone, and mildly: an e-mail address under *name* is a real one more often than not.
enum TextShape {
  /// The reason to take a text for invented by its form, the strongest where there are several, or nil.
  /// - Complexity: O(bytes), one or two passes; no allocation.
  static func evidence(in text: Span<UInt8>, kind: TextKind) -> Evidence? {
    // In a message only a token that stands alone is odd by its form; a sentence may quote anything.
    if kind == .message, hasSpace(text) { return nil }
    if PlainText.isPlain(text, kind: kind) { return nil }
    let traits = ShapeTraits(of: text)
    guard traits.hasInk, !traits.isBroken else { return nil }
    // One sign again and again is a placeholder, and lost letters are nothing.
    if traits.letters + traits.digits == 0, FillerSigns.areAll(of: text) || FillerSigns.areLostLetters(in: text) {
      return nil
    }
    let (evidenceKind, confidence) = judge(traits, kind)
    guard confidence > 0 else { return nil }
    return Evidence(evidenceKind, at: 0..<text.count, confidence: confidence)
  }

  private static func hasSpace(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[unchecked: index] == 0x20 { return true }
    return false
  }

  /// What kind of evidence the traits are, and its confidence, 0 where they are none.
  static func judge(_ traits: ShapeTraits, _ kind: TextKind) -> (Evidence.Kind, Double) {
    if traits.letters == 0 {
      if traits.digits == 0 { return (.shape, noLetters(kind)) }
      // A company may be called 1822; a house number stands alone in a field of its own.
      return (.shape, kind == .personName ? 0.75 : kind == .city ? 0.4 : 0)
    }
    switch kind {
    case .personName: return judgePerson(traits)
    case .company:
      if traits.isLink || traits.isAddress { return (.shape, 0.3) }
      if traits.junkTokens > 0 { return (.shape, 0.7) }
      return (.shape, traits.words > 16 && traits.endsSentence ? 0.5 : 0)
    case .street, .city:
      if traits.isLink || traits.isAddress { return (.shape, 0.5) }
      if traits.junkTokens > 0 { return (.shape, 0.7) }
      // Welsh has the longest names of places, with w for a vowel.
      return (.letters, traits.consonants >= 7 ? 0.6 : 0)
    case .message:
      // Numbers of accounts and vehicles are shorter. A token of letters is judged by them, see LetterEvidence: names of
      // things in programs are made of abbreviations.
      let isToken = traits.junkTokens > 0 && traits.words == traits.junkTokens && traits.letters + traits.digits >= 24
      return (.shape, isToken && traits.digits > 0 ? 0.85 : 0)
    }
  }

  /// Somebody may answer with a picture, but nobody is called it.
  private static func noLetters(_ kind: TextKind) -> Double { kind == .message ? 0.3 : 0.9 }

  private static func judgePerson(_ traits: ShapeTraits) -> (Evidence.Kind, Double) {
    if traits.isLink { return (.shape, 0.8) }
    if traits.isAddress { return (.shape, 0.4) }
    if traits.junkTokens > 0 { return (.shape, 0.85) }
    if traits.words > 12 || traits.words > 7 && (traits.lowercaseWords * 3 > traits.words * 2 || traits.endsSentence) {
      return (.shape, 0.75)
    }
    if traits.mixedDigits > 0 { return (.shape, 0.75) }
    if traits.consonants >= 6 { return (.letters, 0.7) }
    if traits.pictures > 0 { return (.shape, 0.4) }
    if traits.digits > 2 { return (.shape, 0.6) }
    return (.shape, traits.digits > 0 ? 0.35 : 0)
  }
}
