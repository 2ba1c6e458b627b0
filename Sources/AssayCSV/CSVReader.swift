// SPDX-License-Identifier: Apache-2.0

/// Reads a CSV file chunk by chunk.
///
/// Every byte sequence is read: rows that break the rules come with a ``CSVFault``, and the next row is read as if nothing
/// had happened. The outcome does not depend on the chunk size.
///
///     var reader = try CSVReader(source: FileSource(path: "leads.csv"))
///     var chunk = CSVChunk()
///     while try reader.next(into: &chunk) {
///       …
///     }
///
/// Memory: the chunk and at most `maximumRecordSize` bytes of a record that is not complete yet. Time: linear.
public struct CSVReader: ~Copyable, Sendable {
  /// How the file is written down: as given, or as detected.
  public let dialect: Dialect
  /// The source, for what it may have gathered on the way.
  public private(set) var source: any ByteSource

  private let chunkSize: Int
  private let growthLimit: Int
  private let indexer: RecordIndexer
  /// Bytes that were read for the detection and not yet given out.
  private var sample: ArraySlice<UInt8>
  /// The start of a record whose end is in the next chunk.
  private var carry: [UInt8] = []
  private let isSampleWhole: Bool
  private var isAtEnd = false
  private var isSkippingLine = false
  private var record = 0
  private var line = 1
  private var byteOffset: Int

  /// Reads the first bytes of a file and finds out its dialect.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - dialect: How the file is written down; `nil` to detect it. A byte order mark is always detected.
  ///   - delimiter: What separates cells, where the rest of the dialect is to be detected; `nil` to detect it too.
  ///   - chunkSize: The size of chunks in bytes, at most `maximumRecordSize`. A chunk is larger where a record is.
  ///   - maximumRecordSize: The size in bytes, without line end, above which a record is cut; at most 1 GiB.
  /// - Throws: ``CSVError`` with the code `unsupportedEncoding`, and what the source throws.
  public init(
    source: any ByteSource,
    dialect: Dialect? = nil,
    delimiter: UInt8? = nil,
    chunkSize: Int = 512 * 1024,
    maximumRecordSize: Int = 16 * 1024 * 1024
  ) throws {
    try self.init(
      source: source,
      dialect: dialect,
      delimiter: delimiter,
      chunkSize: chunkSize,
      maximumRecordSize: maximumRecordSize,
      kernel: IndexKernel.best
    )
  }

  init(
    source: any ByteSource,
    dialect: Dialect?,
    delimiter: UInt8? = nil,
    chunkSize: Int,
    maximumRecordSize: Int,
    kernel: IndexKernel?
  ) throws {
    precondition(chunkSize > 0, "A chunk holds at least one byte")
    // Offsets in a chunk have 31 bits, and a chunk can be twice as long as a record.
    precondition((1...1 << 30).contains(maximumRecordSize), "A record is limited to 1 byte ... 1 GiB")
    var source = source
    let sample = try Self.readSample(from: &source)
    if let encoding = EncodingSignature.unsupportedEncoding(of: sample.span) {
      throw CSVError.unsupportedEncoding(encoding)
    }
    var dialect = dialect ?? Dialect.detect(in: sample.span, delimiter: delimiter)
    dialect.hasByteOrderMark = EncodingSignature.startsWithByteOrderMark(sample.span)
    self.dialect = dialect
    self.source = source
    self.chunkSize = min(chunkSize, maximumRecordSize)
    self.growthLimit = maximumRecordSize + 2
    self.indexer = RecordIndexer(
      parser: ForgivingParser(
        delimiter: dialect.delimiter,
        quote: dialect.quote,
        maximumRecordSize: maximumRecordSize
      ),
      kernel: kernel
    )
    self.byteOffset = dialect.hasByteOrderMark ? Dialect.byteOrderMark.count : 0
    self.sample = sample[byteOffset...]
    self.isSampleWhole = sample.count < Self.sampleSize
  }

  /// The first records of the file, for whoever has to find out what its columns hold. Only before the first ``next(into:)``.
  ///
  /// - Parameter maximumSize: How many bytes to look at; a record that they cut is left out. There may be none then.
  public func sample(maximumSize: Int = 256 * 1024) -> CSVChunk {
    var chunk = CSVChunk()
    let bytes = Array(sample.prefix(maximumSize))
    guard !bytes.isEmpty else { return chunk }
    // As in a chunk that was read, something follows the last record: whoever looks at the first byte of a cell may do so
    // where the cell is empty.
    chunk.bytes = bytes + [0]
    let isWhole = isSampleWhole && bytes.count == sample.count
    let result = indexer.index(bytes, length: bytes.count, isFinal: isWhole, into: &chunk.cells)
    chunk.byteCount = result.byteCount
    chunk.dialect = dialect
    chunk.byteOffset = byteOffset
    chunk.lineEndCount = result.lineEndCount
    chunk.isASCII = !result.hasNonASCII
    chunk.resolveMarks()
    return chunk
  }

