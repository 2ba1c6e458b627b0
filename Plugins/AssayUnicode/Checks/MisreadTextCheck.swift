// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension TextCheck {
  /// Finds text that was probably read in the wrong encoding and that the bytes do not prove to be.
  static let misreadText = TextCheck(misreadTextRule, for: .misread) { text in
    guard let (reading, confidence) = MisreadText.guess(text.scalars) else { return [] }
    let suggestion = Suggestion(text.field, String(scalars: reading), confidence: confidence, evidence: ["encoding"])
    return [Finding(misreadTextRule, in: text.field, confidence: confidence, suggestions: [suggestion])]
  }

  /// Finds U+FFFD, where the rest of the text does not say what has been lost.
  static let lostCharacter = TextCheck(lostCharacterRule, for: .misread) { text in
    let scalars = text.scalars
    guard scalars.contains("\u{FFFD}"), MisreadText.guess(scalars) == nil else { return [] }
    return [Finding(lostCharacterRule, in: text.field)]
  }

  private static let misreadTextRule = Rule(
    "text.mojibake-likely", .warning,
    english: RuleText(
      message: "The value was probably read in the wrong encoding.",
      finds:
        "Pairs of characters that are probably one letter in UTF-8, or control characters that are probably letters, "
        + "where the bytes do not prove it.",
      matters: "The name looks broken in every letter and is not found.",
      example: "“DrÃ¥ber – ok”: one broken letter beside others that are right.",
      remedy: "Compare with the source and take the suggestion if it is right."),
    german: RuleText(
      message: "Der Wert wurde wahrscheinlich in der falschen Kodierung gelesen.",
      finds:
        "Zeichenpaare, die wahrscheinlich ein Buchstabe in UTF-8 sind, oder Steuerzeichen, die wahrscheinlich Buchstaben "
        + "sind, ohne dass die Bytes es beweisen.",
      matters: "Der Name sieht in jedem Brief kaputt aus und wird nicht gefunden.",
      example: "„DrÃ¥ber – ok“: ein kaputter Buchstabe neben anderen, die stimmen.",
      remedy: "Mit der Quelle vergleichen und den Vorschlag übernehmen, wenn er stimmt."))

  private static let lostCharacterRule = Rule(
    "text.lost-character", .warning,
    english: RuleText(
      message: "A character of the value was lost before it came here; U+FFFD stands in its place.",
      finds: "The replacement character U+FFFD, which programs write for bytes that they cannot read.",
      matters: "What was there cannot be told any more, and the name is wrong.",
      example: "“M�ller”.",
      remedy: "Ask the source again, and read it in the right encoding."),
    german: RuleText(
      message: "Ein Zeichen des Wertes ging unterwegs verloren; an seiner Stelle steht U+FFFD.",
      finds: "Das Ersatzzeichen U+FFFD, das Programme für Bytes schreiben, die sie nicht lesen können.",
      matters: "Was dort stand, ist nicht mehr festzustellen, und der Name ist falsch.",
      example: "„M�ller“.",
      remedy: "Die Quelle noch einmal holen und in der richtigen Kodierung einlesen."))
}

extension MisreadText {
  /// What a text probably means that was read in the wrong encoding, and how sure that is; nil if it is as it should be.
  static func guess(_ scalars: [Unicode.Scalar]) -> ([Unicode.Scalar], Double)? {
    if let repair = repair(scalars, isGuess: true) {
      return (repair.scalars, repair.scalars.contains("\u{FFFD}") ? 0.6 : 0.8)
    }
    return restoringLetters(in: scalars).map { ($0, 0.6) }
  }

  /// A control character within a word is a letter of Mac OS Roman, if that gives a small letter, else one of
  /// Windows-1252.
  private static func restoringLetters(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar]?
    for index in scalars.indices where 0x80..<0xa0 ~= scalars[index].value {
      let isInWord =
        index > 0 && index + 1 < scalars.count && scalars[index - 1].isLetter && scalars[index + 1].isLetter
      let letter = isInWord ? CodePage.macintosh?.character(of: UInt8(scalars[index].value)) : nil
      let isSmall = letter?.isLowercaseLetter == true && scalars[index + 1].isLowercaseLetter
      guard let better = isSmall ? letter : printed(scalars[index]) else { continue }
      result = result ?? scalars
      result?[index] = better
    }
    return result
  }
}
