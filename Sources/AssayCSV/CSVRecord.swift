// SPDX-License-Identifier: Apache-2.0

/// A record of a ``CSVChunk``: where it is, not what it holds. It is valid for the chunk that it came from, until the
/// next read.
public struct CSVRecord: Sendable, Hashable {
  /// The number of the record in its chunk, from 0. Add ``CSVChunk/firstRecord`` for the number in the file.
  public let index: Int
  /// The row as it stands in the chunk, quotes included, without its line end.
  public let bytes: Range<Int>
  /// The size of the line end: 1, 2 for CRLF, 0 at the end of the file or where the record was cut.
  public let terminatorLength: Int
  /// The number of cells, at least 1.
  public let cellCount: Int
  @usableFromInline let firstEnd: Int

  @inlinable
  init(index: Int, bytes: Range<Int>, terminatorLength: Int, cellCount: Int, firstEnd: Int) {
    self.index = index
    self.bytes = bytes
    self.terminatorLength = terminatorLength
    self.cellCount = cellCount
    self.firstEnd = firstEnd
  }

  /// The indices in ``CSVChunk/ends`` of the ends of the cells: for loops over many records, which hold the ends and
  /// need no ``rawCell(_:in:)``.
  @inlinable
  public var endIndices: Range<Int> { firstEnd..<(firstEnd + cellCount) }

  /// Where a cell stands in the chunk, its quotes included.
  ///
  /// - Parameter cell: The cell, from 0 to ``cellCount`` − 1.
  @inlinable
  public func rawCell(_ cell: Int, in chunk: CSVChunk) -> Range<Int> {
    precondition(cell >= 0 && cell < cellCount, "There is no such cell in this record")
    let ends = chunk.cells.ends.span
    let last = firstEnd + cell
    let start = cell == 0 ? bytes.lowerBound : Int(ends[last - 1]) + 1
    return start..<Int(ends[last] & ~CellIndex.lastCell)
  }
}

/// Goes through the records of a chunk. It allocates nothing and skips blank lines.
public struct CSVRecordCursor: Sendable {
  @usableFromInline var index = 0
  @usableFromInline var offset = 0
  @usableFromInline var firstEnd = 0

  @inlinable
  init() {}

  /// The next record, or `nil` after the last.
  ///
  /// - Parameter chunk: The same chunk at every call.
  @inlinable @inline(__always)
  public mutating func next(in chunk: CSVChunk) -> CSVRecord? {
    let bytes = chunk.bytes.span.extracting(first: chunk.byteCount)
    let ends = chunk.cells.ends.span.extracting(first: chunk.cells.endCount)
    while firstEnd < ends.count {
      let start = offset
      let first = firstEnd
      var last = first
      // The condition is the check of bounds; the compiler does not see that by itself, in the hottest loop there is.
      while last < ends.count && ends[unchecked: last] < CellIndex.lastCell {
        last += 1
      }
      let end = Int(ends[last] & ~CellIndex.lastCell)
      var terminatorLength = end < bytes.count ? 1 : 0
      if end + 1 < bytes.count && bytes[end] == .carriageReturn && bytes[end + 1] == .lineFeed {
        terminatorLength = 2
      }
      firstEnd = last + 1
      offset = end + terminatorLength
      if end == start {
        // A row of one cell without a byte is a blank line. If a record is cut right at its start, its size limit is 0.
        continue
      }
      defer { index += 1 }
      return CSVRecord(
        index: index,
        bytes: start..<end,
        terminatorLength: terminatorLength,
        cellCount: last - first + 1,
        firstEnd: first
      )
    }
    return nil
  }
}
