// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayCSV

@Suite struct EncodingDetectionTests {
  /// Small files, in one encoding each, that must be told without asking.
  @Test(arguments: [
    (TextEncoding.windows1252, "name;city\nO’Brien;Cork\nSmith;London\n"), (.windows1252, "name\nCafé\nfoo\n"),
    (.windows1252, "Café"), (.windows1252, "n\nMüller\n"), (.windows1252, "street\nHauptstraße 5\n"),
    (.windows1252, "n;c\nMÜLLER;KÖLN\n"), (.windows1252, "n;c\nMüller;Köln\nJäger;Gießen\nGrün;Bonn\n"),
    (.windows1252, "Müller;Köln\nJäger;Gießen\nGrün;Hélène\nSchröder;Düren\n"), (.windows1252, "a\n© 2020\n"),
    (.windows1252, "price\n€50\n5 €\n"), (.windows1252, "tel\n030\u{A0}123\n"),
    (.windows1252, "He said “hello” to me\n"), (.windows1252, "Mon – Fri\n"), (.windows1252, "N° 5\n"),
    (.windows1252, "n\nSøren\nÅse\n"), (.windows1252, "CONCEIÇÃO;SÃO JOÃO\n"), (.windows1252, "MAÇÃ\n"),
    (.windows1252, "20 °C\n"), (.windows1252, "D´Angelo\nD´Amico\n"), (.windows1252, "naïve cliché déjà vu\n"),
    (.windows1250, "Łukasz;Wiśniewski;Łódź\nŻaneta;Wójcik;Kraków\n"),
    (.latin2, "Łukasz;Wiśniewski;Łódź\nŻaneta;Wójcik;Kraków\n"),
    (.windows1254, "ŞAHİN;IŞIK\nÖZTÜRK;GÜNEŞ\n"), (.windows1251, "Иван\n"),
    (.windows1251, "ИВАНОВ;МОСКВА\nПЕТРОВ;ОМСК\n"),
    (.koi8R, "ИВАНОВ;МОСКВА\nПЕТРОВ;ОМСК\n"), (.ibm866, "Иванов;Москва\nПетров;Омск\n"),
    (.macRoman, "MÜLLER;KÖLN\nJÄGER;GIEßEN\n"), (.ibm850, "Müller;Köln\nJäger;Gießen\n"),
    (.shiftJIS, "ﾔﾏﾀﾞ,ﾀﾛｳ\nｽｽﾞｷ,ﾊﾅｺ\n"), (.shiftJIS, "山田,太郎\n"), (.gb18030, "张伟,北京\n"), (.eucKR, "김민수\n"),
    (.macCentralEuropean, "Wójcik;Łódź\nDvořák;Plzeň\n"), (.macCyrillic, "Иванов;Москва\nПетрова;Омск\n"),
    (.latin9, "10 €\nŠkoda\n"),
  ])
  func tellsTheEncodingOfALittleText(_ encoding: TextEncoding, _ text: String) throws {
    let bytes = try encoded(text, as: encoding)
    let detection = EncodingDetection(sample: bytes.span, isComplete: true)
    #expect(detection.encoding == encoding, "\(detection.candidates)")
    #expect(!detection.isAmbiguous, "\(detection.candidates)")
    #expect(detection.evidence == .letters)
  }

  @Test(arguments: [
    "Müller", "Łódź", "山田", "Иван", "Ã", "MAÇÃ", "😀", "Nguyễn Văn Ước", "Zoë", "â€™", "MÃ¼ller", "\u{FEFF}a;ü", "é",
    "김민수;서울", "محمد;القاهرة", "\u{80}\u{9F}",
  ])
  func takesWellFormedUTF8ForNothingElse(_ text: String) {
    for isComplete in [false, true] {
      for file in [text, "a;b\n\(text)\n", String(repeating: "ASCII;line\n", count: 1000) + text] {
        let detection = EncodingDetection(sample: Array(file.utf8).span, isComplete: isComplete)
        #expect(detection.encoding == .utf8)
        #expect(detection.confidence == 1)
      }
    }
  }

  @Test func takesACharacterThatTheSampleCutsForUTF8() {
    let bytes = Array(String(repeating: "山田太郎😀", count: 100).utf8)
    for size in 1..<100 {
      #expect(EncodingDetection(sample: Array(bytes[..<size]).span).encoding == .utf8, "\(size)")
    }
  }

  @Test func hasNothingToDecideInASCII() {
    for text in ["", "a;b\n1;2\n", String(repeating: "Smith;London\n", count: 1000)] {
      let detection = EncodingDetection(sample: Array(text.utf8).span)
      #expect(detection.evidence == .ascii)
      #expect(detection.encoding == .utf8)
      #expect(!detection.isAmbiguous)
    }
  }

