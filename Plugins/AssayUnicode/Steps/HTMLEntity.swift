// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Replaces character references of HTML by the characters, see ``HTMLEntities``.
  ///
  /// - `M&uuml;ller &amp;amp; Sohn` → `Müller & Sohn`
  /// - `AT&T`, `R&D;` stay.
  static let htmlEntity = NormalizationStep(htmlEntityRule, for: .entity) { text in
    HTMLEntities.decoded(text.scalars)
  }

  private static let htmlEntityRule = Rule(
    "text.html-entity", .note,
    english: RuleText(
      message: "Characters were written as HTML entities; they are characters again.",
      finds: "Character references of HTML, such as &amp;, &uuml; or &#252;.",
      matters: "A letter to “M&uuml;ller” shows what it should not, and the name is not found.",
      example: "“Johnson &amp; Johnson”: exported from a web page.",
      remedy: "Nothing; they are replaced. Let the source export text and not HTML."),
    german: RuleText(
      message: "Zeichen waren als HTML-Entitäten geschrieben; es sind wieder Zeichen.",
      finds: "Zeichenverweise von HTML wie &amp;, &uuml; oder &#252;.",
      matters: "Ein Brief an „M&uuml;ller“ zeigt, was er nicht soll, und der Name wird nicht gefunden.",
      example: "„Johnson &amp; Johnson“: aus einer Webseite exportiert.",
      remedy: "Nichts; sie werden ersetzt. Die Quelle soll Text statt HTML exportieren."))
}
