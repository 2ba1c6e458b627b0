// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Replaces what was encoded for a URL by the characters, outside of URLs.
  ///
  /// - `M%C3%BCller` → `Müller`
  /// - `https://example.com/M%C3%BCller`, `50%25` stay.
  static let percentEncoding = NormalizationStep(percentEncodingRule, for: .percent) { text in
    if text.field == .website || text.field == .email { return nil }
    return text.scalars.replacingWords { word in
      if word.contains(where: { $0 == "/" || $0 == ":" || $0 == "?" }) { return nil }
      return ByteEscapes.percent.decoded(word)
    }
  }

  private static let percentEncodingRule = Rule(
    "text.percent-encoding", .note,
    english: RuleText(
      message: "Letters were encoded as for a web address; they are letters again.",
      finds: "Letters as percent signs and numbers, such as %C3%BC, outside of web addresses.",
      matters: "The name looks like a fault in every letter and is not found.",
      example: "“M%C3%BCller”: taken from the address of a form.",
      remedy: "Nothing; they are replaced. Let the form decode what it receives."),
    german: RuleText(
      message: "Buchstaben waren wie für eine Webadresse kodiert; es sind wieder Buchstaben.",
      finds: "Buchstaben als Prozentzeichen und Zahlen wie %C3%BC, außerhalb von Webadressen.",
      matters: "Der Name sieht in jedem Brief wie ein Fehler aus und wird nicht gefunden.",
      example: "„M%C3%BCller“: aus der Adresse eines Formulars übernommen.",
      remedy: "Nichts; sie werden ersetzt. Das Formular soll dekodieren, was es bekommt."))
}
