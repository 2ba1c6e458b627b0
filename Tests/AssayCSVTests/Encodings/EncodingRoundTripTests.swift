// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayCSV

/// Files of leads in each encoding, detected and read.
///
/// The words are those that `Reference/Text/Letters/build.py` kept out of the table of letters (`--held-out`): names, places
/// and words from the same sources, one in five. The capitals and the ASCII words beside them are as in files of leads.
@Suite struct EncodingRoundTripTests {
  static let pairs: [(language: String, encodings: [TextEncoding])] = [
    ("de", [.windows1252, .macRoman, .latin9, .ibm850, .latin1]), ("fr", [.windows1252, .macRoman, .latin9, .ibm850]),
    ("es", [.windows1252, .macRoman]), ("pt", [.windows1252, .macRoman, .ibm850]), ("it", [.windows1252, .macRoman]),
    ("nl", [.windows1252]), ("sv", [.windows1252, .macRoman]), ("da", [.windows1252]), ("no", [.windows1252]),
    ("fi", [.windows1252, .ibm437]), ("is", [.windows1252]), ("pl", [.windows1250, .latin2, .ibm852]),
    ("cs", [.windows1250, .latin2, .ibm852]), ("sk", [.windows1250, .latin2]), ("hu", [.windows1250, .latin2]),
    ("ro", [.windows1250]), ("sl", [.windows1250, .latin2]), ("hr", [.windows1250]), ("tr", [.windows1254, .latin5]),
    ("et", [.windows1257]), ("lv", [.windows1257]), ("lt", [.windows1257]), ("el", [.windows1253, .isoGreek]),
    ("ru", [.windows1251, .koi8R, .isoCyrillic, .ibm866]), ("uk", [.windows1251, .koi8U]),
    ("bg", [.windows1251, .isoCyrillic]), ("mk", [.windows1251]), ("he", [.windows1255]), ("ar", [.windows1256]),
    ("th", [.windows874]), ("ja", [.shiftJIS, .eucJP]), ("zh-s", [.gb18030]), ("zh-t", [.big5, .gb18030]),
    ("ko", [.eucKR]),
  ]

