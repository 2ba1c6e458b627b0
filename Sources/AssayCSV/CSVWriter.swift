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
  /// Appends the cells of a row as they stand in the chunk, without the line end.
  public func appendCells(of record: CSVRecord, in chunk: CSVChunk, to output: inout [UInt8]) {
    output.append(contentsOf: chunk.bytes[record.bytes])
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
