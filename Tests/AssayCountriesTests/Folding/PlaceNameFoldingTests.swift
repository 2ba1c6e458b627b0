// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCountries

@Suite("What names of places look like when they are compared")
struct PlaceNameFoldingTests {
  @Test(
    "takes away case, accents and signs",
    arguments: [
      ("Provence-Alpes-Côte d’Azur", "provence alpes cote dazur"),
      ("Korea, Rep. of", "korea rep of"),
      ("U.S.A.", "u s a"),
      ("  St.Gallen ", "st gallen"),
      ("Zu\u{308}rich", "zurich"),
      ("STRAẞE", "strasse"),
      ("Łódź", "lodz"),
      ("ΑΘΗΝΑΣ", "αθηνασ"),
      ("Ёлкино", "елкино"),
      ("الـــرِياض", "الرياض"),
      ("नई दिल्ली", "नई दिल्ली"),
      ("서울특별시", "서울특별시"),
      ("Ｔｏｋｙｏ", "tokyo"),
      ("", ""),
    ])
  func folds(name: String, key: String) {
    #expect(PlaceNameFolding.key(of: name) == key)
  }

  @Test("folds as the build scripts of tables do: samples.py wrote these")
  func agreesWithPython() throws {
    let lines = try SourceTree.text(of: "Tests/AssayCountriesTests/Folding/folded-names.tsv").split(separator: "\n")
    #expect(lines.count > 400)
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescaped($0) }
      let key = cells[1] == "-" ? nil : cells[1]
      #expect(PlaceNameFolding.key(of: cells[0]) == key, "\(line)")
    }
  }

  @Test("has no key for what is not UTF-8 or too long")
  func refuses() {
    #expect(PlaceNameFolding.withKey(of: [0x41, 0xFF].span) { $0.count } == nil)
    #expect(PlaceNameFolding.key(of: String(repeating: "x", count: 193)) == nil)
    #expect(PlaceNameFolding.key(of: String(repeating: "-", count: 100_000)) == "")
  }

  @Test("closes up words")
  func joins() {
    let joined = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceNameFolding.longest) { buffer in
      let count = PlaceNameFolding.fold("U. S. A.".utf8.span, into: buffer) ?? 0
      return String(repairing: buffer.span.extracting(0..<PlaceNameFolding.join(buffer, count: count)))
    }
    #expect(joined == "usa")
  }

  @Test("its table is intact")
  func isIntact() {
    #expect(FoldingTable.bundled.isIntact)
    #expect(FoldingTable.bundled.sourceDate == 20_210_914)
  }

  /// `\u` and hexadecimal digits and a space stand for a character.
  private static func unescaped(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    let parts = text.components(separatedBy: "\\u")
    scalars.append(contentsOf: parts[0].unicodeScalars)
    for part in parts.dropFirst() {
      let digits = part.prefix { $0 != " " }
      if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { scalars.append(scalar) }
      scalars.append(contentsOf: part.dropFirst(digits.count + 1).unicodeScalars)
    }
    return String(scalars)
  }
}
