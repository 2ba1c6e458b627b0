// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Reads text again whose UTF-8 was read in another encoding, once or several times, where the bytes leave no doubt.
  ///
  /// - `MÃ¼ller` → `Müller`, `RÃ©gis` → `Régis`, `â€œok” → `“ok”`
  /// - `MAÇÃ`, `SELKÄ\u{A0}EDELLÄ`, `SÓ…` stay: people write that.
  /// - A pair beside characters that were read rightly stays, see ``TextValidator``.
  static let mojibake = NormalizationStep(mojibakeRule, for: .misread) { text in
    MisreadText.repair(text.scalars, known: text.knownPages)?.scalars
  }

  private static let mojibakeRule = Rule(
    "text.mojibake", .note,
    english: RuleText(
      message: "Letters had been read in the wrong encoding; they have been restored.",
      finds:
        "Text in UTF-8 that a program took for Windows-1252, Mac OS Roman or another encoding of one byte for each "
        + "character, once or several times.",
      matters: "Names look broken in every letter and are not found, and each further export makes it worse.",
      example: "“MÃ¼ller” for “Müller”.",
      remedy: "Nothing; it is restored where the bytes leave no doubt. Import the source as UTF-8."),
    german: RuleText(
      message: "Buchstaben waren in der falschen Kodierung gelesen worden; sie sind wiederhergestellt.",
      finds:
        "Text in UTF-8, den ein Programm für Windows-1252, Mac OS Roman oder eine andere Kodierung mit einem Byte je "
        + "Zeichen hielt, einmal oder mehrmals.",
      matters:
        "Namen sehen in jedem Brief kaputt aus, werden nicht gefunden, und jeder weitere Export macht es schlimmer.",
      example: "„MÃ¼ller“ statt „Müller“.",
      remedy: "Nichts; wo die Bytes keinen Zweifel lassen, wird es wiederhergestellt. Die Quelle als UTF-8 einlesen."))
}
