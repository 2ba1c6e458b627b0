// SPDX-License-Identifier: Apache-2.0

import Testing

/// For each step: values that have its defect and no other.
struct NormalizationStepTests {
  @Test(arguments: [
    ("\u{FEFF}Anna", "Anna"),
    ("An\u{FEFF}na", "Anna"),
    ("\u{FEFF}", ""),
    // U+FEFF as UTF-8 bytes that were read as Latin-1 is mojibake and visible: a matter of a validator.
  ])
  func removesByteOrderMarks(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.byte-order-mark")
  }

  @Test(arguments: [
    ("An\u{0}na", "Anna"),
    ("Anna\u{7F}", "Anna"),
    ("\u{1B}Anna", "Anna"),
    ("Anna\u{1F}Beier", "Anna Beier"),
    ("Anna\u{81}", "Anna"),
    ("Żar\u{9D}ski", "Żarski"),
  ])
  func removesControlCharacters(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.control-character")
  }

  @Test(arguments: [
    ("\u{202A}+49 30 1234567\u{202C}", "+49 30 1234567"),
    ("\u{200E}Anna", "Anna"),
    ("משה\u{200F}", "משה"),
    ("\u{2068}محمد\u{2069}", "محمد"),
    ("محمد\u{61C}", "محمد"),
    ("\u{202B}nosyar", "nosyar"),
  ])
  func removesBidiControls(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.bidi-control")
  }

  @Test(arguments: [
    ("Donau\u{AD}dampf", "Donaudampf"),
    ("\u{AD}", ""),
    ("Straß\u{AD}burg", "Straßburg"),
  ])
  func removesSoftHyphens(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.soft-hyphen")
  }

  @Test(arguments: [
    ("anna@example.com\u{200B}", "anna@example.com"),
    ("An\u{2060}na", "Anna"),
    ("An\u{180E}na", "Anna"),
    ("An\u{2063}na", "Anna"),
    ("An\u{206E}na", "Anna"),
    ("Auf\u{200C}lage", "Auflage"),
    ("An\u{200D}na", "Anna"),
    ("\u{200D}\u{200C}", ""),
    ("علی\u{200C} رضا", "علی رضا"),
    ("می\u{200C}\u{200C}خواهم", "می\u{200C}خواهم"),
    ("\u{200C}علی", "علی"),
    ("👍\u{200D}", "👍"),
    ("👍\u{200D}ok", "👍ok"),
    ("王\u{200B}伟", "王伟"),
    ("ไทย\u{200B}", "ไทย"),
  ])
  func removesZeroWidthCharacters(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.zero-width-character")
  }

  @Test(arguments: [
    ("Anna\u{A0}Beier", "Anna Beier"),
    ("Strauß\u{A0}GmbH", "Strauß GmbH"),
    ("06\u{202F}12\u{202F}34", "06 12 34"),
    ("Anna\u{2003}Beier", "Anna Beier"),
    ("Anna\u{2000}Beier", "Anna Beier"),
    ("Anna\u{3000}Beier", "Anna Beier"),
    ("山田\u{3000}GmbH", "山田 GmbH"),
    ("김\u{3000}민준", "김 민준"),
  ])
  func makesUnusualSpacesPlain(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.unusual-space")
  }

  @Test(arguments: [
    (" Anna", "Anna"),
    ("Anna ", "Anna"),
    ("\t\r\nAnna\r\n", "Anna"),
    ("   ", ""),
    ("\n", ""),
    ("Anna\u{2028}", "Anna"),
    ("Anna\u{B}\u{C}", "Anna"),
  ])
  func removesOuterWhiteSpace(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.outer-white-space")
  }

  @Test(arguments: [
    ("Hauptstr. 1\nHinterhaus", "Hauptstr. 1 Hinterhaus"),
    ("Hauptstr. 1 \r\n\t Hinterhaus", "Hauptstr. 1 Hinterhaus"),
    ("Anna\tBeier", "Anna Beier"),
    ("Anna\u{2028}Beier", "Anna Beier"),
    ("Anna\u{2029}Beier", "Anna Beier"),
    ("a b\tc d\ne", "a b c d e"),
  ])
  func makesLineBreaksSpaces(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.line-break")
  }

  @Test(arguments: [
    ("Anna  Beier", "Anna Beier"),
    ("A    B  C", "A B C"),
    ("山田\u{3000}\u{3000}太郎", "山田\u{3000}太郎"),
  ])
  func leavesOneSpaceOfSeveral(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.doubled-white-space")
  }

  @Test(arguments: [
    ("Mu\u{308}ller", "Müller"),
    ("Nguye\u{302}\u{303}n", "Nguyễn"),
    ("\u{212B}ngström", "Ångström"),
    ("か\u{3099}", "が"),
    ("\u{1100}\u{1161}\u{11A8}", "각"),
    ("\u{F900}", "豈"),
    ("\u{958}", "\u{915}\u{93C}"),
  ])
  func composesLettersAndTheirMarks(value: String, expected: String) {
    expect(value, becomes: expected, by: "text.not-nfc")
  }

  private func expect(_ value: String, becomes expected: String, by rule: String) {
    let result = Normalized(value)
    #expect(result.scalars.codePoints == expected.codePoints)
    #expect(result.rules == [rule])
    #expect(result.isReplayable(from: value))
  }
}
