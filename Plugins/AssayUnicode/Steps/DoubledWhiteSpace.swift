// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Leaves one space where several stand in a row.
  ///
  /// `Anna  Beier` → `Anna Beier`
  static let doubledWhiteSpace = NormalizationStep(
    doubledWhiteSpaceRule, for: .spacing, appliesToFreeText: false
  ) { text in
    var result: [Unicode.Scalar] = []
    for scalar in text.scalars {
      if let last = result.last, last.isSpace, scalar.isSpace { continue }
      result.append(scalar)
    }
    return result
  }

  private static let doubledWhiteSpaceRule = Rule(
    "text.doubled-white-space", .note,
    english: RuleText(
      message: "There were several spaces in a row; one has been left.",
      finds: "Two or more spaces in a row inside a field of one line.",
      matters: "Nobody sees the difference, but a comparison does.",
      example: "“Anna  Beier” with two spaces.",
      remedy: "Nothing; one space is left."),
    german: RuleText(
      message: "Es standen mehrere Leerzeichen hintereinander; eines wurde stehen gelassen.",
      finds: "Zwei oder mehr Leerzeichen hintereinander in einem Feld, das nur eine Zeile hat.",
      matters: "Niemand sieht den Unterschied, ein Vergleich aber schon.",
      example: "„Anna  Beier“ mit zwei Leerzeichen.",
      remedy: "Nichts; ein Leerzeichen bleibt."))
}

extension Unicode.Scalar {
  /// The spaces that the steps before leave inside a value.
  fileprivate var isSpace: Bool { self == " " || self == "\u{3000}" }
}