  @Test func takesAFewBadLinesForDamage() throws {
    let good = Array(String(repeating: "Jörg;Müller\n", count: 30).utf8)
    let bad = try encoded("Jörg;Müller\n", as: .windows1252)
    let nearlyGood = good + bad
    let damaged = EncodingDetection(sample: nearlyGood.span)
    #expect(damaged.encoding == .utf8)
    #expect(damaged.evidence == .mostlyWellFormed)
    #expect(!damaged.isAmbiguous)
    // Of a file that was put together, the rows that cannot be read are told one by one.
    let halves = good + Array(repeating: bad, count: 20).joined()
    let mixed = EncodingDetection(sample: halves.span)
    #expect(mixed.evidence == .mostlyWellFormed)
    #expect(!mixed.isAmbiguous)
    // Lines that were UTF-8 once and were read wrongly are in every export.
    let repaired = Array(Array(repeating: bad, count: 20).joined()) + good.prefix(14 * 5)
    let mojibake = EncodingDetection(sample: repaired.span)
    #expect(mojibake.encoding == .windows1252)
    #expect(!mojibake.isAmbiguous)
  }

  @Test func forgivesABrokenCharacter() throws {
    let text = String(repeating: "山田;太郎;東京都千代田区\n佐藤;花子;大阪府大阪市\n", count: 10)
    for encoding in [TextEncoding.shiftJIS, .eucJP] {
      var bytes = try encoded(text, as: encoding)
      bytes.remove(at: 1)
      let detection = EncodingDetection(sample: bytes.span, isComplete: true)
      #expect(detection.encoding == encoding && !detection.isAmbiguous, "\(detection.candidates)")
    }
    var bytes = try encoded("Jörg;Müller;München\n", as: .windows1252)
    bytes.insert(0x81, at: 0)
    let detection = EncodingDetection(sample: bytes.span, isComplete: true)
    #expect(detection.encoding == .windows1252 && !detection.isAmbiguous, "\(detection.candidates)")
  }

  @Test func seesLinesBehindTheSample() throws {
    let ascii = Array(String(repeating: "Smith;London\n", count: 1000).utf8)
    let file = ascii + (try encoded("Jörg;Müller\n", as: .windows1252))
    var lines = NonASCIILines()
    lines.append(file.span)
    #expect(EncodingDetection(sample: ascii.span).evidence == .ascii)
    #expect(EncodingDetection(sample: ascii.span, lines: lines, isComplete: true).encoding == .windows1252)
  }

  @Test func doubtsTextOfNoLanguage() {
    var generator = SeededGenerator(seed: 5)
    let noise = (0..<500).map { _ in UInt8.random(in: 0x20...0xFF, using: &generator) }
    #expect(EncodingDetection(sample: noise.span).isAmbiguous)
    let each = Array(UInt8(1)...255)
    #expect(EncodingDetection(sample: each.span, isComplete: true).encoding != nil)
  }

  @Test(.enabled(if: Evaluation.hasFile("csv/manifest.csv"), "the evaluation corpora are not here"))
  func tellsTheEncodingsOfTheCorpus() throws {
    let encodings = ["utf-8": TextEncoding.utf8, "utf-8-sig": .utf8, "latin-1": .windows1252]
    let folder = Evaluation.folder.appending(path: "csv")
    let manifest = try String(contentsOf: folder.appending(path: "manifest.csv"), encoding: .utf8)
    for line in manifest.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "files/\(cells[0])")))
      let detection = EncodingDetection(sample: bytes.span, isComplete: true)
      if cells[1] == "utf-16" {
        #expect([.utf16LittleEndian, .utf16BigEndian].contains(detection.encoding), "\(line)")
      } else {
        #expect(detection.encoding == encodings[String(cells[1])], "\(line)")
      }
      #expect(!detection.isAmbiguous, "\(line): \(detection.candidates)")
    }
  }

  @Test(.enabled(if: Evaluation.hasFile("traps/leads-cp1252.csv"), "the evaluation corpora are not here"))
  func readsTheTrapLeadsAlikeInBothEncodings() throws {
    let folder = Evaluation.folder.appending(path: "traps")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "leads-cp1252.csv")))
    let detection = EncodingDetection(sample: bytes.span, isComplete: true)
    #expect(detection.encoding == .windows1252)
    #expect(detection.confidence > 0.99)
    var converter = try #require(CharacterConverter(from: .windows1252))
    let converted = converter.convertAll(bytes)
    let decoded = try #require(converted)
    let text = String(decoding: decoded, as: UTF8.self).unicodeScalars
    let original = try String(contentsOf: folder.appending(path: "leads.csv"), encoding: .utf8).unicodeScalars
    #expect(text.count == original.count)
    // The file has a question mark for what Windows-1252 does not have.
    for (scalar, other) in zip(text, original) where scalar != "?" { #expect(scalar == other) }
  }
}
