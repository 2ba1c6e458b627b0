// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes out characters without width, but for those that the script beside them needs.
  ///
  /// - `Anna\u{200B}` → `Anna`
  /// - `می\u{200C}خواهم` stays (Persian), as does `क्\u{200D}ष` (Hindi), and the joiners of a family emoji.
  static let zeroWidthCharacter = NormalizationStep(zeroWidthCharacterRule, for: .invisible) { text in
    guard text.scalars.contains(where: \.isZeroWidth) else { return nil }
    let neighbours = Neighbours(in: text.scalars, passingOver: \.isZeroWidth)
    var kept: [Unicode.Scalar] = []
    for (index, scalar) in text.scalars.enumerated() {
      if scalar.isZeroWidth {
        // A second one in a row says nothing that the first did not.
        guard kept.last != scalar else { continue }
        guard scalar.hasMeaning(between: neighbours.previous[index], and: neighbours.next[index]) else { continue }
      }
      kept.append(scalar)
    }
    return kept
  }

  private static let zeroWidthCharacterRule = Rule(
    "text.zero-width-character", .note,
    english: RuleText(
      message: "The value held an invisible character without width, which has been removed.",
      finds: "Zero-width spaces, word joiners, invisible operators, and joiners where the script has no use for them.",
      matters: "Two values that look the same are different: a search fails, an e-mail does not arrive.",
      example: "“anna@example.com” U+200B: copied from a chat or a web page.",
      remedy: "Nothing; it is removed. Where Persian, Hindi, Khmer or an emoji needs it, it stays."),
    german: RuleText(
      message: "Der Wert enthielt ein unsichtbares Zeichen ohne Breite; es wurde entfernt.",
      finds: "Leerzeichen ohne Breite, Wortverbinder, unsichtbare Operatoren, und Bindezeichen, wo die Schrift sie "
        + "nicht braucht.",
      matters: "Zwei Werte, die gleich aussehen, sind verschieden: Die Suche scheitert, die E-Mail kommt nicht an.",
      example: "„anna@example.com“ U+200B: aus einem Chat oder von einer Webseite kopiert.",
      remedy: "Nichts; es wird entfernt. Wo Persisch, Hindi, Khmer oder ein Emoji es braucht, bleibt es."))
}

extension Unicode.Scalar {
  /// U+180E, U+200B to U+200D, U+2060 to U+2064, and the deprecated U+206A to U+206F (Unicode Standard, sections 23.2
  /// and 23.3). The byte order mark has a step of its own.
  fileprivate var isZeroWidth: Bool {
    switch value {
    case 0x180e, 0x200b...0x200d, 0x2060...0x2064, 0x206a...0x206f: true
    default: false
    }
  }

  /// Whether a zero-width character says something to a reader, or to the layout of the script.
  fileprivate func hasMeaning(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
    guard let previous else { return self == "\u{200D}" && next?.isCursive == true }
    let besideCursive = previous.isCursive || next?.isCursive == true
    switch value {
    // The non-joiner parts words within a word, as in Persian; also beside Latin letters and digits, hence one cursive
    // side is enough.
    case 0x200c: return previous.isBrahmic || besideCursive && previous.isWordCharacter && next?.isWordCharacter == true
    // The joiner asks for the joined form of a single letter (U+0647 as an abbreviation in dates), for half forms and
    // chillu letters, also at the end of a word, and makes one emoji of several (UTS #51).
    case 0x200d: return previous.isBrahmic || besideCursive || previous.isEmojiPicture && next?.isEmojiPicture == true
    case 0x200b: return previous.isWrittenWithoutSpaces && next?.isWrittenWithoutSpaces == true
    case 0x180e: return previous.isMongolian && next?.isMongolian == true
    default: return false
    }
  }
}
