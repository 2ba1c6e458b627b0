// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayUnicode
import Testing

struct UnicodeNormalizerTests {
  @Test(arguments: [
    (" Mu\u{308}ller\u{200B}", ["text.zero-width-character", "text.outer-white-space", "text.not-nfc"]),
    ("Müller", []),
    ("", []),
  ])
  func namesTheStepsInTheirOrder(value: String, rules: [String]) {
    #expect(Normalized(value).rules == rules)
  }

  @Test func startsEachChangeFromTheResultOfTheOneBefore() {
    let value = "\u{FEFF} Mu\u{200B}\u{308}ller\u{A0}\u{A0}\r\nHans\u{0} "
    let result = Normalized(value)
    #expect(result.isReplayable(from: value))
    #expect(result.scalars.codePoints == "Müller Hans".codePoints)
  }

  @Test func normalisesEveryFieldAlsoTheUnknownOnes() {
    let custom = Field("vatID")
    var batch = LeadBatch([[.email: " anna@example.com\u{200B}", custom: "DE\u{A0}123", .city: "Köln"]])
    UnicodeNormalizer().normalize(&batch)
    let lead = batch.lead(at: 0)
    #expect(lead.string(.email) == "anna@example.com")
    #expect(lead.string(custom) == "DE 123")
    #expect(lead.string(.city) == "Köln")
  }

  @Test func keepsLinesTabsAndSpacingOfAMessage() {
    let value = "Hallo,\r\n\r\n  1.\tAngebot  bitte\u{A0}!\u{B}Danke\u{2028}Anna"
    #expect(Normalized(value, in: .message).changes.isEmpty)
  }

  @Test(arguments: [
    ("\r\n Hallo \t\n", "Hallo", "text.outer-white-space"),
    ("\u{A0}Hallo\u{3000}", "Hallo", "text.outer-white-space"),
    ("Hal\u{200B}lo", "Hallo", "text.zero-width-character"),
    ("Hal\u{7}lo", "Hallo", "text.control-character"),
    ("\u{202A}Hallo", "Hallo", "text.bidi-control"),
    ("Hallo\u{2000}Anna", "Hallo\u{2002}Anna", "text.not-nfc"),
  ])
  func takesWhatMeansNothingFromAMessage(value: String, expected: String, rule: String) {
    let result = Normalized(value, in: .message)
    #expect(result.scalars.codePoints == expected.codePoints)
    #expect(result.rules == [rule])
  }

  private static let broken: [[UInt8]] = [
    [0x20, 0xff, 0x20], [0xc3], [0x41, 0x80, 0x20], [0xe2, 0x80], [0xed, 0xa0, 0x80, 0x20], [0xf4, 0x90, 0x80, 0x80],
    [0xc0, 0x80, 0x0a], [0xef, 0xbb], [0xd8, 0x9c, 0xff], [0xcc], [0xcc, 0x81, 0xcc],
  ]

  @Test(arguments: broken)
  func leavesAloneWhatIsNotUTF8(bytes: [UInt8]) {
    var batch = LeadBatch(layout: FieldLayout([.lastName]))
    batch.reset(bytes: bytes)
    batch.appendRecord(number: 1)
    batch.setValue(at: 0, to: 0..<bytes.count)
    #expect(UnicodeNormalizer().normalize(batch.lead(at: 0)).isEmpty)
  }

  @Test func hasCompleteTextsWithoutPlaceholdersInEveryLanguage() {
    let rules = UnicodeNormalizer().rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(rule.id.area == "text")
      #expect(rule.severity == .note)
      for language in Language.allCases {
        let text = rule.text(in: language)
        #expect(text.placeholders.isEmpty)
        #expect(![text.message, text.finds, text.matters, text.example, text.remedy].contains(""))
      }
    }
  }
}
