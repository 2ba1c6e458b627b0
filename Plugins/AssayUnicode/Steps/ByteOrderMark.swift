// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Takes out U+FEFF, wherever it stands: as a zero-width no-break space it is deprecated (Unicode Standard,
  /// section 23.8).
  ///
  /// `\u{FEFF}Anna` → `Anna`
  static let byteOrderMark = NormalizationStep(byteOrderMarkRule, for: .invisible) { text in
    text.removing { $0 == "\u{FEFF}" }
  }

  private static let byteOrderMarkRule = Rule(
    "text.byte-order-mark", .note,
    english: RuleText(
      message: "The value held a byte order mark, which has been removed.",
      finds: "The invisible character U+FEFF in a value.",
      matters: "It belongs at the beginning of a file, if anywhere. In a value it makes two equal names different.",
      example: "U+FEFF followed by “Anna”: left over where two files were put together.",
      remedy: "Nothing; it is removed. If it happens often, look at the program that wrote the file."),
    german: RuleText(
      message: "Der Wert enthielt eine Bytereihenfolge-Marke (BOM); sie wurde entfernt.",
      finds: "Das unsichtbare Zeichen U+FEFF in einem Wert.",
      matters: "Es gehört höchstens an den Anfang einer Datei. In einem Wert macht es zwei gleiche Namen verschieden.",
      example: "U+FEFF vor „Anna“: übrig geblieben, wo zwei Dateien aneinandergehängt wurden.",
      remedy: "Nichts; es wird entfernt. Kommt es oft vor, lohnt ein Blick auf das Programm, das die Datei schreibt."))
}
