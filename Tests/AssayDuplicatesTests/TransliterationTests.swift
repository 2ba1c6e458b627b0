// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayDuplicates

struct TransliterationTests {
  private func letters(_ text: String) -> String {
    String(
      decoding: text.unicodeScalars.flatMap { scalar -> [UInt8] in
        guard let (first, second) = Transliteration.letters(of: UInt16(scalar.value)) else { return [0x3F] }
        return [first, second].filter { $0 != 0 }
      }, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("абвгдежзийклмнопрстуфхцчшщъыьэюя", "abvgdezhziiklmnoprstufkhtschshshyeiuia"),
      ("ёђѓєѕіїјљњћќўџ", "edjgiedziijljnjtkudz"),
      ("ґ", "g"),
      ("αβγδεζηθικλμνξοπρςστυφχψω", "avgdezithiklmnxoprsstyfchpso"),
    ])
  func writesEachLetterInASCII(text: String, expected: String) {
    #expect(letters(text) == expected)
  }

  @Test func knowsNoOtherLetters() {
    for scalar in [0x370, 0x3B0, 0x3CA, 0x3FF, 0x400, 0x42F, 0x460, 0x490, 0x492, 0x52F] as [UInt16] {
      #expect(Transliteration.letters(of: scalar) == nil)
    }
  }
}