  /// Reads the next chunk.
  ///
  /// - Parameter chunk: Gets at least one record, unless the file is at its end.
  /// - Returns: Whether there was a record.
  /// - Throws: What the source throws. Do not read on after that.
  public mutating func next(into chunk: inout CSVChunk) throws -> Bool {
    repeat {
      guard try readRecords(into: &chunk) else { return false }
    } while chunk.recordCount == 0
    return true
  }

  /// Reads a chunk that may hold nothing but blank lines. Returns `false` at the end of the file.
  private mutating func readRecords(into chunk: inout CSVChunk) throws -> Bool {
    chunk.cells.removeAll()
    chunk.faults.removeAll(keepingCapacity: true)
    var length = carry.count
    var target = max(chunkSize, length + 1)
    chunk.reserveBytes(target)
    chunk.bytes.withUnsafeMutableBytes { $0.copyBytes(from: carry) }
    carry.removeAll(keepingCapacity: true)

    while true {
      chunk.reserveBytes(target)
      try fill(&chunk.bytes, from: &length, upTo: target)
      if isSkippingLine {
        length -= skipLine(in: &chunk.bytes, length)
        target = max(target, length + 1)
        if !isAtEnd { continue }
      }
      if length == 0 {
        chunk.byteCount = 0
        return false
      }
      let result = indexer.index(chunk.bytes, length: length, isFinal: isAtEnd, into: &chunk.cells)
      if result.byteCount > 0 {
        describe(&chunk, result)
        carry.append(contentsOf: chunk.bytes[result.byteCount..<length])
        return true
      }
      target = max(length + 1, min(target * 2, growthLimit))
    }
  }

  private mutating func describe(_ chunk: inout CSVChunk, _ result: RecordIndexer.Result) {
    chunk.byteCount = result.byteCount
    chunk.dialect = dialect
    chunk.firstRecord = record
    chunk.firstLine = line
    chunk.byteOffset = byteOffset
    chunk.lineEndCount = result.lineEndCount
    chunk.isASCII = !result.hasNonASCII
    chunk.resolveMarks()
    record += chunk.recordCount
    line += result.lineEndCount
    byteOffset += result.byteCount
    isSkippingLine = result.isCut
  }
}

// MARK: - Bytes

extension CSVReader {
  /// Enough to tell a dialect and what the columns hold, little enough to be read at once.
  static var sampleSize: Int { 256 * 1024 }

  private static func readSample(from source: inout any ByteSource) throws -> [UInt8] {
    var sample = [UInt8](repeating: 0, count: sampleSize)
    var size = 0
    while size < sampleSize {
      let count = try source.read(into: &sample, from: size, upTo: sampleSize)
      if count == 0 { break }
      size += count
    }
    sample.removeSubrange(size...)
    return sample
  }

  private mutating func fill(_ bytes: inout [UInt8], from length: inout Int, upTo target: Int) throws {
    if !sample.isEmpty {
      let head = sample.prefix(target - length)
      bytes.withUnsafeMutableBytes { $0[length...].copyBytes(from: head) }
      length += head.count
      sample = head.count < sample.count ? sample.dropFirst(head.count) : []
    }
    while length < target && !isAtEnd {
      let count = try source.read(into: &bytes, from: length, upTo: target)
      isAtEnd = count == 0
      length += count
    }
  }

  /// Removes the rest of a line whose record was cut.
  ///
  /// - Returns: How many bytes were removed from the front.
  private mutating func skipLine(in bytes: inout [UInt8], _ length: Int) -> Int {
    var end = 0
    while end < length && !bytes[end].isLineEnd {
      end += 1
    }
    if end < length && (bytes[end] == .lineFeed || end + 1 < length || isAtEnd) {
      end += bytes[end] == .carriageReturn && end + 1 < length && bytes[end + 1] == .lineFeed ? 2 : 1
      line += 1
      isSkippingLine = false
    }
    bytes.withUnsafeMutableBytes { $0.copyBytes(from: $0[end..<length]) }
    byteOffset += end
    return end
  }
}

extension ByteSource {
  /// Reads into part of an array.
  fileprivate mutating func read(into bytes: inout [UInt8], from start: Int, upTo end: Int) throws -> Int {
    let count = try bytes.withUnsafeMutableBytes { buffer in
      try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start..<end]))
    }
    precondition((0...end - start).contains(count), "A byte source wrote more than it was asked for")
    return count
  }
}
