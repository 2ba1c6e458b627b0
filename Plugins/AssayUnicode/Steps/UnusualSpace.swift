// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Makes every space of the Unicode Standard, table 6-2, a plain one.
  ///
  /// - `Anna\u{A0}Beier` → `Anna Beier`
  /// - `山田\u{3000}太郎` stays: between Han and kana U+3000 is the plain space.
  /// - Between Mongolian letters U+202F stays: it chooses their form.
  ///
  /// Not for free text, where a no-break space is good typography (French puts one before `!` and `:`).
  static let unusualSpace = NormalizationStep(unusualSpaceRule, for: .spacing, appliesToFreeText: false) { text in
    guard text.scalars.contains(where: \.isUnusualSpace) else { return nil }
    let neighbours = Neighbours(in: text.scalars, passingOver: text.isBlank)
    return text.scalars.indices.map { index in
      let scalar = text.scalars[index]
      guard scalar.isUnusualSpace, text.isBlank(scalar) else { return scalar }
      guard let previous = neighbours.previous[index], let next = neighbours.next[index] else { return " " }
      if scalar == "\u{3000}" && previous.isEastAsianLetter && next.isEastAsianLetter { return scalar }
      if scalar == "\u{202F}" && previous.isMongolian && next.isMongolian { return scalar }
      return " "
    }
  }

  private static let unusualSpaceRule = Rule(
    "text.unusual-space", .note,
    english: RuleText(
      message: "The value held an unusual space, such as a no-break space; it has become a plain one.",
      finds: "Spaces other than U+0020: no-break, thin, wide, of fixed width.",
      matters: "They look like a space and are none to a search, a comparison or a parser of numbers.",
      example: "“Anna” U+00A0 “Beier”: copied from a web page or a word processor.",
      remedy: "Nothing; it is replaced. The ideographic space between Chinese or Japanese characters stays."),
    german: RuleText(
      message: "Der Wert enthielt ein ungewöhnliches Leerzeichen, etwa ein geschütztes; es wurde durch ein einfaches "
        + "ersetzt.",
      finds: "Andere Leerzeichen als U+0020: geschützte, schmale, breite, von fester Breite.",
      matters: "Sie sehen aus wie ein Leerzeichen und sind für Suche, Vergleich und Zahlenerkennung keines.",
      example: "„Anna“ U+00A0 „Beier“: von einer Webseite oder aus einer Textverarbeitung kopiert.",
      remedy: "Nichts; es wird ersetzt. Das ideografische Leerzeichen zwischen chinesischen oder japanischen Zeichen "
        + "bleibt."))
}
