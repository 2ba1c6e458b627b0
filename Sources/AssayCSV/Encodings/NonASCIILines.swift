// SPDX-License-Identifier: Apache-2.0

internal import CAssayKernels

/// The lines of a file that hold bytes beyond ASCII: what its encoding can be told by.
///
/// Give it the whole file, piece by piece, where the first lines may be all ASCII:
///
/// ```swift
/// var lines = NonASCIILines()
/// while let piece = …, !lines.isFull { lines.append(piece) }
/// EncodingDetection(sample: sample.span, lines: lines)
/// ```
///
/// Memory: 272 KiB at most. Time: linear, eight bytes of ASCII at a time.
public struct NonASCIILines: Sendable {
  /// The lines, each with a line feed behind it.
  private(set) var bytes: [UInt8] = []
  /// Lines with bytes beyond ASCII that are UTF-8, and that are not.
  private(set) var wellFormedCount = 0
  private(set) var illFormedCount = 0
  /// The start of a line whose end has not come yet.
  private var remainder: [UInt8] = []

  static let capacity = 256 * 1024
  /// A longer line is taken apart, so that a file without line ends is no trouble.
  private static let maximumLineSize = 16 * 1024

  /// No lines yet.
  public init() {}

  /// Whether enough lines are there. More are counted and not kept.
  public var isFull: Bool { bytes.count >= Self.capacity }

  /// Whether no byte beyond ASCII has come.
  public var isEmpty: Bool { bytes.isEmpty && !remainder.contains { $0 >= 0x80 } }

  /// Takes the next bytes of the file; they may begin and end anywhere.
  public mutating func append(_ piece: Span<UInt8>) {
    var start = 0
    if !remainder.isEmpty {
      start = piece.lineEnd(from: 0) ?? piece.count
      // A line end must come before more than a line is kept.
      for index in 0..<min(start, Self.maximumLineSize) { remainder.append(piece[index]) }
      guard start < piece.count || remainder.count >= Self.maximumLineSize else { return }
      let line = remainder
      remainder = []
      take(line.span)
    }
    while let marked = piece.firstNonASCII(from: start) {
      // Back to the start of the line, where the bytes are ASCII as far as `start`.
      var lineStart = marked
      while lineStart > start, marked - lineStart < Self.maximumLineSize / 2, !piece[lineStart - 1].isLineEnd {
        lineStart -= 1
      }
      let limit = min(lineStart + Self.maximumLineSize, piece.count)
      var end = marked
      while end < limit, !piece[end].isLineEnd { end += 1 }
      if end == piece.count {
        for index in lineStart..<end { remainder.append(piece[index]) }
        return
      }
      if !piece[end].isLineEnd {
        // Where a character cannot be in the middle, in any encoding.
        var cut = end
        while cut > marked + 1, piece[cut - 1] >= 0x30 { cut -= 1 }
        if cut > marked + 1 { end = cut }
      }
      take(piece.extracting(lineStart..<end))
      start = end
    }
    // ASCII so far in a line that goes on: its words may tell nothing, its bytes are needed for the count of its line.
    guard let last = piece.count > start ? piece.count : nil else { return }
    var lineStart = last
    while lineStart > start, last - lineStart < Self.maximumLineSize / 2, !piece[lineStart - 1].isLineEnd {
      lineStart -= 1
    }
    for index in lineStart..<last { remainder.append(piece[index]) }
  }

  /// Takes the last line, which has no line end.
  ///
  /// - Parameter isComplete: Whether nothing follows. Otherwise a character that is cut short is left out.
  mutating func finish(isComplete: Bool) {
    var line = remainder
    remainder = []
    let wellFormed = line.span.wellFormedPrefix
    if !isComplete, line.span.isCutShort(from: wellFormed) { line.removeSubrange(wellFormed...) }
    take(line.span)
  }

  private mutating func take(_ line: Span<UInt8>) {
    guard line.firstNonASCII(from: 0) != nil else { return }
    if line.wellFormedPrefix == line.count {
      wellFormedCount += 1
    } else {
      illFormedCount += 1
    }
    guard !isFull else { return }
    for index in line.indices { bytes.append(line[index]) }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension Span<UInt8> {
  /// The length of the longest start that is UTF-8.
  var wellFormedPrefix: Int {
    withUnsafeBufferPointer { assay_utf8_valid_prefix($0.baseAddress, $0.count) }
  }

  /// Whether what is left from `offset` is a character of UTF-8 whose last bytes are missing.
  func isCutShort(from offset: Int) -> Bool {
    guard offset < count else { return false }
    let length = self[offset] >= 0xF0 ? 4 : self[offset] >= 0xE0 ? 3 : self[offset] >= 0xC2 ? 2 : 0
    guard count - offset < length else { return false }
    for index in offset + 1..<Swift.max(count, offset + 1) where self[index] & 0xC0 != 0x80 { return false }
    return true
  }

  func firstNonASCII(from start: Int) -> Int? {
    var index = start
    let raw = bytes
    while index + 8 <= count,
      raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < count, self[index] < 0x80 { index += 1 }
    return index < count ? index : nil
  }

  fileprivate func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < count, !self[index].isLineEnd { index += 1 }
    return index < count ? index : nil
  }
}
