// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct ComparableTextTests {
  private func form(_ bytes: [UInt8]) -> String { ComparableText.with(bytes.span) { String(repairing: $0) } }
  private func form(_ text: String) -> String { form(Array(text.utf8)) }

  @Test(
    arguments: [
      ["Müller", "Mueller", "MULLER", "Mu\u{308}ller", "  müller "],
      ["Иванов", "Ivanov", "ИВАНОВ"],
      ["Παπαδόπουλος", "ΠΑΠΑΔΌΠΟΥΛΟΣ", "Papadopoylos"],
      ["Straße", "Strasse", "STRASSE"],
      ["Jean-Luc", "Jean Luc", "jean  luc"],
      ["Åse", "Ase"],
    ])
  func isTheSameForSpellingsOfOneName(spellings: [String]) {
    #expect(Set(spellings.map(form)).count == 1, "\(spellings.map(form))")
  }

  @Test(
    arguments: [
      ("Müller", "muller"), ("Иванов", "ivanov"), ("Щукин", "shukin"), ("Michael", "michal"), ("", ""), ("  ", ""),
    ])
  func isWrittenInASCII(text: String, expected: String) {
    #expect(form(text) == expected)
  }

  @Test func keepsDifferentNamesApart() {
    let names = ["Müller", "Möller", "Miller", "Иванов", "Иванова", "王", "李", "김", "田中"]
    #expect(Set(names.map(form)).count == names.count)
  }

  @Test func isNothingForBytesThatAreNoText() {
    #expect(form([0x4D, 0xFC, 0x6C]) == "")
    #expect(form([0xFF, 0xFE, 0x00]) == "")
    #expect(form([0xD0]) == "")
  }

  @Test(arguments: [0, 1, 2, 3])
  func cutsOffALongValueBetweenCharacters(offset: Int) {
    let long = String(repeating: "x", count: offset) + String(repeating: "я", count: 1 << 16)
    let cut = form(long)
    #expect(cut.hasPrefix(String(repeating: "x", count: offset) + "iaia"))
    #expect(cut.utf8.count <= 192 && !cut.unicodeScalars.contains("\u{FFFD}"))
  }
}
