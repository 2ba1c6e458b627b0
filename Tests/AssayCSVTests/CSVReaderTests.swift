// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct CSVReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let cells: [[String]]
    var faults: [String] = []

    init(_ text: String, _ cells: [[String]], _ faults: String...) {
      self.text = text
      self.cells = cells
      self.faults = faults
    }

    var testDescription: String { text.debugDescription }
  }

  static let wellFormed: [Case] = [
    Case("", []),
    Case("a", [["a"]]),
    Case("a,b\n", [["a", "b"]]),
    Case("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    Case("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    Case("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    Case("a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    Case("a,", [["a", ""]]),
    Case(",", [["", ""]]),
    Case(",\n,", [["", ""], ["", ""]]),
    Case("\"\"", [[""]]),
    Case("\"\"\n\"\"\n", [[""], [""]]),
    Case("\"a,b\",c\n", [["a,b", "c"]]),
    Case("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
    Case("\"a\r\nb\",c\r\nd", [["a\r\nb", "c"], ["d"]]),
    Case("\"a\"\"b\"", [["a\"b"]]),
    Case("\"\"\"\"", [["\""]]),
    Case("\"\"\"a\"\"\",b", [["\"a\"", "b"]]),
    Case("\"a,\"", [["a,"]]),
    Case("a,\"b\"", [["a", "b"]]),
    Case("a,\"b\"\r\nc", [["a", "b"], ["c"]]),
    Case("é,ü\nß", [["é", "ü"], ["ß"]]),
    Case("a\0,b", [["a\0", "b"]]),
    Case(" a , \n", [[" a ", " "]]),
    // Blank lines are no records.
    Case("\n", []),
    Case("\r\n\r\n", []),
    Case("\n\na\n\n\nb\n\n", [["a"], ["b"]]),
    Case("\r\n\r\na\r\n\r\nb", [["a"], ["b"]]),
    Case("a\r\r\nb\n\r", [["a"], ["b"]]),
  ]

  static let malformed: [Case] = [
    // As CPython reads it.
    Case("a\"b,c\nd", [["a\"b", "c"], ["d"]], "0:0 quoteInsideValue 1:2@1"),
    Case(
      "6\" pipe,5\" pipe\n", [["6\" pipe", "5\" pipe"]], "0:0 quoteInsideValue 1:2@1", "0:1 quoteInsideValue 1:10@9"),
    Case(" \"a\"\n", [[" \"a\""]], "0:0 quoteInsideValue 1:2@1"),
    Case("a\"\"b\n", [["a\"\"b"]], "0:0 quoteInsideValue 1:2@1"),
    Case("\"a\"b,c\nd", [["ab", "c"], ["d"]], "0:0 textAfterClosingQuote 1:4@3"),
    Case("\"a\" ,c\nd", [["a ", "c"], ["d"]], "0:0 textAfterClosingQuote 1:4@3"),
    Case("\"a\"b\"c\",d\n", [["ab\"c\"", "d"]], "0:0 textAfterClosingQuote 1:4@3"),
    Case("\"a,\"\"\"b,c\nd", [["a,\"b", "c"], ["d"]], "0:0 textAfterClosingQuote 1:7@6"),
    Case("é,a\"b", [["é", "a\"b"]], "0:1 quoteInsideValue 1:4@4"),
    // A quote that is never closed costs one row.
    Case("\"", [["\""]], "0:0 unclosedQuote 1:1@0"),
    Case("a,\"b\n", [["a", "\"b"]], "0:1 unclosedQuote 1:3@2"),
    Case("a,\"b,c\nd,e\nf,g", [["a", "\"b", "c"], ["d", "e"], ["f", "g"]], "0:1 unclosedQuote 1:3@2"),
    Case("\"a\"\"\nb", [["\"a\"\""], ["b"]], "0:0 unclosedQuote 1:1@0"),
    Case("\"a,\"\",b\nc", [["\"a", "", "b"], ["c"]], "0:0 unclosedQuote 1:1@0"),
    Case(
      "x\na,\"b\n\"c\",d\ne,f\n", [["x"], ["a", "\"b"], ["c", "d"], ["e", "f"]], "1:1 unclosedQuote 2:3@4"),
    Case(
      "1,\"ok\"\n2,\"open\n3,\"ok\"\n4,\"ok\"\n", [["1", "ok"], ["2", "\"open"], ["3", "ok"], ["4", "ok"]],
      "1:1 unclosedQuote 2:3@9"),
    // The quoted cell before it keeps its lines.
    Case("\"a\nb\",\"c\nd\n", [["a\nb", "\"c"], ["d"]], "0:1 unclosedQuote 2:4@6"),
    Case("\"a\r\nb\"\r\n\"c\r\nd\r\n", [["a\r\nb"], ["\"c"], ["d"]], "1:0 unclosedQuote 3:1@8"),
  ]

  @Test(arguments: wellFormed + malformed)
  func readsTheCells(_ test: Case) throws {
    let outcome = try ReadOutcome(Array(test.text.utf8))
    #expect(outcome.cells == test.cells)
    #expect(outcome.faults == test.faults)
  }

  @Test(arguments: wellFormed + malformed)
  func doesNotDependOnChunksOrKernels(_ test: Case) throws {
    let bytes = Array(test.text.utf8)
    let expected = try ReadOutcome(bytes, kernel: nil)
    for kernel in IndexKernel.allCases where kernel.isSupported {
      for chunkSize in 1...bytes.count + 2 {
        #expect(try ReadOutcome(bytes, chunkSize: chunkSize, readSize: 1, kernel: kernel) == expected)
      }
    }
  }

  @Test func tellsWhereRecordsStart() throws {
    let outcome = try ReadOutcome(Array("a\n\n\"b\n\r\nc\"\r\né\rd".utf8))
    #expect(outcome.places == ["1:1@0+1", "3:1@3+2", "6:1@12+1", "7:1@15+0"])
  }

  @Test func countsRecordsOverTheFile() throws {
    var reader = try CSVReader(source: MemorySource("a\n\nb\nc\nd\n"), chunkSize: 3)
    var chunk = CSVChunk()
    var seen: [[Int]] = []
    while try reader.next(into: &chunk) {
      seen.append([chunk.firstRecord, chunk.firstLine, chunk.byteOffset, chunk.recordCount])
    }
    #expect(seen == [[0, 1, 0, 1], [1, 3, 3, 1], [2, 4, 5, 1], [3, 5, 7, 1]])
    #expect(try reader.next(into: &chunk) == false)
  }

  @Test(arguments: [nil] + IndexKernel.allCases.map(Optional.some))
  func cutsARecordThatIsTooLong(_ kernel: IndexKernel?) throws {
    let text = "ab,cd\n" + String(repeating: "x", count: 20) + ",y\r\nef,gh\n"
    for chunkSize in 1...10 {
      let outcome = try ReadOutcome(
        Array(text.utf8), chunkSize: chunkSize, maximumRecordSize: 8, readSize: 3, kernel: kernel)
      #expect(outcome.cells == [["ab", "cd"], ["xxxxxxxx"], ["ef", "gh"]])
      #expect(outcome.faults == ["1:0 recordTooLong 2:9@14"])
      #expect(outcome.places == ["1:1@0+1", "2:1@6+0", "3:1@30+1"])
    }
  }

  @Test func readsARecordOfExactlyTheMaximalSize() throws {
    for end in ["", "\n", "\r\n", "\r"] {
      let outcome = try ReadOutcome(Array("1234,678\(end)".utf8), chunkSize: 1, maximumRecordSize: 8)
      #expect(outcome.cells == [["1234", "678"]])
      #expect(outcome.faults == [])
    }
  }

  @Test func limitsAnUnclosedQuoteByTheMaximalRecordSize() throws {
    let text = "\"a,b\n" + String(repeating: "c,d\n", count: 20) + "e,\"\"\n"
    let outcome = try ReadOutcome(Array(text.utf8), chunkSize: 4, maximumRecordSize: 16)
    #expect(outcome.cells == [["\"a", "b"]] + Array(repeating: ["c", "d"], count: 20) + [["e", ""]])
    #expect(outcome.faults == ["0:0 unclosedQuote 1:1@0"])
  }

  @Test func keepsARecordLargerThanAChunk() throws {
    let long = String(repeating: "é", count: 5000)
    let outcome = try ReadOutcome(Array("a,\"\(long)\n\(long)\"\nb,c".utf8), chunkSize: 64)
    #expect(outcome.cells == [["a", "\(long)\n\(long)"], ["b", "c"]])
  }

  @Test func skipsAByteOrderMark() throws {
    var reader = try CSVReader(source: MemorySource("\u{FEFF}a;b\nc;\"d\n"))
    var chunk = CSVChunk()
    #expect(reader.dialect == Dialect(delimiter: UInt8(ascii: ";"), hasByteOrderMark: true))
    #expect(try reader.next(into: &chunk))
    #expect(chunk.byteOffset == 3)
    #expect(chunk.faults.map(\.position.text) == ["2:3@9"])
  }

  struct Encoded: Sendable {
    let bytes: [UInt8]
    let name: String
  }

  @Test(arguments: [
    Encoded(bytes: [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], name: "UTF-16"),
    Encoded(bytes: [0xFE, 0xFF, 0x00, 0x61, 0x00, 0x2C], name: "UTF-16"),
    Encoded(bytes: [0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], name: "UTF-32"),
    Encoded(bytes: [0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61], name: "UTF-32"),
    Encoded(bytes: [0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], name: "UTF-16"),
    Encoded(bytes: [UInt8](repeating: 0, count: 1000), name: "binary"),
  ])
  func refusesOtherEncodings(_ encoded: Encoded) {
    let error = #expect(throws: CSVError.self) {
      _ = try CSVReader(source: MemorySource(encoded.bytes))
    }
    #expect(error?.code == .unsupportedEncoding)
    #expect(error?.message.contains(encoded.name) == true)
    let advice = ["Save the file as UTF-8", "not text that can be read"]
    #expect(advice.contains { error?.message.contains($0) == true })
  }

  @Test func knowsWhetherAChunkIsASCII() throws {
    for kernel in [nil] + IndexKernel.allCases.filter(\.isSupported) {
      for (text, isASCII) in [("a,b\n\"c\"x\n", true), ("a,é\n", false), ("a\"é\n", false)] {
        var reader = try CSVReader(
          source: MemorySource(text), dialect: nil, chunkSize: 100, maximumRecordSize: 100, kernel: kernel)
        var chunk = CSVChunk()
        #expect(try reader.next(into: &chunk))
        #expect(chunk.isASCII == isASCII)
      }
    }
  }

  @Test func passesOnWhatTheSourceThrows() throws {
    struct Broken: Error {}
    struct BrokenSource: ByteSource {
      mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { throw Broken() }
    }
    #expect(throws: Broken.self) { _ = try CSVReader(source: BrokenSource()) }
  }

  /// Each of these decides what becomes of the record, however many other faults it has.
  @Test func keepsTheFirstFaultOfEachKindOfAHostileRecord() throws {
    let noise = String(repeating: "a\"b,", count: 100)
    let unclosed = try kinds(in: "h\n\(noise)\"open\n1\n", maximumRecordSize: 10_000)
    #expect(unclosed.count == 33)
    #expect(unclosed.last == .unclosedQuote)
    let long = try kinds(in: "h\n\(noise)\(noise)\n1\n", maximumRecordSize: 700)
    #expect(long.count == 33)
    #expect(long.last == .recordTooLong)
  }

  private func kinds(in text: String, maximumRecordSize: Int) throws -> [CSVFault.Kind] {
    var reader = try CSVReader(
      source: MemorySource(text), dialect: Dialect(), chunkSize: 64, maximumRecordSize: maximumRecordSize)
    var chunk = CSVChunk()
    var kinds: [CSVFault.Kind] = []
    while try reader.next(into: &chunk) { kinds += chunk.faults.map(\.kind) }
    return kinds
  }

  @Test func goesOnToTheNextRecordAfterManyIllFormedCells() throws {
    let bad = Array(repeating: [UInt8](arrayLiteral: 0xFF, 0x2C), count: 50).flatMap { $0 }
    var reader = try CSVReader(source: MemorySource(bad + [0x0A] + bad + [0x0A, 0x61, 0x0A, 0xFF, 0x0A]))
    var chunk = CSVChunk()
    var faults: [Int: Int] = [:]
    while try reader.next(into: &chunk) {
      chunk.findInvalidUTF8()
      for fault in chunk.faults { faults[fault.record, default: 0] += 1 }
    }
    #expect(faults == [0: 32, 1: 32, 3: 1])
  }
}
