// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayCSV

/// Small files of every dialect with the cells that their authors or CPython 3.11 see in them.
///
/// CPython's module gives an empty list for a blank line. For us it is no record, so empty lists are left out before
/// the cells are compared.
@Suite struct CorpusTests {
  static let folder = Evaluation.folder.appending(path: "csv")

  /// Where the outcome differs from the expectation on purpose, and how.
  static let explained: [String: Explanation] = [
    "csvkit/test_utf16_big.csv": .error(.unsupportedEncoding),
    "csvkit/test_utf16_little.csv": .error(.unsupportedEncoding),
    "csvkit/test_latin1.csv": .faults([.invalidUTF8]),
    // Backslashes that were meant to escape the quotes of an unquoted cell. The cells are equal.
    "commons-csv/csv-167_sample1.csv": .equalWithFaults([.quoteInsideValue]),
    // The copy of the file holds LF where its expectation has CRLF.
    "csv-spectrum/newlines_crlf.csv": .equalExceptLineEnds,
    // A quote that an earlier line opened closes in mid-text: one row is literal, not two rows glued together.
    "commons-csv/CSV-141_csv-141.csv": .faults([.unclosedQuote]),
    // `a;b;c` above `1;2;3`: the file of a test that switches detection off.
    "csvkit/sniff_limit.csv": .delimiter(";"),
  ]

  enum Explanation {
    case error(CSVError.Code)
    case faults(Set<CSVFault.Kind>)
    case equalWithFaults(Set<CSVFault.Kind>)
    case equalExceptLineEnds
    case delimiter(Unicode.Scalar)
  }

  @Test(.enabled(if: Evaluation.hasFile("csv/manifest.csv"), "the evaluation corpora are not here"))
  func readsTheCorpus() throws {
    let manifest = try read("manifest.csv").cells.dropFirst()
    try #require(!manifest.isEmpty)
    var equal = 0
    for row in manifest {
      let name = row[0]
      let expected = try JSONDecoder().decode(
        [[String]].self, from: Data(contentsOf: Self.folder.appending(path: "expected/\(name).json"))
      ).filter { !$0.isEmpty }
      switch Self.explained[name] {
      case nil:
        let outcome = try read("files/\(name)")
        #expect(outcome.cells == expected, "\(name)")
        #expect(String(UnicodeScalar(outcome.dialect.delimiter)) == row[2], "\(name)")
        #expect(outcome.faults.isEmpty, "\(name)")
        equal += 1
      case .error(let code):
        let error = #expect(throws: CSVError.self, "\(name)") { _ = try read("files/\(name)") }
        #expect(error?.code == code)
      case .faults(let kinds):
        #expect(Set(try read("files/\(name)").faults.map(\.kind)) == kinds, "\(name)")
      case .equalWithFaults(let kinds):
        let outcome = try read("files/\(name)")
        #expect(outcome.cells == expected, "\(name)")
        #expect(Set(outcome.faults.map(\.kind)) == kinds, "\(name)")
      case .equalExceptLineEnds:
        let outcome = try read("files/\(name)")
        #expect(withoutCR(outcome.cells) == withoutCR(expected), "\(name)")
        #expect(outcome.faults.isEmpty, "\(name)")
      case .delimiter(let delimiter):
        #expect(try read("files/\(name)").dialect.delimiter == UInt8(ascii: delimiter), "\(name)")
        #expect(try read("files/\(name)", dialect: Dialect()).cells == expected, "\(name)")
      }
    }
    print("CSV corpus: \(manifest.count) files, \(equal) equal, \(Self.explained.count) explained")
  }

  private func withoutCR(_ cells: [[String]]) -> [[String]] {
    cells.map { $0.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "\r" })) } }
  }

  private func read(
    _ path: String,
    dialect: Dialect? = nil
  ) throws -> (cells: [[String]], faults: [CSVFault], dialect: Dialect) {
    let source = try FileSource(path: Self.folder.appending(path: path).path)
    var reader = try CSVReader(source: source, dialect: dialect)
    var chunk = CSVChunk()
    var cells: [[String]] = []
    var faults: [CSVFault] = []
    while try reader.next(into: &chunk) {
      chunk.findInvalidUTF8()
      faults += chunk.faults
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        cells.append(chunk.strings(of: record))
      }
    }
    return (cells, faults, reader.dialect)
  }
}
