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
  /// How far a file is looked through for the first lines that tell its encoding. A longer one is read as UTF-8 then, and
  /// what does not fit is reported row by row.
  private static let searchLimit = 64 * 1024 * 1024

  init(_ input: InputFile, _ options: BatchOptions) throws {
    var form = FileForm()
    var file = try input.open()
    file.isCancelled = options.isCancelled
    let unpacked = try Self.unpacked(ChecksumSource(file), input, options, &form)
    var text = PeekableSource(try Self.decoded(unpacked, input, options, &form))
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
    // The program that wrote the file, a spreadsheet most often, knows UTF-8 by this mark only.
    form.dialect.hasByteOrderMark = form.dialect.hasByteOrderMark || form.encoding != .utf8
    self.form = form
  }

  /// The bytes as UTF-8, by the encoding that was given or found out.
  private static func decoded(
    _ source: any ByteSource, _ input: InputFile, _ options: BatchOptions, _ form: inout FileForm
  ) throws -> any ByteSource {
    var source = PeekableSource(source)
    if let encoding = options.encoding {
      form.encoding = encoding
    } else {
      let sample = try source.peek(Self.sampleSize)
      let detection = try detection(of: sample, input, isPacked: form.packing != nil, options)
      guard let encoding = detection.encoding else {
        throw CSVError.unsupportedEncoding(detection.foreignFormat ?? "")
      }
      if detection.isAmbiguous && !options.takesLikeliestEncoding {
        throw BatchError.uncertainEncoding(detection, file: input.path)
      }
      form.encoding = encoding
      form.encodingConfidence = detection.confidence
    }
    return form.encoding == .utf8 ? source : try TranscodingSource(source, from: form.encoding)
  }

  /// Where the first bytes do not decide, the lines of the whole file that hold bytes beyond ASCII do.
  private static func detection(
    of sample: [UInt8], _ input: InputFile, isPacked: Bool, _ options: BatchOptions
  ) throws -> EncodingDetection {
    let detection = EncodingDetection(sample: sample.span, isComplete: sample.count < sampleSize)
    let isOpen = detection.evidence == .ascii || detection.evidence == .letters
    guard isOpen, sample.count == sampleSize, input.isRegularFile, !isPacked else { return detection }
    var lines = NonASCIILines()
    var file = try input.open()
    file.isCancelled = options.isCancelled
    var buffer = [UInt8](repeating: 0, count: sampleSize)
    var size = 0
    while size < searchLimit && !lines.isFull {
      let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { break }
      lines.append(buffer.span.extracting(0..<count))
      size += count
    }
    return EncodingDetection(sample: sample.span, lines: lines)
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

extension BatchError {
  fileprivate static func uncertainEncoding(_ detection: EncodingDetection, file: String) -> BatchError {
    let candidates = detection.candidates.prefix(4)
    let list = candidates.map { "\($0.encoding.name) (\(Int(($0.confidence * 100).rounded())) %)" }.joined(
      separator: ", ")
    let first = candidates.first?.encoding.name ?? TextEncoding.utf8.name
    return BatchError(
      .input,
      english: "\(file): the encoding is not certain: \(list). Say which it is, for example: --encoding \(first)",
      german: "\(file): Die Kodierung ist nicht sicher: \(list). Bitte angeben, zum Beispiel: --encoding \(first)")
  }
}
