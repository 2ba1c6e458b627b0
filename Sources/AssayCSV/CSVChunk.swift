// SPDX-License-Identifier: Apache-2.0

/// A run of whole records: their bytes as they stand in the file, and where each cell ends.
///
/// A reader fills it, any thread may then work on it. Reuse one value for many reads: its storage is kept.
///
///     var chunk = CSVChunk()
///     while try reader.next(into: &chunk) {
///       var records = chunk.makeRecordCursor()
///       while let record = records.next(in: chunk) {
///         for cell in 0..<record.cellCount {
///           let raw = chunk.bytes.span.extracting(record.rawCell(cell, in: chunk))
///         }
///       }
///     }
public struct CSVChunk: Sendable {
  /// Storage that is kept from read to read. The records are its first ``byteCount`` bytes; what follows is of no meaning.
  public internal(set) var bytes: [UInt8] = []
  /// The size of the records, line ends included.
  public internal(set) var byteCount = 0
  /// The dialect that the chunk was read with.
  public internal(set) var dialect = Dialect()
  /// The number of the first record, from 0 over the whole file; the header counts, blank lines do not.
  public internal(set) var firstRecord = 0
  /// The line of the first byte, from 1.
  public internal(set) var firstLine = 1
  /// The offset of the first byte in the file.
  public internal(set) var byteOffset = 0
  /// What was wrong, in the order of records and cells.
  public internal(set) var faults: [CSVFault] = []
  /// Whether no byte is above 0x7F. Where this is false, one may still be absent.
  public internal(set) var isASCII = true
  /// Line ends in the chunk, inside quotes too.
  public internal(set) var lineEndCount = 0

  @usableFromInline var cells = CellIndex()

  /// A chunk without records, to be filled.
  public init() {}
}

// MARK: - Records

extension CSVChunk {
  /// The number of records. Blank lines are none.
  public var recordCount: Int { cells.recordCount }

  /// The bit of a value in ``ends`` that marks the last cell of a record.
  @inlinable public static var lastCellMark: UInt32 { CellIndex.lastCell }

  /// Where cells end, as offsets in ``bytes``: at the delimiter or at the line end (for CRLF, at the CR). The top bit marks
  /// the last cell of a record. Only the first ``endCount`` values mean something. A blank line has one end, at its start.
  @inlinable
  public var ends: [UInt32] { cells.ends }

  /// The number of values in ``ends``.
  @inlinable
  public var endCount: Int { cells.endCount }

  /// A cursor before the first record.
  @inlinable
  public func makeRecordCursor() -> CSVRecordCursor {
    CSVRecordCursor()
  }

  /// The values of a record, with U+FFFD in place of what is not UTF-8. It allocates.
  public func strings(of record: CSVRecord) -> [String] {
    (0..<record.cellCount).map { cell in
      var value: [UInt8] = []
      let raw = bytes.span.extracting(record.rawCell(cell, in: self))
      CellContent.append(raw, quote: dialect.quote, to: &value)
      return String(decoding: value, as: UTF8.self)
    }
  }
}

// MARK: - Filling

extension CSVChunk {
  /// Turns marks into faults.
  mutating func resolveMarks() {
    guard !cells.marks.isEmpty else { return }
    var lines = makeLineCounter()
    for mark in cells.marks {
      faults.append(fault(for: mark, using: &lines))
    }
  }

  func fault(for mark: FaultMark, using lines: inout LineCounter) -> CSVFault {
    CSVFault(
      kind: mark.kind,
      record: firstRecord + mark.record,
      cell: mark.cell,
      position: position(of: mark.offset, using: &lines)
    )
  }

  /// Makes room for `count` bytes in all.
  mutating func reserveBytes(_ count: Int) {
    if count > bytes.count {
      bytes += [UInt8](repeating: 0, count: count - bytes.count)
    }
  }
}
