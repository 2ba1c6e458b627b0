// SPDX-License-Identifier: Apache-2.0

/// Writes cells and rows to the end of a byte array. It does no I/O.
///
/// What a lead's file brought along stays as it was: raw cells and rows are copied byte for byte, only new values are
/// quoted, and only where they must be.
///
///     let writer = CSVWriter(dialect: reader.dialect)
///     writer.appendCells(of: record, in: chunk, to: &output)
///     writer.appendDelimiter(to: &output)
///     writer.appendCell("accept".utf8.span, to: &output)
///     writer.appendLineEnd(of: record, in: chunk, to: &output)
public struct CSVWriter: Sendable {
  /// How the file is written down.
  public let dialect: Dialect

  /// A writer of one dialect.
  public init(dialect: Dialect) {
    self.dialect = dialect
  }

  /// A new value for a cell.
  public struct Replacement: Sendable, Hashable {
    /// The cell, from 0.
    public var cell: Int
    /// Where the value stands in the bytes that come with it.
    public var value: Range<Int>

    /// A new value for a cell.
    public init(cell: Int, value: Range<Int>) {
      self.cell = cell
      self.value = value
    }
  }
}

// MARK: - Values

extension CSVWriter {
  /// Appends a value as a cell, in quotes if it holds a delimiter, a quote or a line end.
  ///
  /// A value that begins with a byte order mark is quoted too: as the first of a file it would lose it.
  public func appendCell(_ value: Span<UInt8>, to output: inout [UInt8]) {
    guard needsQuotes(value) else {
      output.append(value)
      return
    }
    output.append(dialect.quote)
    for i in value.indices {
      if value[i] == dialect.quote {
        output.append(dialect.quote)
      }
      output.append(value[i])
    }
    output.append(dialect.quote)
  }

  /// Appends the byte between two cells.
  public func appendDelimiter(to output: inout [UInt8]) {
    output.append(dialect.delimiter)
  }

  /// Appends values as a row, with the line end of the dialect. A single empty value is written as `""`, because an
  /// empty line is no row.
  public func appendRow(_ values: [[UInt8]], to output: inout [UInt8]) {
    for (cell, value) in values.enumerated() {
      if cell > 0 { appendDelimiter(to: &output) }
      appendCell(value.span, to: &output, isAlone: values.count == 1)
    }
    output.append(contentsOf: dialect.lineEnding.bytes)
  }

  private func appendCell(_ value: Span<UInt8>, to output: inout [UInt8], isAlone: Bool) {
    if isAlone && value.isEmpty {
      output.append(contentsOf: [dialect.quote, dialect.quote])
    } else {
      appendCell(value, to: &output)
    }
  }

  private func needsQuotes(_ value: Span<UInt8>) -> Bool {
    // No early exit: values are short, and without it the loop is vectorised.
    var isSpecial = false
    for i in value.indices {
      let byte = value[i]
      isSpecial =
        isSpecial || byte == dialect.delimiter || byte == dialect.quote || byte == .lineFeed || byte == .carriageReturn
    }
    return isSpecial || EncodingSignature.startsWithByteOrderMark(value)
  }
}

// MARK: - Rows of a chunk

extension CSVWriter {
  /// Appends a row as it stands in the chunk, line end included. Where it has none, the dialect's is taken.
  public func appendRow(_ record: CSVRecord, in chunk: CSVChunk, to output: inout [UInt8]) {
    output.append(contentsOf: chunk.bytes[record.bytes.lowerBound..<record.bytes.upperBound + record.terminatorLength])
    if record.terminatorLength == 0 {
      output.append(contentsOf: dialect.lineEnding.bytes)
    }
  }

  /// Appends the cells of a row as they stand in the chunk, without the line end.
  public func appendCells(of record: CSVRecord, in chunk: CSVChunk, to output: inout [UInt8]) {
    output.append(contentsOf: chunk.bytes[record.bytes])
  }

  /// Appends the cells of a row, some of them with new values, the others as they stand in the chunk.
  ///
  /// - Parameters:
  ///   - replacements: The new values, in the order of their cells, at most one for each.
  ///   - values: The bytes that the replacements point into.
  public func appendCells(
    of record: CSVRecord,
    in chunk: CSVChunk,
    replacing replacements: [Replacement],
    from values: [UInt8],
    to output: inout [UInt8]
  ) {
    var copied = record.bytes.lowerBound
    for replacement in replacements {
      let raw = record.rawCell(replacement.cell, in: chunk)
      output.append(contentsOf: chunk.bytes[copied..<raw.lowerBound])
      appendCell(values.span.extracting(replacement.value), to: &output, isAlone: record.cellCount == 1)
      copied = raw.upperBound
    }
    output.append(contentsOf: chunk.bytes[copied..<record.bytes.upperBound])
  }

  /// Appends the line end that a row has in the chunk, or the dialect's if it has none.
  public func appendLineEnd(of record: CSVRecord, in chunk: CSVChunk, to output: inout [UInt8]) {
    if record.terminatorLength == 0 {
      output.append(contentsOf: dialect.lineEnding.bytes)
    } else {
      let end = record.bytes.upperBound
      output.append(contentsOf: chunk.bytes[end..<end + record.terminatorLength])
    }
  }
}
