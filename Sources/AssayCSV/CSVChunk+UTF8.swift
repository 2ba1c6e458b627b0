// SPDX-License-Identifier: Apache-2.0

extension CSVChunk {
  /// Adds a fault `invalidUTF8` for each cell that is not well-formed UTF-8 (RFC 3629), at its first ill-formed sequence;
  /// at most 32 for a record.
  ///
  /// The reader leaves this to its caller, who may do it in parallel. Call it once per read.
  ///
  /// - Complexity: O(*n*) in the size of the chunk; nothing if it is ASCII.
  public mutating func findInvalidUTF8() {
    guard !isASCII, var invalid = firstInvalidUTF8(in: bytes, 0..<byteCount) else { return }
    var lines = makeLineCounter()
    var records = makeRecordCursor()
    var found: [CSVFault] = []
    search: while let record = records.next(in: self) {
      // Delimiters and line ends are ASCII, so the bytes in question are in a cell, and a sequence ends with its cell.
      guard invalid < record.bytes.upperBound else { continue }
      let before = found.count
      for cell in 0..<record.cellCount where found.count - before < FaultMark.limitPerRecord {
        let end = record.rawCell(cell, in: self).upperBound
        guard invalid < end else { continue }
        let mark = FaultMark(kind: .invalidUTF8, record: record.index, cell: cell, offset: invalid)
        found.append(fault(for: mark, using: &lines))
        guard let next = firstInvalidUTF8(in: bytes, end..<byteCount) else { break search }
        invalid = next
      }
      guard invalid < record.bytes.upperBound else { continue }
      guard let next = firstInvalidUTF8(in: bytes, record.bytes.upperBound..<byteCount) else { break search }
      invalid = next
    }
    faults += found
    faults.sort { ($0.record, $0.cell, $0.position.byteOffset) < ($1.record, $1.cell, $1.position.byteOffset) }
  }
}
