// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// What stands in a row, as bytes that do not depend on how the file is written down: the order of the columns, quotes,
/// delimiters and columns that are empty make no difference.
struct RowContent: Sendable {
  private let columns: [(name: [UInt8], index: Int)]
  /// What stands in the header.
  let header: [UInt8]

  /// Reads the rows of a file.
  init(_ file: SourceFile) {
    columns = file.mapping.header.enumerated().map { (Array($1.utf8), $0) }
      .sorted { $0.name == $1.name ? $0.index < $1.index : $0.name.lexicographicallyPrecedes($1.name) }
    header = columns.reduce(into: []) { Self.append($1.name, to: &$0) }
  }

  /// The content of a record; of one whose cells cannot be told apart, the record as it stands.
  func content(of record: CSVRecord, isReadable: Bool, in chunk: CSVChunk) -> [UInt8] {
    guard isReadable else { return Array(chunk.bytes[record.bytes]) }
    var content: [UInt8] = []
    for (name, index) in columns where index < record.cellCount {
      let raw = record.rawCell(index, in: chunk)
      if raw.isEmpty { continue }
      var value: [UInt8] = []
      CellContent.append(chunk.bytes.span.extracting(raw), quote: chunk.dialect.quote, to: &value)
      if value.isEmpty { continue }
      Self.append(name, to: &content)
      Self.append(value, to: &content)
    }
    return content
  }

  /// Each part goes in behind its length, so that no two lists of parts are the same bytes.
  private static func append(_ part: [UInt8], to content: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { content.append(contentsOf: $0) }
    content += part
  }
}

extension RowContent {
  /// A number for content that two different rows of a data set share once in 10^19 pairs.
  static func hash(_ content: [UInt8]) -> UInt64 {
    var checksum = Checksum()
    content.withUnsafeBytes { checksum.update($0) }
    return checksum.value
  }
}