  static let words: [String: (marked: [String], plain: [String])] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "held-out-words.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var words: [String: (marked: [String], plain: [String])] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else { continue }
      words[String(cells[0])] = (
        cells[1].split(separator: " ").map(String.init), cells[2].split(separator: " ").map(String.init)
      )
    }
    return words
  }()

  @Test(arguments: pairs)
  func readsEachCellOf200Leads(_ language: String, _ encodings: [TextEncoding]) throws {
    for encoding in encodings {
      let text = try #require(leads(200, in: language, encoding: encoding, seed: 1))
      let bytes = try encoded(text, as: encoding)
      let detection = EncodingDetection(sample: bytes.span, isComplete: true)
      #expect(!detection.isAmbiguous, "\(encoding): \(detection.candidates)")
      // Not its label but what it gives is what counts: Latin-1 is Windows-1252 for most texts.
      let found = try #require(detection.encoding)
      let source = try TranscodingSource(MemorySource(bytes), from: found)
      #expect(try cells(of: source) == cells(of: MemorySource(text)), "\(encoding): \(detection.candidates)")
    }
  }

  /// Fewer words tell less; then the answer is to be uncertain rather than wrong.
  @Test(arguments: [(40, 1, 0), (10, 2, 2), (3, 3, 6)])
  func isSeldomWrongAboutFewerLeads(_ size: Int, _ fileCount: Int, _ tolerated: Int) throws {
    var count = 0
    var wrong: [String] = []
    var ambiguousCount = 0
    for (language, encodings) in Self.pairs {
      for encoding in encodings {
        for seed in 0..<fileCount {
          guard let text = leads(size, in: language, encoding: encoding, seed: UInt64(seed)) else { continue }
          let bytes = try encoded(text, as: encoding)
          let detection = EncodingDetection(sample: bytes.span, isComplete: true)
          count += 1
          if detection.isAmbiguous { ambiguousCount += 1 }
          var converter = try #require(CharacterConverter(from: detection.encoding ?? .utf8))
          if converter.convertAll(bytes) != Array(text.utf8) {
            wrong.append("\(language) \(encoding): \(detection.candidates.prefix(2))")
            #expect(detection.isAmbiguous || size <= 3, "\(language) \(encoding): \(detection.candidates)")
          }
        }
      }
    }
    print("\(size) leads: \(count - wrong.count) of \(count) right, \(ambiguousCount) ambiguous; wrong: \(wrong)")
    #expect(count > 0)
    #expect(wrong.count <= tolerated)
  }

  @Test func isNotInDoubtAboutGermanFromFiveUmlautsOn() throws {
    let words = try #require(Self.words["de"])
    var generator = SeededGenerator(seed: 9)
    for round in 0..<40 {
      var marked: [String] = []
      while marked.joined().unicodeScalars.count(where: { !$0.isASCII }) < 5 {
        let word = words.marked.randomElement(using: &generator) ?? ""
        if word.unicodeScalars.allSatisfy({ $0.isASCII || "äöüßÄÖÜ".unicodeScalars.contains($0) }) {
          marked.append(word)
        }
      }
      let text = "name;city\n" + marked.map { "\($0);Berlin\n" }.joined()
      let bytes = try encoded(text, as: .windows1252)
      let detection = EncodingDetection(sample: bytes.span, isComplete: true)
      #expect(detection.encoding == .windows1252 && !detection.isAmbiguous, "\(round) \(text) \(detection.candidates)")
    }
  }

  // MARK: -

  /// A file of leads; nil where no words are in the encoding.
  private func leads(_ count: Int, in language: String, encoding: TextEncoding, seed: UInt64) -> String? {
    guard let words = Self.words[language], let english = Self.words["en"]?.plain else { return nil }
    // One conversion for all words, capitals and small letters: a word that is not in the encoding leaves its mark.
    let forms = words.marked.flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()] }
    let known = roundTrip(forms, encoding)
    let marked = stride(from: 0, to: forms.count, by: 3).filter { known[$0] && known[$0 + 1] }.map { forms[$0 + 1] }
    let capitals = stride(from: 2, to: forms.count, by: 3).filter { known[$0] }.map { forms[$0] }
    let plain = words.plain.isEmpty ? english : words.plain
    guard !marked.isEmpty else { return nil }
    var generator = SeededGenerator(seed: seed)
    func word() -> String {
      let pool = words.plain.isEmpty || Int.random(in: 0..<100, using: &generator) < 35 ? marked : plain
      return pool.randomElement(using: &generator) ?? ""
    }
    var text = "id;first_name;last_name;email;phone;company;city\r\n"
    for id in 1...count {
      let address = "\(english.randomElement(using: &generator) ?? "")@example.com".lowercased()
      let last = Int.random(in: 0..<20, using: &generator) == 0 ? capitals.randomElement(using: &generator) : nil
      text += "\(id);\(word());\(last ?? word());\(address);+49 30 \(id);\(word()) GmbH;\(word())\r\n"
    }
    return text
  }

  /// Which words are the same after they were in an encoding.
  private func roundTrip(_ words: [String], _ encoding: TextEncoding) -> [Bool] {
    guard var there = CharacterConverter(from: .utf8, to: encoding), var back = CharacterConverter(from: encoding),
      let bytes = there.convertAll(Array(words.joined(separator: "\n").utf8)), let text = back.convertAll(bytes)
    else { return words.map { _ in false } }
    let results = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return zip(words, results).map { $0.utf8.elementsEqual($1) }
  }

  private func cells(of source: any ByteSource) throws -> [[String]] {
    var reader = try CSVReader(source: source)
    var chunk = CSVChunk()
    var rows: [[String]] = []
    while try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        rows.append(
          (0..<record.cellCount).map { cell in
            String(decoding: record.rawCell(cell, in: chunk).map { chunk.bytes[$0] }, as: UTF8.self)
          })
      }
    }
    return rows
  }
}
