// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayJSONLines

/// Opens an input: unpacks it, brings it into UTF-8 and RFC 4180, and says what it was before.
///
/// Each step is a source in front of the one before, so that there is one parser and one engine for all forms of files,
/// and memory does not depend on the form.
struct InputOpening: ~Copyable {
  private(set) var reader: CSVReader
  let form: FileForm

  /// Enough of a file to tell its form by.
  private static let sampleSize = 256 * 1024

  init(_ input: InputFile, _ options: BatchOptions) throws {
    var form = FileForm()
    var file = try input.open()
    file.isCancelled = options.isCancelled
    let unpacked = try Self.unpacked(ChecksumSource(file), input, options, &form)
    var text = PeekableSource(unpacked)
    let sample = try text.peek(Self.sampleSize)
    if let objects = JSONLinesSource.form(of: sample.span) {
      form.isJSONLines = true
      form.dialect = JSONLinesSource.dialect
      reader = try CSVReader(
        source: JSONLinesSource(text, form: objects), dialect: form.dialect, chunkSize: options.chunkSize,
        maximumRecordSize: JSONLinesSource.maximumRecordSize())
      self.form = form
      return
    }
    form.dialect = Dialect.detect(in: sample.span, delimiter: options.delimiter, quote: options.quote)
    form.escapesWithBackslash =
      options.escapesWithBackslash ?? form.dialect.escapesWithBackslash(in: sample.span)
    let rows: any ByteSource =
      form.escapesWithBackslash
      ? UnescapingSource(text, dialect: form.dialect, escape: UInt8(ascii: "\\")) : text
    reader = try CSVReader(source: rows, dialect: form.dialect, chunkSize: options.chunkSize)
    form.dialect = reader.dialect
    self.form = form
  }

  private static func unpacked(
    _ source: ChecksumSource, _ input: InputFile, _ options: BatchOptions, _ form: inout FileForm
  ) throws -> any ByteSource {
    var source = PeekableSource(source)
    for compression in options.compressions where try source.peek(compression.signature.count) == compression.signature
    {
      form.packing = compression.fileExtension
      return compression.makeSource(source, path: input.path)
    }
    return source
  }
}
