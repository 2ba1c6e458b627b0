// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension TextCheck {
  /// Finds characters by which a value says something else than it shows.
  static let hiddenText = TextCheck(HiddenText.rule, for: .hidden) { text in
    let scalars = text.scalars
    let hidden = HiddenText.positions(in: scalars)
    guard let first = hidden.first else { return [] }
    let isHidden = Set(hidden)
    let visible = scalars.indices.filter { !isHidden.contains($0) }.map { scalars[$0] }
    let suggestion = Suggestion(
      text.field, String(scalars: visible), confidence: 0.95, evidence: [.form], isSafe: true)
    return [
      Finding(
        HiddenText.rule, in: text.field, ["character": .codePoint(scalars[first].value)],
        suggestions: visible.isEmpty ? [] : [suggestion])
    ]
  }
}

/// Characters that show nothing, or show what stands beside them otherwise than it is stored.
enum HiddenText {
  /// Where they stand.
  /// - Complexity: O(characters).
  static func positions(in scalars: [Unicode.Scalar]) -> [Int] {
    var positions: [Int] = []
    var isFlag = false
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      switch scalar.value {
      case 0xe0000...0xe007f:
        // The flags of England, Scotland and Wales are a black flag and tags (UTS #51, ED-14a).
        if previous == "\u{1F3F4}" && scalar.value >= 0xe0020 { isFlag = true }
        if !isFlag { positions.append(index) }
        if scalar.value == 0xe007f { isFlag = false }
        continue
      // Overrides of the direction (UAX #9).
      case 0x202d, 0x202e: positions.append(index)
      // Letters and signs without a shape: Hangul fillers, the empty Braille cell.
      case 0x3164, 0xffa0, 0x2800: positions.append(index)
      case 0xfe00...0xfe0f: if !hasForms(previous) { positions.append(index) }
      // Variants of Han (Unicode Standard, section 23.4).
      case 0xe0100...0xe01ef: if previous.map({ $0.script != Unicode.Scalar.han }) ?? true { positions.append(index) }
      default: break
      }
      isFlag = false
    }
    return positions
  }

  /// Whether a character has forms that a variation selector chooses from (StandardizedVariants.txt): pictures, the keys
  /// of the telephone, Han, mathematics, Myanmar, Phags-pa, Manichaean.
  private static func hasForms(_ base: Unicode.Scalar?) -> Bool {
    guard let base else { return false }
    if base.properties.isEmoji { return true }
    switch base.value {
    case 0x30...0x39, 0x2190...0x2bff, 0x3000...0x303f, 0x1000...0x109f, 0xa840...0xa87f, 0xaa60...0xaa7f,
      0x10ac0...0x10aff, 0xff01...0xff60, 0x2018...0x201d:
      return true
    default: return base.script == Unicode.Scalar.han
    }
  }

  static let rule = Rule(
    "text.hidden-text", .warning,
    english: RuleText(
      message: "The value holds the invisible character {character}, which can hide text.",
      finds: "Tag characters and variation selectors where they choose nothing, overrides of the direction of writing, "
        + "letters without a shape.",
      matters: "A person sees a name, and a program reads an order, or an address that is not what it looks like.",
      example: "“moc.elpmaxe” behind U+202E, which shows as “example.com”.",
      remedy: "Take the suggestion without them, and ask what the sender wanted to hide."),
    german: RuleText(
      message: "Der Wert enthält das unsichtbare Zeichen {character}, das Text verbergen kann.",
      finds: "Tag-Zeichen und Variantenselektoren, wo sie nichts auswählen, Überschreibungen der Schreibrichtung, "
        + "Buchstaben ohne Gestalt.",
      matters: "Ein Mensch sieht einen Namen, und ein Programm liest einen Befehl oder eine andere Adresse.",
      example: "„moc.elpmaxe“ hinter U+202E, zu sehen als „example.com“.",
      remedy: "Den Vorschlag ohne sie übernehmen und fragen, was der Absender verbergen wollte."))
}
