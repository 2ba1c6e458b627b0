// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

@testable import AssayBatch

/// Files of every form give the leads that they would give in UTF-8 and RFC 4180.
struct FileFormTests {
  private static let rows = [
    "Jürgen;Müller;juergen@mueller-bau.de;München", "Bärbel;Groß;baerbel@gross.de;Köln",
    "Zoë;Strauß;zoe@strauss.de;Füssen",
    "Jörg;Schäfer;joerg@schaefer.de;Düsseldorf", "Ute;Kern;ute@@kern.de;Gießen",
  ]
  private static let text = "Vorname;Nachname;E-Mail;Ort\r\n" + rows.joined(separator: "\r\n") + "\r\n"

  private func result(_ bytes: [UInt8], _ change: (inout BatchOptions) -> Void = { _ in }) throws -> CleanResult {
    var options = BatchOptions()
    change(&options)
    return try CleanResult(bytes, with: .standard, options: options)
  }

  private static let encodings: [(String.Encoding, String)] = [
    (.windowsCP1252, "Windows-1252"), (.utf16LittleEndian, "UTF-16LE"), (.utf16BigEndian, "UTF-16BE"),
  ]

  @Test(arguments: encodings)
  func areTheSameInAnotherEncoding(encoding: String.Encoding, name: String) throws {
    let expected = try result(Array(Self.text.utf8))
    let found = try result(Array(try #require(Self.text.data(using: encoding))))
    #expect(found.report.inputs.map(\.form.encoding.name) == [name])
    #expect(found.report.counts == expected.report.counts)
    for name in CleanResult.destinations {
      // The mark is what tells a spreadsheet that this is UTF-8.
      #expect(Array(found.bytes(name)) == [0xEF, 0xBB, 0xBF] + expected.bytes(name))
    }
  }

  @Test func areRefusedWhereTheEncodingIsNotCertain() throws {
    let bytes = Array("name;email\nRon".utf8) + [0xE8] + Array("a;a@b.de\n".utf8)
    let error = try #require(throws: BatchError.self) { try result(bytes) }
    #expect(error.kind == .input)
    #expect(error.message(in: .english).contains("--encoding"))
    #expect(error.message(in: .english).contains(" %)"))
    #expect(!error.message(in: .english).contains("Ron"))
    let taken = try result(bytes) { $0.takesLikeliestEncoding = true }
    #expect(taken.report.inputs[0].form.encodingConfidence < 0.9)
    let said = try result(bytes) { $0.encoding = TextEncoding(named: "cp1250") }
    #expect(said.text("accepted.csv").contains("Ron\u{10D}a"))
  }

  @Test func areLookedThroughForTheFirstLetterBeyondASCII() throws {
    let plain = (0..<20_000).map { "Anna;Beier;anna\($0)@beier.de;Ulm\n" }.joined()
    let file = "Vorname;Nachname;E-Mail;Ort\n" + plain + Self.rows.joined(separator: "\n") + "\n"
    let found = try result(Array(try #require(file.data(using: .windowsCP1252))))
    #expect(found.report.inputs[0].form.encoding == .windows1252)
    #expect(found.text("accepted.csv").contains("Jürgen;Müller"))
  }

  @Test func mayHaveLinesBeforeTheHeader() throws {
    let file = "sep=;\nExport vom 12.03.2024;;;\n\n" + Self.text
    let found = try result(Array(file.utf8))
    #expect(found.report.counts.accepted == 4)
    #expect(found.report.inputs[0].form.headerLine == 4)
    let findings = try found.findings()
    #expect(findings.filter { $0.record == 0 }.map(\.rule) == ["csv.lines-before-header"])
    #expect(findings.filter { $0.rule.hasPrefix("email") }.map { "\($0.record):\($0.line)" } == ["5:9"])
  }

  @Test func mayHaveNoHeader() throws {
    let found = try result(Array((Self.rows.joined(separator: "\n") + "\n").utf8))
    #expect(found.report.counts.records == 5)
    #expect(found.text("accepted.csv").hasPrefix("first_name;last_name;email;"))
    #expect(try found.findings().first?.rule == "csv.no-header")
  }

  @Test func mayEscapeQuotesByABackslash() throws {
    let file = #"name,email,note"# + "\n" + #""Anna \"Anni\" Beier","anna@beier.de","a, b""# + "\n"
    let found = try result(Array(file.utf8))
    #expect(found.report.inputs[0].form.escapesWithBackslash)
    #expect(found.text("accepted.csv").contains(#""Anna ""Anni"" Beier","anna@beier.de","a, b""#))
  }

  @Test func haveTheHeaderThatTheUserSays() throws {
    let file = "Q1,Q2\nName,Mail\nAnna,anna@beier.de\n"
    let found = try result(Array(file.utf8)) {
      $0.headerLine = 2
      $0.mapping = ["Name": .lastName, "Mail": .email]
    }
    #expect(found.report.counts.records == 1)
    let error = try #require(throws: BatchError.self) { try result(Array(file.utf8)) { $0.headerLine = 9 } }
    #expect(error.kind == .usage)
  }

  @Test func takeTheFieldsThatWereSavedForTheirHeader() throws {
    var mappings = MappingFile()
    mappings.set(["Kontaktweg", "Name"], ["Kontaktweg": .some(.email), "Name": .some(.lastName)])
    let found = try result(Array("Kontaktweg,Name\nanna@beier.de,Anna Beier\n".utf8)) { $0.savedMappings = mappings }
    #expect(found.report.inputs[0].mapping.fields == [.email, .lastName])
    #expect(found.report.inputs[0].mapping.assignments.map(\.evidence) == [.saved, .saved])
    // A header with one more column is another one.
    let other = try result(Array("Kontaktweg,Name,Neu\nanna@beier.de,Anna Beier,x\n".utf8)) {
      $0.savedMappings = mappings
    }
    #expect(try other.findings().contains { $0.rule == "csv.no-saved-mapping" })
  }

  @Test func keepALeadThatStandsAloneAtTheTop() throws {
    let rows = [
      "Jane,Doe,,,+49 30 1234567", "Ann,Hill,ann@x.de,Ulm,", "Bob,Kern,bob@x.de,Bonn,", "Ute,Roth,ute@x.de,Ulm,",
    ]
    let found = try result(Array((rows.joined(separator: "\n") + "\n").utf8))
    #expect(found.report.counts.records == 4)
  }

  @Test func areNotPutTogetherWhereTheyDiffer() throws {
    let folder = try TemporaryFolder()
    for (one, other) in [
      ("name,email\n\"Hill, Ann\",ann@x.de\n", "'name','email'\n'Hill, Bob','bob@x.de'\n"),
      ("Ann Hill,ann.hill@x.de\n", "bob.hill@x.de,Bob Hill\n"),
    ] {
      let paths = [try folder.write(one, to: "a.csv"), try folder.write(other, to: "b.csv")]
      let error = try #require(throws: BatchError.self) { try CleanResult(paths, with: .standard) }
      #expect(error.kind == .usage)
    }
  }

  @Test func leaveOneFormatInTheirFolder() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("name,email\nAnn Hill,ann@x.de\n", to: "leads.csv")
    _ = try BatchRun(pipeline: .standard).clean([path], into: folder.path(of: "out"))
    try folder.write("mine", to: "out/notes.txt")
    var options = BatchOptions()
    options.writesJSONLines = true
    _ = try BatchRun(pipeline: .standard, options: options).clean([path], into: folder.path(of: "out"))
    #expect(
      folder.names(in: "out") == [
        "accepted.jsonl", "clusters.csv", "duplicates.jsonl", "findings.jsonl", "ledger.json", "notes.txt",
        "rejected.jsonl",
        "report.html", "review.jsonl", "unreadable.csv",
      ])
  }

  @Test(arguments: [100_000, 3])
  func mayBeginWithBlankLines(count: Int) throws {
    let found = try result(Array((String(repeating: "\n", count: count) + Self.text).utf8))
    #expect(found.report.counts.records == 5)
  }

  @Test func mayHaveAHeaderLongerThanASample() throws {
    let long = String(repeating: "x", count: 300_000)
    let found = try result(Array("\(long),email\n1,a@b.de\n".utf8))
    #expect(found.report.counts.records == 1)
    #expect(found.report.counts.unreadable == 0)
  }

  @Test func tellOfHeadingsBelowTheHeader() throws {
    let file = "Vorname;Nachname;E-Mail;Ort\nFirst Name;Last Name;Email;City\nAnna;Beier;anna@beier.de;Ulm\n"
    let found = try result(Array(file.utf8))
    #expect(found.report.counts.records == 1)
    #expect(try found.findings().map(\.rule) == ["csv.lines-below-header"])
  }

  @Test func mayEndInPaddedFootersAndEmptyRows() throws {
    let found = try result(Array((Self.text + "Summe: 5;;;\n;;;\nSeite 1 von 2;;;\nMax;;;\n").utf8))
    #expect(found.report.counts.unreadable == 3)
    let unreadable = try CSVTable(found.bytes("unreadable.csv"), delimiter: UInt8(ascii: ";"))
    #expect(unreadable.texts(in: "rule") == ["csv.footer-line", "csv.empty-row", "csv.footer-line"])
    #expect(found.report.counts.isBalanced)
  }

  @Test func mayHaveCommasInsideTheirNames() throws {
    let found = try result(
      Array("Nachname, Vorname;E-Mail\nMüller, Anna;anna@mueller.de\nKern, Ute;ute@kern.de\n".utf8))
    #expect(found.report.inputs[0].form.dialect.delimiter == UInt8(ascii: ";"))
    #expect(found.report.counts.accepted == 2)
  }

  /// The corpus of small files in every dialect and encoding, read as a user's file is: nothing is said, all is found out.
  @Test(.enabled(if: Evaluation.hasFile("csv/manifest.csv"), "the evaluation corpora are not here"))
  func areFoundOutForTheCorpus() throws {
    let folder = Evaluation.folder.appending(path: "csv")
    let manifest = try CSVTable([UInt8](Data(contentsOf: folder.appending(path: "manifest.csv"))))
    var unequal: [String] = []
    for name in manifest.texts(in: "file") {
      let expected = try JSONDecoder().decode(
        [[String]].self, from: Data(contentsOf: folder.appending(path: "expected/\(name).json"))
      ).filter { !$0.isEmpty }
      let path = folder.appending(path: "files/\(name)").path(percentEncoded: false)
      let opening = try InputOpening(InputFile(path, isReadTwice: false), BatchOptions())
      let chunk = opening.reader.sample()
      var cursor = chunk.makeRecordCursor()
      var cells: [[String]] = []
      while let record = cursor.next(in: chunk) { cells.append(chunk.strings(of: record)) }
      if cells != expected { unequal.append(name) }
    }
    // Explained in AssayCSV's own test of the corpus: a quote that closes in mid-text, LF for CRLF in the copy, and a
    // semicolon in a file of one column.
    #expect(
      unequal.sorted() == [
        "commons-csv/CSV-141_csv-141.csv", "csv-spectrum/newlines_crlf.csv", "csvkit/sniff_limit.csv",
      ])
  }
}
