// SPDX-License-Identifier: Apache-2.0

/// Finds line and column of bytes of a chunk, in one pass over it as long as they are asked for in ascending order.
public struct LineCounter: Sendable {
  private var offset = 0
  private var line: Int
  /// Characters that begin between the start of the line and `offset`.
  private var characters = 0

  fileprivate init(firstLine: Int) {
    line = firstLine
  }

  fileprivate mutating func position(of byte: Int, in chunk: CSVChunk) -> Position {
    precondition(byte >= 0 && byte <= chunk.byteCount, "The byte is not in this chunk")
    if byte < offset {
      self = LineCounter(firstLine: chunk.firstLine)
    }
    let bytes = chunk.bytes.span.extracting(first: chunk.byteCount)
    var lineStart = byte
    while lineStart > offset && !bytes.isLineStart(lineStart) {
      lineStart -= 1
    }
    if lineStart > offset {
      line += countLineEnds(in: chunk.bytes, offset..<lineStart)
      characters = 0
    }
    for i in lineStart..<byte where bytes[i].beginsCharacter {
      characters += 1
    }
    offset = byte
    let isInsideCharacter = byte < bytes.count && !bytes[byte].beginsCharacter
    return Position(
      line: line,
      column: max(1, isInsideCharacter ? characters : characters + 1),
      byteOffset: chunk.byteOffset + byte
    )
  }
}

extension CSVChunk {
  /// A line counter at the start of the chunk.
  public func makeLineCounter() -> LineCounter {
    LineCounter(firstLine: firstLine)
  }

  /// Line and column of a byte.
  ///
  ///     var lines = chunk.makeLineCounter()
  ///     let position = chunk.position(of: record.bytes.lowerBound, using: &lines)
  ///
  /// - Parameters:
  ///   - byte: An offset in the chunk, at most ``byteCount``.
  ///   - lines: A line counter of this chunk.
  /// - Complexity: O(*d*) in the distance to the byte asked for before; if that comes later, O(*n*) in `byte`.
  public func position(of byte: Int, using lines: inout LineCounter) -> Position {
    lines.position(of: byte, in: self)
  }
}

extension Span<UInt8> {
  /// Whether a line ends right before `offset`, which is above 0.
  fileprivate func isLineStart(_ offset: Int) -> Bool {
    switch self[offset - 1] {
    case .lineFeed: true
    case .carriageReturn: offset == count || self[offset] != .lineFeed
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is no UTF-8 continuation byte.
  fileprivate var beginsCharacter: Bool { self & 0xC0 != 0x80 }
}
