// SPDX-License-Identifier: Apache-2.0

/// The bytes of another source as UTF-8.
///
/// What stands for no character, an odd byte at the end too, becomes U+FFFD and is counted. A byte order mark is left out.
///
/// ```swift
/// let file = try FileSource(path: "leads.csv")
/// var reader = try CSVReader(source: TranscodingSource(file, from: .windows1252))
/// ```
///
/// Memory: 64 KiB.
public struct TranscodingSource: WrappingSource {
  public private(set) var base: any ByteSource
  /// The encoding of the bytes of ``base``.
  public let encoding: TextEncoding

  private var converter: CharacterConverter
  private var input = [UInt8](repeating: 0, count: inputSize)
  private var unread = 0..<0
  private var isBaseAtEnd = false
  private var isAtEnd = false
  /// Results that did not fit into the buffer of a reader who asks for a few bytes.
  private var output: [UInt8] = []
  private var pending = 0..<0
  private var isAtStart = true

  private static let inputSize = 32 * 1024
  /// More than a character and a byte order mark take.
  private static let smallestBuffer = 64

  /// Transcodes a source.
  ///
  /// - Throws: ``CSVError`` with the code `unsupportedEncoding` if the system's ICU does not know the encoding.
  public init(_ base: any ByteSource, from encoding: TextEncoding) throws(CSVError) {
    guard let converter = CharacterConverter(from: encoding) else {
      throw CSVError.unsupportedEncoding(encoding.name)
    }
    self.base = base
    self.encoding = encoding
    self.converter = converter
  }

  /// Sequences so far that stand for no character in ``encoding``.
  public var illFormedCount: Int { converter.illFormedCount }

  /// Where the first of them begins in the bytes of ``base``.
  public var firstIllFormedOffset: Int? { converter.firstIllFormedOffset }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if pending.isEmpty, buffer.count >= Self.smallestBuffer { return try transcode(into: buffer) }
    if pending.isEmpty {
      if output.isEmpty { output = [UInt8](repeating: 0, count: 4096) }
      var room = output
      output = []
      defer { output = room }
      pending = 0..<(try room.withUnsafeMutableBytes { try transcode(into: $0) })
    }
    let size = min(buffer.count, pending.count)
    buffer.copyBytes(from: output[pending.prefix(size)])
    pending = pending.dropFirst(size)
    return size
  }

  private mutating func transcode(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while !isAtEnd {
      if unread.isEmpty, !isBaseAtEnd {
        let size = try input.withUnsafeMutableBytes { try base.read(into: $0) }
        unread = 0..<size
        isBaseAtEnd = size == 0
      }
      let step = input[unread].withUnsafeBytes { converter.convert($0, isLast: isBaseAtEnd, into: buffer) }
      guard let step else { throw CSVError.unsupportedEncoding(encoding.name) }
      unread = unread.dropFirst(step.consumed)
      isAtEnd = isBaseAtEnd && unread.isEmpty && !step.isFull
      let size = isAtStart ? withoutByteOrderMark(buffer, step.written) : step.written
      isAtStart = isAtStart && step.written == 0
      if size > 0 { return size }
    }
    return 0
  }

  /// Moves the bytes down over a U+FEFF at the start. ICU writes whole characters, so that it is there in full.
  private func withoutByteOrderMark(_ buffer: UnsafeMutableRawBufferPointer, _ size: Int) -> Int {
    let mark = Dialect.byteOrderMark
    guard size >= mark.count, buffer[..<mark.count].elementsEqual(mark) else { return size }
    for index in mark.count..<size { buffer[index - mark.count] = buffer[index] }
    return size - mark.count
  }
}
