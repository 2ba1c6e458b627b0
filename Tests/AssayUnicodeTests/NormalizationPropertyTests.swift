// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayUnicode

/// What holds for every value, tried on random ones over an alphabet of everything that is difficult.
struct NormalizationPropertyTests {
  /// Characters that are removed, that decide whether others are, and that NFC orders, composes or takes apart.
  private static let alphabet: [Unicode.Scalar] =
    Array(
      (" aeA1.ßéÅÃâäð\u{0}\t\r\n\u{B}\u{1F}\u{7F}\u{80}\u{81}\u{85}\u{92}\u{9F}\u{A0}\u{AD}\u{A4}¼‚€"
        + "\u{301}\u{308}\u{323}\u{327}\u{345}\u{34F}\u{344}\u{3099}\u{1D165}\u{20E3}\u{FE0F}\u{E0100}"
        + "\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{202A}\u{202C}\u{2060}\u{2066}\u{2069}\u{206A}\u{FEFF}"
        + "\u{1680}\u{2000}\u{2001}\u{2009}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}"
        + "王か\u{F900}김\u{1100}\u{1161}\u{11A8}ไ\u{E38}ខ្क\u{93C}\u{94D}\u{951}\u{958}র্\u{D46}\u{D3E}ශ\u{DCA}\u{DD9}"
        + "\u{647}ی\u{64B}\u{651}\u{FB50}ש\u{5B0}\u{FB2A}ᠨ\u{18A9}👩🏽❤♀ﬁ\u{212B}\u{37E}\u{387}\u{1E9B}\u{FFFD}\u{10FFFF}")
        .unicodeScalars)

  private static func randomValue(using generator: inout SeededGenerator) -> String {
    let length = Int.random(in: 0...14, using: &generator)
    let scalars = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
    return String(scalars: scalars)
  }

  @Test(arguments: [Field.lastName, .message, .email])
  func doesNothingTheSecondTimeAndCanBeReplayed(field: Field) {
    var generator = SeededGenerator(seed: 20_260_501)
    for _ in 0..<20_000 {
      let value = Self.randomValue(using: &generator)
      let once = Normalized(value, in: field)
      let twice = Normalized(String(scalars: once.scalars), in: field)
      guard twice.changes.isEmpty, once.isReplayable(from: value) else {
        Issue.record("\(value.codePoints) → \(once.scalars.codePoints) → \(twice.rules) \(twice.scalars.codePoints)")
        return
      }
    }
  }

  @Test func overlooksNothingOnTheFastPath() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let value = Self.randomValue(using: &generator)
      guard PlainText.isPlain(Array(value.utf8).span) else { continue }
      let changed = UnicodeNormalizer.steps.filter { step in
        let text = FieldText(value, in: .lastName)
        return (step.replacement(text) ?? text.scalars) != text.scalars
      }
      #expect(changed.isEmpty, "\(value.codePoints)")
    }
  }

  @Test(arguments: [false, true])
  func overlooksNothingWithTheSecondLook(isFreeText: Bool) {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20_000 {
      let value = Self.randomValue(using: &generator)
      let text = FieldText(value, in: isFreeText ? .message : .lastName)
      let isChanged = UnicodeNormalizer.steps.contains {
        ($0.appliesToFreeText || !isFreeText) && ($0.replacement(text) ?? text.scalars) != text.scalars
      }
      guard isChanged else { continue }
      let found = Normalized(value, in: isFreeText ? .message : .lastName)
      #expect(!found.changes.isEmpty, "\(value.codePoints)")
    }
  }

  @Test func copesWithAnyBytes() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        [0x20, 0x41, 0x80, 0xa0, 0xad, 0xbb, 0xbf, 0xc2, 0xcc, 0xe2, 0xe3, 0xef, 0xf0, 0xf4, 0xff]
          .randomElement(using: &generator) ?? UInt8.random(in: 0...255, using: &generator)
      }
      var changes: [Change] = []
      UnicodeNormalizer().normalize(bytes.span, in: .lastName, into: &changes)
      if String(validating: bytes, as: UTF8.self) == nil { #expect(changes.isEmpty) }
      var current = bytes
      for change in changes {
        #expect(Array(change.original.utf8) == current)
        current = Array(change.value.utf8)
      }
    }
  }

  private static let units = [
    "\u{301}\u{323}", "\u{200D}", "\u{200C}\u{301}", "ی\u{200C}", "\u{3000}", " \t", "Ã\u{AD}", "\u{1161}",
    "\u{9BE}\u{301}",
  ]

  @Test(arguments: units)
  func doesNothingTheSecondTimeOnLongStretches(unit: String) {
    let value = "a" + String(repeating: unit, count: 200_000)
    let once = Normalized(value)
    #expect(Normalized(String(scalars: once.scalars)).changes.isEmpty)
  }
}
