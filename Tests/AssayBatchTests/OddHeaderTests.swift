// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayTestSupport
import Testing

/// Headers and values that nobody meant to write: what reads them must come back, with the same answer each time.
struct OddHeaderTests {
  private static let pieces = [
    "", " ", "\u{301}", "\u{308}", "@", ".", "1", "٣", "名", "ー", "𝐀", "👩‍👩‍👧", "\u{0}", "\u{FEFF}", "(", ")", "/", "|", "e",
    "mail", "Name",
    "E-Mail", "http://", "www.", "+", "-", ":", "=", "{\"ImportId\"", "sep=", "\r\n", "ß", "İ", "2024-01-31", "70173",
    "ご", "必須",
  ]

  @Test func readsAnything() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
          }.joined()
        }
      }
      let place = HeaderPlace(in: rows)
      #expect(place == HeaderPlace(in: rows))
      #expect((0...rows.count).contains(place.dataStart))
      #expect(place.headerRecord.map { $0 < place.dataStart } ?? true)
      let header = rows.first ?? []
      let mapping = try? ColumnMapping(header: header, sample: rows, file: "")
      #expect(mapping == (try? ColumnMapping(header: header, sample: rows, file: "")))
      if let mapping {
        let fields = mapping.fields.compactMap { $0 }.filter { $0 != .otherContact }
        #expect(Set(fields).count == fields.count)
        #expect(mapping.assignments.allSatisfy { (0...1).contains($0.confidence) })
        var file = MappingFile()
        file.set(header, Dictionary(zip(header, mapping.fields), uniquingKeysWith: { first, _ in first }))
        #expect(try MappingFile(parsing: file.text) == file)
      }
      _ = try? ColumnMapping(withoutHeader: rows, file: "")
      for cell in rows.joined() { _ = SampleValue(cell).redacted }
    }
  }
}
