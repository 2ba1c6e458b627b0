// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct LetterModelTests {
  @Test func holdsTheLanguages() throws {
    let model = LetterModel.standard
    #expect(model.alphabets.count == 34)
    #expect(model.characterSets.map(\.language) == ["zh-s", "zh-t", "ja", "ko"])
    let german = try #require(model.alphabets.first { $0.language == "de" })
    #expect(german.isLatin)
    #expect(german.number(of: UInt16(UnicodeScalar("ü").value)) > 0)
    #expect(german.number(of: UInt16(UnicodeScalar("ł").value)) == 0)
    let russian = try #require(model.alphabets.first { $0.language == "ru" })
    #expect(!russian.isLatin)
  }

  @Test func readsAnyBytes() {
    var generator = SeededGenerator(seed: 4)
    #expect(LetterModel([]).alphabets.isEmpty)
    for size in [8, 16, 24, 100, 5000] {
      var bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.replaceSubrange(0..<8, with: "ASSAYLET".utf8)
      if size >= 24 { bytes.replaceSubrange(8..<24, with: [1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0]) }
      _ = LetterModel(bytes)
    }
  }
}
