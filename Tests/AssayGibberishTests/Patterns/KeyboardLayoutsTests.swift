// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayGibberish

struct KeyboardLayoutsTests {
  private let keyboards = KeyboardLayouts.bundled

  private func places(_ character: Unicode.Scalar) -> Set<UInt8> {
    let places = keyboards.places(of: keyboards.letter(character.value))
    return Set(places.indices.map { places[$0] }).subtracting([0])
  }

  @Test func knowsWhereLettersLie() {
    #expect(places("q").isSuperset(of: [0x21, 0x31]))
    #expect(places("z").isSuperset(of: [0x41, 0x26, 0x22]))
    #expect(places("й").contains(0x21))
    #expect(places("σ") == [0x32])
    #expect(places("ı").contains(0x28))
    #expect(places("1") == [0x11])
  }

  @Test func takesBothCasesForOneLetter() {
    for (capital, letter) in [("Q", "q"), ("Й", "й"), ("Σ", "σ"), ("Ö", "ö"), ("İ", "i")]
      as [(Unicode.Scalar, Unicode.Scalar)]
    {
      #expect(keyboards.letter(capital.value).scalar == letter.value)
    }
  }

  @Test func knowsNoPlaceOfOtherCharacters() {
    for character in ["王", "한", "-", "\u{10FFFF}"] as [Unicode.Scalar] { #expect(places(character).isEmpty) }
  }

  @Test func isEmptyIfTheBytesAreNotATable() {
    let bytes = Array("ASSAYKEY, but nothing else that a table needs".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      #expect(KeyboardLayouts(start: start, count: buffer.count).count == 0)
      #expect(KeyboardLayouts(start: start, count: 3).letter(0x61).record == 0)
    }
  }
}
