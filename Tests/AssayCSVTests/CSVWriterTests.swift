// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

@Suite struct CSVWriterTests {
  let writer = CSVWriter(dialect: Dialect())

  @Test(arguments: [
    ("a", "a"),
    ("", ""),
    (" a ", " a "),
    ("a;b", "a;b"),
    ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""),
    ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""),
    ("\u{FEFF}a", "\"\u{FEFF}a\""),
  ])
  func quotesOnlyWhatNeedsIt(value: String, written: String) {
    var output: [UInt8] = []
    writer.appendCell(Array(value.utf8).span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == written)
  }

  @Test func usesTheDialect() {
    let writer = CSVWriter(
      dialect: Dialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"), lineEnding: .crlf))
    var output: [UInt8] = []
    writer.appendRow(["a;b", "c,d", "e\"f", "g'h"].map { Array($0.utf8) }, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "'a;b';c,d;e\"f;'g''h'\r\n")
  }

  @Test func copiesRowsByteForByte() throws {
    let text = "a, \"b ,\"\"c\"\"\"\r\n\r\n6\" pipe,\"x\" y\n\"two\nlines\",é\rlast"
    #expect(
      try rewrite(text) { record, chunk, output in
        writer.appendCells(of: record, in: chunk, to: &output)
        writer.appendLineEnd(of: record, in: chunk, to: &output)
      }
        == "a, \"b ,\"\"c\"\"\"\r\n6\" pipe,\"x\" y\n\"two\nlines\",é\rlast\n")
  }

  @Test func keepsARowOfOneEmptyValueFromBecomingABlankLine() throws {
    var output: [UInt8] = []
    writer.appendRow([[]], to: &output)
    #expect(try ReadOutcome(output).cells == [[""]])
  }

  @Test(arguments: 0..<100)
  func writesWhatTheReaderReadsBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<20).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        ParserAgreementTests.randomText(&generator, count: Int.random(in: 0...12, using: &generator))
      }
    }
    let writer = CSVWriter(dialect: Dialect(lineEnding: LineEnding.allCases[Int(seed) % 3]))
    var output = [UInt8](repeating: UInt8(ascii: "h"), count: 4096)
    output += writer.dialect.lineEnding.bytes
    for row in rows { writer.appendRow(row, to: &output) }
    let outcome = try ReadOutcome(output)
    #expect(Array(outcome.cells.dropFirst()) == rows.map { $0.map { String(decoding: $0, as: UTF8.self) } })
    #expect(outcome.faults == [])
  }

  private func rewrite(
    _ text: String,
    _ append: (CSVRecord, CSVChunk, inout [UInt8]) -> Void
  ) throws -> String {
    var reader = try CSVReader(source: MemorySource(text), dialect: Dialect())
    var chunk = CSVChunk()
    var output: [UInt8] = []
    while try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) { append(record, chunk, &output) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
