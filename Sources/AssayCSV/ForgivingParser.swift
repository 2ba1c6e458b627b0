// SPDX-License-Identifier: Apache-2.0

/// Reads any bytes as CSV, record by record, and says what was wrong with them.
///
/// It follows CPython's `csv` module (not strict, quotes doubled), with one exception: a quote that is never closed, or
/// that only a quote in mid-text of a later line would close, does not swallow the rows between. It is taken literally
/// and its record ends with its line.
///
/// What lies between such a quote and the place where that is found out holds quotes in pairs only. A cell that begins
/// with pairs closes at once, so the same bytes are not searched in vain again, and the parser stays linear.
struct ForgivingParser: Sendable {
  let delimiter: UInt8
  let quote: UInt8
  /// In bytes, without the line end.
  let maximumRecordSize: Int

  enum Outcome {
    /// The record, or blank line, is done. The next one starts at `next`.
    case record(next: Int)
    /// Only more bytes can tell how the record goes on. Nothing of it was kept.
    case incomplete
    /// The record was cut at its maximal size.
    case cut(at: Int)
  }

  /// Appends the record that starts at `start` to `cells`.
  ///
  /// - Parameter isFinal: Whether the file ends with `bytes`. If not, `maximumRecordSize` + 2 bytes suffice to decide.
  func parseRecord(
    in bytes: Span<UInt8>,
    from start: Int,
    isFinal: Bool,
    into cells: inout CellIndex
  ) -> Outcome {
    let limit = maximumRecordSize < bytes.count - start ? start + maximumRecordSize : Int.max
    let checkpoint = (ends: cells.endCount, marks: cells.marks.count)
    var offset = start
    var cell = 0
    var isMarked = false

    func mark(_ kind: CSVFault.Kind, at offset: Int) {
      isMarked = true
      // A hostile record may have millions; a few say that the record is broken, and the rest would fill the memory. The
      // first of each kind is never left out: what becomes of the record depends on it.
      let marks = cells.marks[checkpoint.marks...]
      guard marks.count < FaultMark.limitPerRecord || !marks.contains(where: { $0.kind == kind }) else { return }
      cells.marks.append(FaultMark(kind: kind, record: cells.recordCount, cell: cell, offset: offset))
    }
    func forget() -> Outcome {
      cells.endCount = checkpoint.ends
      cells.marks.removeSubrange(checkpoint.marks...)
      return .incomplete
    }

    while true {
      isMarked = false
      if offset < bytes.count && bytes[offset] == quote {
        switch scanQuoted(in: bytes, from: offset, limit: limit, isFinal: isFinal) {
        case .closed(let next):
          offset = next
        case .closedBeforeText(let next):
          mark(.textAfterClosingQuote, at: next)
          offset = next
        case .unclosed:
          mark(.unclosedQuote, at: offset)
        case .incomplete:
          return forget()
        }
      }
      scan: while true {
        guard offset < bytes.count else {
          guard isFinal else { return forget() }
          cells.append(end: offset, isLast: true)
          cells.recordCount += 1
          return .record(next: offset)
        }
        let byte = bytes[offset]
        if byte.isLineEnd {
          var next = offset + 1
          if byte == .carriageReturn {
            if next == bytes.count && !isFinal { return forget() }
            if next < bytes.count && bytes[next] == .lineFeed { next += 1 }
          }
          cells.append(end: offset, isLast: true)
          cells.recordCount += offset == start ? 0 : 1
          return .record(next: next)
        }
        if offset >= limit {
          mark(.recordTooLong, at: offset)
          cells.append(end: offset, isLast: true)
          cells.recordCount += 1
          return .cut(at: offset)
        }
        if byte == delimiter {
          cells.append(end: offset, isLast: false)
          offset += 1
          cell += 1
          break scan
        }
        if byte == quote && !isMarked {
          mark(.quoteInsideValue, at: offset)
        }
        offset += 1
      }
    }
  }

  private enum QuotedScan {
    case closed(next: Int)
    case closedBeforeText(next: Int)
    case unclosed
    case incomplete
  }

  private func scanQuoted(in bytes: Span<UInt8>, from start: Int, limit: Int, isFinal: Bool) -> QuotedScan {
    var spansLines = false
    var offset = start + 1
    while offset < bytes.count {
      guard offset < limit else { return .unclosed }
      let byte = bytes[offset]
      guard byte == quote else {
        spansLines = spansLines || byte.isLineEnd
        offset += 1
        continue
      }
      let next = offset + 1
      guard next < bytes.count else { return isFinal ? .closed(next: next) : .incomplete }
      if bytes[next] == quote {
        offset += 2
      } else if bytes[next] == delimiter || bytes[next].isLineEnd {
        return .closed(next: next)
      } else {
        return spansLines ? .unclosed : .closedBeforeText(next: next)
      }
    }
    return isFinal ? .unclosed : .incomplete
  }
}
