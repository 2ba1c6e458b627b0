// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import AssayTesting
import Testing

@testable import AssayUnicode

struct MojibakeTests {
  @Test(arguments: [
    // Windows-1252 and Latin-1.
    ("MÃ¼ller", "Müller"), ("RÃ©gis", "Régis"), ("JosÃ©", "José"), ("Ã‰cole", "École"), ("Ã–sterreich", "Österreich"),
    ("Ãœbelacker", "Übelacker"), ("GroÃŸ", "Groß"), ("MartÃ\u{AD}nez", "Martínez"), ("VoilÃ\u{A0}", "Voilà"),
    ("Å\u{81}Ã³dÅº", "Łódź"), ("Äakovec Ä\u{8D}", "Äakovec č"), ("Â£5", "£5"), ("20Â°C", "20°C"),
    ("Â«OuiÂ»", "«Oui»"), ("â€œokâ€\u{9D} â€“ 5 â‚¬", "“ok” – 5 €"), ("Dâ€™Angelo", "D’Angelo"), ("ðŸ˜\u{AD}", "😭"),
    ("í\u{A0}½í¸\u{8D}", "😍"), ("Ð\u{98}Ð²Ð°Ð½", "Иван"), ("Î‘Î»Î­Î¾Î·Ï‚", "Αλέξης"), ("ç”°ä¸\u{AD}", "田中"),
    ("RÃ¶ssler â€“ SÃ¶hne", "Rössler – Söhne"),
    ("uÌˆ MuÌˆller", "ü Müller"),
    // Other code pages.
    ("NapoleĂłn", "Napoleón"), ("MГјller", "Müller"), ("Р\u{98}РІР°РЅРѕРІ", "Иванов"), ("M√ºller", "Müller"),
    ("├ëcole", "École"),
    ("Lietuva pagrÄŻstai", "Lietuva pagrįstai"),
    // Several times.
    ("MÃƒÂ¼ller", "Müller"), ("DÃ¢â‚¬â„¢Angelo", "D’Angelo"), ("RÃƒÆ’Ã‚Â©gis", "Régis"),
  ])
  func restoresWhatTheBytesProve(value: String, expected: String) {
    for field in [Field.lastName, .message] {
      let result = Normalized(value, in: field)
      #expect(result.rules.first == "text.mojibake", "\(value)")
      // The letters of a Mac come apart from their marks; form C puts them together.
      #expect(result.scalars.codePoints == expected.codePoints, "\(value) → \(String(scalars: result.scalars))")
      #expect(result.isReplayable(from: value))
    }
  }

  @Test(arguments: [
    "MAÇÃ", "MAÇÃ…", "IRMÃ", "Ã", "“Ã”", "«Â»", "NGUYỄN THỊ HÀ", "SELKÄ\u{A0}EDELLÄ", "Brontë…”", "Brontë’s", "SÓ…",
    "VOCÊ…", "ROMÂ»",
    "Ã’s", "É¿", "Å—", "10 Å", "NICIODATĂ™", "Ų™", "4288×…", "2√π", "∆°", "ÅØ", "ВІКІ", "РІ", "ВІКТОРІЯ\u{A0}Вікторія",
    "Јанев—Јанев",
    "Bremer/Mccoy – DrÃ¥ber", "Æ…", "Łódź", "İstanbul", "Ŧ", "Ñandú…", "Chloë—Zoë", "Zoë’“", "l’été", "“été”", "Ünlü™",
    "Société®", "«È»",
    "Müller–Lüdenscheidt", "ÇA VA…", "ÎLE—ÉTÉ", "┬┐", "— ×", "Mª Ángeles", "Nº 5", "CAFÉ®", "Ø½", "à la", "Å være",
    "РРІР°РЅРѕРІ", "SlovenÄ\u{FFFD}ina", "â€œokâ€?",
  ])
  func leavesWhatSomebodyMayHaveWritten(value: String) {
    let changes = Normalized(value, in: .message).changes
    #expect(changes.isEmpty, "\(changes.map(\.value))")
  }

  @Test(arguments: [
    ("O\u{92}Brien", "O’Brien"), ("parlé\u{85} Tu", "parlé… Tu"), ("\u{93}ok\u{94}", "“ok”"), ("l\u{92}art", "l’art"),
    ("it\u{92}s", "it’s"), ("1990\u{96}95", "1990–95"), ("Anna\u{85}", "Anna…"), ("Acme\u{99}", "Acme™"),
  ])
  func restoresPunctuationThatBecameControls(value: String, expected: String) {
    let result = Normalized(value)
    #expect(result.rules == ["text.misread-punctuation"])
    #expect(result.scalars.codePoints == expected.codePoints)
  }

  @Test func isSurerWhereOtherValuesOfTheFileWereMisread() {
    let weak: Lead = [.lastName: "KÃ–LN"]
    let proven = ["MÃ¼ller", "ZÃ¼rich", "SchÃ¤fer", "KrÃ¶ger"].map { value -> Lead in [.lastName: value] }
    let pipeline = Pipeline(normalizers: [UnicodeNormalizer()])
    #expect(pipeline.assess(weak).lead[.lastName] == "KÃ–LN")
    #expect(pipeline.assess(proven + [weak]).last?.lead[.lastName] == "KÖLN")
    // A file that holds right letters too was not misread as a whole.
    let mixed = pipeline.assess(proven + [weak, [.lastName: "SELKÄ\u{A0}Ä"], [.lastName: "Müller"]])
    #expect(mixed[4].lead[.lastName] == "KÃ–LN")
    #expect(mixed[5].lead[.lastName] == "SELKÄ\u{A0}Ä")
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      "MÃ¼ller", "Ã\u{200B}©a", "RÃƒÆ’Ã‚Â©gis", "&Atilde;&copy;tÃ©", "&amp;amp;lt;b", "\\u00c3\\u00a9cole",
      "MartÃ\u{AD}nez", "O\u{92}Brien",
      "â€œok", "в„– Рё РІ", "√©", "M=C3=BCller", "M%C3%BCller %25",
    ].map { [.message: $0, .lastName: $0] }
    #expect(contractViolations(of: UnicodeNormalizer(), on: leads) == [])
  }

  private struct Line: Decodable {
    let input: String
    let expected: String
  }

  @Test(.enabled(if: Evaluation.hasFile("unicode/mojibake.jsonl"), "set ASSAY_EVAL to the folder of evaluation data"))
  func changesNothingThatIsRightAndRestoresMostOfTheRest() throws {
    let lines = try Evaluation.lines(of: "unicode/mojibake.jsonl", as: Line.self)
    var restored = 0
    for line in lines {
      let result = Normalized(line.input, in: .message)
      let repairs = result.rules.filter { !["text.outer-white-space", "text.not-nfc"].contains($0) }
      if line.input == line.expected { #expect(repairs == [], "\(line.input)") }
      // Curly quotes stay curly here.
      if straightened(String(scalars: result.scalars)) == straightened(line.expected) { restored += 1 }
    }
    print("mojibake.jsonl: \(restored) of \(lines.count)")
    #expect(restored * 100 >= lines.count * 80)
  }

  private func straightened(_ text: String) -> String {
    String(
      scalars: text.unicodeScalars.map {
        "“”„".unicodeScalars.contains($0) ? "\"" : "‘’".unicodeScalars.contains($0) ? "'" : $0
      })
  }
}
