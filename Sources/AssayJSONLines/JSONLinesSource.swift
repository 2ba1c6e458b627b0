// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import CAssayKernels

/// JSON Lines as CSV, so that one reader reads both: a header, then a row for each line that is not blank.
///
///     {"name": "Ilona", "address": {"city": "Hamburg"}, "tags": ["a"]}
///
/// has the columns `name`, `address.city` and `tags`. A string is its meaning, `null` and what is missing are empty,
/// anything else is its JSON text; objects are taken apart one level deep. The columns are the keys of the first 256 KiB, in
/// the order in which they first come, at most 1,000; other keys are in no column. Nothing is lost, because behind them
/// come the three ``hiddenColumns``: the line as it stands, its fault, and its number.
///
/// A line that is no object has empty cells, and a ``JSONLineFault`` that says so. The same goes for lines above the
/// maximal size, of which only the first bytes are kept.
///
/// The output is RFC 4180 with LF in the dialect ``dialect``; pass that to the reader, with
/// ``maximumRecordSize(forLines:)``. Memory: the first 256 KiB and a line. Time: linear.
public struct JSONLinesSource: WrappingSource {
  /// How the objects of a file are put together. JSON knows no other way that is usual.
  public enum Form: Sendable, Hashable {
    /// One object a line (jsonlines.org).
    case lines
    /// One array of objects, in as many lines as it likes. Line breaks and the white space after them are replaced by
    /// one space, so that each object fits into a line.
    case array
  }

  /// The names of the last columns: the text of the object, its fault if it has one, its line from 1.
  ///
  /// They begin with U+0000, as no other column here does.
  public static let hiddenColumns = ["\u{0}json", "\u{0}fault", "\u{0}line"]
  /// How the rows are written down.
  public static let dialect = Dialect()

  public private(set) var base: any ByteSource
  private var splitter: JSONRecordSplitter
  private var rows = JSONRows()
  private var input: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 64 * 1024)
  private var isAtEnd = false
  private var hasHeader = false
  private var output: [UInt8] = []
  private var sent = 0

  /// The rows of a file.
  ///
  /// - Parameters:
  ///   - base: The bytes of the file, in UTF-8; a byte order mark is skipped.
  ///   - maximumLineSize: The size in bytes above which a line, or an element, is cut.
  public init(_ base: any ByteSource, form: Form = .lines, maximumLineSize: Int = 16 * 1024 * 1024) {
    self.base = base
    splitter = JSONRecordSplitter(form, maximumSize: maximumLineSize)
  }

  /// The size of the largest row that lines of a size become: each byte is in one cell at most and in the text of the
  /// object, and two of three can be quotes, which are doubled.
  public static func maximumRecordSize(forLines size: Int = 16 * 1024 * 1024) -> Int {
    size * 4 + 4096
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if !hasHeader { try writeHeader() }
    if sent == output.count {
      output.removeAll(keepingCapacity: true)
      sent = 0
      try writeRows()
    }
    let part = output[sent...].prefix(buffer.count)
    buffer.copyBytes(from: part)
    sent += part.count
    return part.count
  }
}

// MARK: - Rows

extension JSONLinesSource {
  private static var sampleSize: Int { 256 * 1024 }

  private mutating func writeHeader() throws {
    hasHeader = true
    while !isAtEnd && input.count < Self.sampleSize + Dialect.byteOrderMark.count { try load() }
    if input.starts(with: Dialect.byteOrderMark) { input.removeFirst(Dialect.byteOrderMark.count) }
    if !collectSample() { try collectFirst() }
    rows.appendHeader(to: &output)
  }

  /// Takes the keys of the records that end in the first bytes. Of what was read beyond them none counts: the columns must
  /// not depend on how much a pipe gave at once.
  ///
  /// - Returns: Whether there was a record.
  private mutating func collectSample() -> Bool {
    let size = min(input.count, Self.sampleSize)
    var records = splitter
    var hasRecord = false
    while let record = records.next(in: input.span.extracting(0..<size), isFinal: isAtEnd && size == input.count) {
      rows.collect(record, in: input)
      hasRecord = true
    }
    return hasRecord
  }

  /// Takes the keys of the first record, which is longer than the sample or behind many blank lines.
  private mutating func collectFirst() throws {
    while true {
      var records = splitter
      if let record = records.next(in: input.span, isFinal: isAtEnd) { return rows.collect(record, in: input) }
      if isAtEnd { return }
      splitter = records
      dropRead()
      try load()
    }
  }

  /// Writes a good number of rows, or what is left of them.
  private mutating func writeRows() throws {
    while true {
      while let record = nextRecord() {
        rows.append(record, in: input, to: &output)
        if output.count >= block.count { return }
      }
      if isAtEnd { return }
      dropRead()
      try load()
    }
  }

  private mutating func nextRecord() -> JSONRecordSplitter.Record? {
    // The compiler does not let a span of one property go together with a change of another.
    let bytes = input
    return splitter.next(in: bytes.span, isFinal: isAtEnd)
  }

  private mutating func dropRead() {
    input.removeSubrange(..<splitter.start)
    splitter.drop()
  }

  private mutating func load() throws {
    let size = try block.withUnsafeMutableBytes { try base.read(into: $0) }
    isAtEnd = size == 0
    input += block[..<size]
  }
}

// MARK: - Detection

extension JSONLinesSource {
  /// Whether the first bytes of a file are those of objects one a line, or of an array of objects; `nil` if neither.
  ///
  /// The first of them must be an object, or be cut by the end of the sample. `{name},{email}` is not.
  ///
  /// - Complexity: O(*n*) in the size of the sample.
  public static func form(of sample: Span<UInt8>) -> Form? {
    var start = sample.isPrefixed(by: Dialect.byteOrderMark) ? Dialect.byteOrderMark.count : 0
    while start < sample.count && sample[start].isJSONSpace { start += 1 }
    guard start < sample.count else { return nil }
    let text = sample.extracting(start..<sample.count)
    switch text[0] {
    case UInt8(ascii: "{"): return firstRecordIsObject(in: text, form: .lines) ? .lines : nil
    case UInt8(ascii: "["): return firstRecordIsObject(in: text, form: .array) ? .array : nil
    default: return nil
    }
  }

  /// Whether the first bytes of a file are those of objects one a line.
  public static func looksLikeJSONLines(_ sample: Span<UInt8>) -> Bool { form(of: sample) == .lines }

  private static func firstRecordIsObject(in text: Span<UInt8>, form: Form) -> Bool {
    var records = JSONRecordSplitter(form, maximumSize: .max)
    guard let record = records.next(in: text, isFinal: true), record.fault == nil else { return false }
    var object = JSONObject()
    do throws(JSONLineFault) {
      try object.read(text.extracting(record.range))
      return true
    } catch {
      let rest = text.extracting(record.range.upperBound..<text.count)
      var isCut = true
      for index in rest.indices where !rest[index].isJSONSpace || form == .lines && rest[index] == 0x0A {
        isCut = false
      }
      return isCut && error.kind == .syntax && error.column == record.range.count + 1
    }
  }
}

extension Span<UInt8> {
  fileprivate func isPrefixed(by bytes: [UInt8]) -> Bool {
    count >= bytes.count && extracting(0..<bytes.count).isEqual(to: bytes)
  }
}
