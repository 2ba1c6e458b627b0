// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// What stands in a row, as bytes that do not depend on how the file is written down: the order of the columns, quotes,
/// delimiters and columns that are empty make no difference. What is wrong with the row itself does: cells that are too
/// few or too many, a quote that is not closed.
struct RowContent: Sendable {
  private let columns: [(name: [UInt8], index: Int)]
  private let width: Int
  private let hiddenColumns: (object: Int, fault: Int)?
  /// What stands in the header.
  let header: [UInt8]

  /// Reads the rows of a file.
  init(_ file: SourceFile) {
    width = file.width
    hiddenColumns = file.hiddenColumns.map { ($0.object, $0.fault) }
    // Of columns with the same name the first is another one than the second.
    var seen: [String: Int] = [:]
    columns = file.mapping.header.enumerated().map { index, name in
      seen[name, default: 0] += 1
      return (Array("\(name)\u{0}\(seen[name, default: 0])".utf8), index)
    }.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    header = columns.reduce(into: []) { Self.append($1.name, to: &$0) }
  }

  /// The content of a record; of one whose cells cannot be told apart, the record as it stands.
  /// - Parameter faults: what the reader found wrong with it.
  func content(
    of record: CSVRecord, isReadable: Bool, faults: ArraySlice<CSVFault>, in chunk: CSVChunk
  ) -> [UInt8] {
    var content: [UInt8] = []
    if let hiddenColumns {
      for index in [hiddenColumns.fault] + (isReadable ? [] : [hiddenColumns.object]) where index < record.cellCount {
        Self.append(Array(chunk.bytes[record.rawCell(index, in: chunk)]), to: &content)
      }
      if !isReadable { return content }
    } else if !isReadable {
      return Array(chunk.bytes[record.bytes])
    } else if record.cellCount != width || !faults.isEmpty {
      Self.append(Array(String(record.cellCount).utf8), to: &content)
      for fault in faults { Self.append(Array(fault.kind.name.utf8), to: &content) }
    }
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
  static func append(_ part: [UInt8], to content: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { content.append(contentsOf: $0) }
    content += part
  }

  /// A number for content that two different rows of a data set share once in 10^19 pairs.
  static func hash(_ content: [UInt8]) -> UInt64 {
    var checksum = Checksum()
    content.withUnsafeBytes { checksum.update($0) }
    return checksum.value
  }
}

extension JudgedChunk {
  /// Calls `body` with the content of each data record for which it is wanted, in the order of the file.
  func forEachContent(
    _ rows: RowContent, where isWanted: (Fate) -> Bool = { _ in true }, _ body: (Fate, [UInt8]) -> Void
  ) {
    var nextFault = 0
    forEachRecord { record, fate in
      let index = chunk.firstRecord + record.index
      while nextFault < chunk.faults.count && chunk.faults[nextFault].record < index { nextFault += 1 }
      guard isWanted(fate) else { return }
      let first = nextFault
      while nextFault < chunk.faults.count && chunk.faults[nextFault].record == index { nextFault += 1 }
      let faults = chunk.faults[first..<nextFault]
      body(fate, rows.content(of: record, isReadable: fate.isReadable, faults: faults, in: chunk))
    }
  }
}
