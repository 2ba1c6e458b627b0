// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// What rows look like in the outputs. The pipeline only puts white space in order.
struct RowWriterTests {
  private static let pipeline = Pipeline(normalizers: [UnicodeNormalizer()])
  private static let added = "assay_verdict,assay_reasons,assay_suggestions,assay_cluster,assay_match_weight"

  @Test(arguments: [
    // Untouched rows leave byte for byte, however odd their quoting.
    ("1,Doe", "1,Doe,accept,,,,"), ("\"1\",\"Doe\"", "\"1\",\"Doe\",accept,,,,"),
    ("\"a \"\"b\"\"\",\"Doe\"", "\"a \"\"b\"\"\",\"Doe\",accept,,,,"), ("6\" x,Doe", "6\" x,Doe,accept,,,,"),
    (" \"1\" ,Doe", " \"1\" ,Doe,accept,,,,"), ("\"two\nlines\",Doe", "\"two\nlines\",Doe,accept,,,,"),
    ("\u{0},Doe", "\u{0},Doe,accept,,,,"), (",", ",,accept,,,,"), ("\"\",", "\"\",,accept,,,,"),
    // A changed cell is written anew, quoted only if it must be; the others stay.
    ("\"1\",  Doe ", "\"1\",Doe,accept,,,,"), ("6\" x,\" Doe\"", "6\" x,Doe,accept,,,,"),
    ("\"1\",\" Doe, Jr \"", "\"1\",\"Doe, Jr\",accept,,,,"), ("1,\" \"\"D\"\" \"", "1,\"\"\"D\"\"\",accept,,,,"),
    // Empty cells that the header knows nothing of are left out.
    ("1,Doe,,", "1,Doe,accept,,,,"), ("\"1\", Doe,", "\"1\",Doe,accept,,,,"),
    ("\"1\",\"Doe\",\"\",\" \"", "\"1\",\"Doe\",accept,,,,"),
  ])
  func writesAcceptedRows(row: String, expected: String) throws {
    let result = try CleanResult("id,last_name\n\(row)\n", with: Self.pipeline)
    #expect(result.text("accepted.csv") == "id,last_name,\(Self.added)\n\(expected)\n")
  }

  @Test(arguments: [
    // A short row gets the cells that it lacks.
    ("1", "1,,review,csv.too-few-cells,,,"),
    // Quotes that would spoil the rows after this one are written as they were read.
    ("1,\"Doe", "1,\"\"\"Doe\",review,csv.unclosed-quote,,,"),
    ("1,\"D\"oe", "1,Doe,review,csv.text-after-closing-quote,,,"),
    ("\"a,b\"c,Doe", "\"a,bc\",Doe,review,csv.text-after-closing-quote,,,"),
  ])
  func writesRowsForReview(row: String, expected: String) throws {
    let result = try CleanResult("id,last_name\n\(row)\n2,Ng\n", with: Self.pipeline)
    #expect(result.text("review.csv") == "id,last_name,\(Self.added)\n\(expected)\n")
    #expect(result.text("accepted.csv") == "id,last_name,\(Self.added)\n2,Ng,accept,,,,\n")
  }

  @Test func keepsARowThatCannotBeSplitAsOneCell() throws {
    let result = try CleanResult("id,last_name\n1,\"Doe\",x\n2,Ng\n", with: Self.pipeline)
    let table = try CSVTable(result.bytes("unreadable.csv"))
    #expect(table.header == ["file", "record", "line", "rule", "row"])
    #expect(table.texts(in: "row") == ["1,\"Doe\",x"])
    #expect(["record", "line", "rule"].flatMap(table.texts) == ["1", "2", "csv.too-many-cells"])
  }

  @Test func keepsInvalidUTF8() throws {
    let row: [UInt8] = [0x31, 0x2C, 0x4D, 0xFC, 0x6C]
    var options = BatchOptions()
    options.encoding = .utf8
    let result = try CleanResult(Array("id,last_name\n".utf8) + row + [0x0A], with: Self.pipeline, options: options)
    #expect(result.bytes("review.csv").contains(row))
    #expect(result.text("review.csv").contains(",review,csv.not-utf-8,,,"))
  }

  @Test func replacesTheColumnsOfAnEarlierRun() throws {
    let result = try CleanResult(
      "id,assay_verdict,last_name,assay_reasons\n1,reject,Doe,old\n\"2\",\"\", Ng,\n", with: Self.pipeline)
    #expect(
      result.text("accepted.csv") == "id,last_name,\(Self.added)\n1,Doe,accept,,,,\n\"2\",Ng,accept,,,,\n")
  }

  @Test(
    arguments: [
      ("id,last_name\r\n1,Doe\r\n", "\r\n"), ("id,last_name\n1,Doe\n", "\n"), ("id,last_name\r1,Doe\r", "\r"),
      ("id,last_name\r\n1,Doe", "\r\n"), ("id,last_name\r\n1, Doe\r\n", "\r\n"),
    ], [false, true])
  func keepsTheLineEnds(file: (input: String, end: String), isDelimiterGiven: Bool) throws {
    var options = BatchOptions()
    if isDelimiterGiven { options.delimiter = UInt8(ascii: ",") }
    let result = try CleanResult(file.input, with: Self.pipeline, options: options)
    let end = file.end
    #expect(result.text("accepted.csv") == "id,last_name,\(Self.added)\(end)1,Doe,accept,,,,\(end)")
  }

  @Test func keepsTheDelimiterAndTheByteOrderMark() throws {
    let result = try CleanResult("\u{FEFF}id;last_name\n1;Doe, Jane\n", with: Self.pipeline)
    let added = Self.added.replacing(",", with: ";")
    #expect(result.bytes("accepted.csv") == Array("\u{FEFF}id;last_name;\(added)\n1;Doe, Jane;accept;;;;\n".utf8))
  }

  @Test func writesReasonsSuggestionsAndFacts() throws {
    let result = try CleanResult("id,email\n1,jane@@example.org\n2,jane@Example.org\n", with: .standard)
    let review = try CSVTable(result.bytes("review.csv"))
    #expect(review.texts(in: "assay_reasons").first?.contains("email.several-at-signs") == true)
    #expect(review.texts(in: "assay_suggestions") == ["email=jane@example.org"])
    #expect(try CSVTable(result.bytes("accepted.csv")).texts(in: "assay_email_domain") == ["example.org"])
  }

  @Test func copiesTheHeaderAsItStandsEachTime() throws {
    let first = try CleanResult("\"id\",\"last_name\"\n1,Doe\n", with: Self.pipeline)
    #expect(first.text("accepted.csv").hasPrefix("\"id\",\"last_name\",assay_verdict"))
    let second = try CleanResult(first.bytes("accepted.csv"), with: Self.pipeline)
    #expect(second.bytes("accepted.csv") == first.bytes("accepted.csv"))
  }

  @Test func keepsColumnsOfOthersThatBeginLikeItsOwn() throws {
    let result = try CleanResult("last_name,assay_mine\nDoe,x\n", with: Self.pipeline)
    #expect(result.text("accepted.csv") == "last_name,assay_mine,\(Self.added)\nDoe,x,accept,,,,\n")
  }
}
