// SPDX-License-Identifier: Apache-2.0

extension MisreadText {
  /// What Windows-1252 prints at U+0080 to U+009F, where Unicode has control characters.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The character of Windows-1252 in whose place a control character stands.
  static func printed(_ control: Unicode.Scalar) -> Unicode.Scalar? {
    0x80..<0xa0 ~= control.value ? windows1252[Int(control.value) - 0x80] : nil
  }

  /// Whether Windows-1252 has there what may stand behind a letter: a quote, a dash, an ellipsis, ™.
  static func isPunctuationInWindows1252(_ control: Unicode.Scalar) -> Bool {
    switch control.value {
    case 0x82, 0x84, 0x85, 0x8b, 0x91...0x97, 0x99, 0x9b: true
    default: false
    }
  }

  /// The text with control characters made the punctuation that they stand for, where it can stand there; nil if there
  /// are none of them.
  static func restoringPunctuation(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar]?
    for index in scalars.indices where 0x80..<0xa0 ~= scalars[index].value {
      guard let printed = printed(scalars[index]), canStand(printed, at: index, in: scalars) else { continue }
      result = result ?? scalars
      result?[index] = printed
    }
    return result
  }

  private static func canStand(_ mark: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    let followsWord = before.map { !$0.isBlank } ?? false
    let precedesWord = after.map { !$0.isBlank } ?? false
    let isInWord = before?.isLetter == true && after?.isLetter == true
    switch mark {
    case "’": return isInWord ? isElision(at: index, in: scalars) : followsWord
    case "…": return !isInWord && (followsWord || precedesWord)
    case "”", "›", "™": return followsWord && after?.isLetter != true
    case "“", "‘", "„", "‚", "‹": return before?.isLetter != true && precedesWord
    case "–", "—", "•":
      let isBetweenDigits = before?.isASCIIDigit == true && after?.isASCIIDigit == true
      return !followsWord && !precedesWord || isBetweenDigits || before == nil
        || !followsWord && before?.isBlank == true
    case "€": return before?.isASCIIDigit == true || after?.isASCIIDigit == true || after == " " && !followsWord
    default: return false
    }
  }

  /// Whether an apostrophe between two letters is one: after a short word that loses its vowel (l’art, d’Angelo,
  /// O’Brien, qu’il), or before what English shortens (it’s, we’re).
  private static func isElision(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = lowercased(scalars[..<index].suffix(5).reversed().prefix(while: \.isLetter).reversed())
    let after = lowercased(scalars[(index + 1)...].prefix(4).prefix(while: \.isLetter))
    return before.count == 1
      || ["qu", "jusqu", "lorsqu", "dell", "all", "nell", "sull", "dall", "un", "mc", "di"].contains(before)
      || ["s", "t", "m", "d", "ll", "re", "ve", "n"].contains(after)
  }

  private static func lowercased(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(scalars: Array(scalars)).lowercased()
  }
}
