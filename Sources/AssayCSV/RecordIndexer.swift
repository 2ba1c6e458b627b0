// SPDX-License-Identifier: Apache-2.0

/// Finds the records of a chunk: with the kernel as long as the quotes are in order, with the forgiving parser where they
/// are not.
struct RecordIndexer: Sendable {
  let parser: ForgivingParser
  /// `nil` leaves everything to the forgiving parser.
  let kernel: IndexKernel?

  /// What was found.
  struct Result {
    /// The end of the last complete record, its line end included.
    var byteCount = 0
    /// Line ends in those bytes.
    var lineEndCount = 0
    var hasNonASCII = false
    /// Whether the last record was cut because of its size.
    var isCut = false
  }

  /// Indexes the first `length` bytes.
  ///
  /// - Parameter isFinal: Whether the file ends there. If so, everything becomes part of a record.
  func index(_ bytes: [UInt8], length: Int, isFinal: Bool, into cells: inout CellIndex) -> Result {
    var result = Result()
    // Where no record can be too long the kernel need not look.
    let kernel = length <= parser.maximumRecordSize ? kernel : nil
    while result.byteCount < length {
      var stop = length
      if let kernel {
        let start = result.byteCount
        guard let malformedOffset = advance(kernel, &result, bytes, length, isFinal, &cells) else { return result }
        stop = min(length, max(malformedOffset, start) + 64)
      }
      while result.byteCount < stop {
        let start = result.byteCount
        let outcome = parser.parseRecord(
          in: bytes.span.extracting(first: length), from: start, isFinal: isFinal, into: &cells)
        switch outcome {
        case .incomplete:
          return result
        case .record(let next):
          result.byteCount = next
        case .cut(let end):
          result.byteCount = end
          result.isCut = true
        }
        result.lineEndCount += countLineEnds(in: bytes, start..<result.byteCount)
        result.hasNonASCII = result.hasNonASCII || bytes[start..<result.byteCount].contains { $0 > 0x7F }
        if result.isCut { return result }
      }
    }
    return result
  }

  /// Runs the kernel from the end of the last record.
  ///
  /// - Returns: The offset where the forgiving parser has to take over, or `nil` if nothing is left to do.
  private func advance(
    _ kernel: IndexKernel,
    _ result: inout Result,
    _ bytes: [UInt8],
    _ length: Int,
    _ isFinal: Bool,
    _ cells: inout CellIndex
  ) -> Int? {
    let start = result.byteCount
    // A CR at the very end may be half of a CRLF.
    let visible = !isFinal && bytes[length - 1] == .carriageReturn ? length - 1 : length
    let firstEnd = cells.endCount
    let run = kernel.run(
      over: bytes, in: start..<visible, delimiter: parser.delimiter, quote: parser.quote, into: &cells)
    let stopped = run.malformedOffset ?? visible
    result.hasNonASCII = result.hasNonASCII || run.hasNonASCII
    if run.completeEndCount > firstEnd {
      let end = cells.end(at: run.completeEndCount - 1)
      let isCRLF = bytes[end] == .carriageReturn && end + 1 < visible && bytes[end + 1] == .lineFeed
      result.byteCount = end + (isCRLF ? 2 : 1)
    }
    let needsParser = run.malformedOffset != nil || (isFinal && run.isInsideQuotes)
    if isFinal && !needsParser && result.byteCount < length {
      // The last record without a line end.
      cells.append(end: length, isLast: true)
      cells.recordCount += 1
      result.byteCount = length
      result.lineEndCount += run.lineEndCount
      return nil
    }
    cells.endCount = run.completeEndCount
    // `stopped` may lie between the CR and the LF of the last record.
    let tail = result.byteCount..<max(result.byteCount, stopped)
    result.lineEndCount += run.lineEndCount - countLineEnds(in: bytes, tail)
    return needsParser ? stopped : nil
  }
}
