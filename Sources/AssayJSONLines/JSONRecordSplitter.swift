// SPDX-License-Identifier: Apache-2.0

/// Finds the texts of the records in a buffer that is filled step by step: lines, or the elements of one array.
///
/// Whoever has the buffer calls ``next(in:isFinal:)`` until there is none, drops the first ``start`` bytes, says so with
/// ``drop()``, and appends more. No byte is looked at twice.
struct JSONRecordSplitter: Sendable {
  struct Record {
    /// The text, without the white space around it; the first bytes of it if it is too long.
    var range: Range<Int>
    /// The line of its first byte, from 1.
    var line: Int
    /// Whether the text, which is an element of an array then, goes over several lines.
    var hasLineBreaks: Bool
    /// What is wrong whatever the text is.
    var fault: JSONLineFault?
  }

  /// The first byte that belongs to no record that was given out.
  private(set) var start = 0
  private let maximumSize: Int
  private var phase: Phase
  private var scanned = 0
  /// The line of the byte at `scanned`.
  private var line = 1
  /// The line of the first byte of the record that is no white space.
  private var firstLine: Int?
  /// Whether the rest of a record that was cut is skipped.
  private var isSkipping = false
  /// Brackets of the element that are open.
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  private enum Phase {
    case lines, beforeArray, elements
  }

  init(_ form: JSONLinesSource.Form, maximumSize: Int) {
    self.maximumSize = maximumSize
    switch form {
    case .lines: phase = .lines
    case .array: phase = .beforeArray
    }
  }

  mutating func drop() {
    scanned -= start
    start = 0
  }

  /// The next record that is no white space, or `nil` if the buffer holds no whole one.
  mutating func next(in buffer: Span<UInt8>, isFinal: Bool) -> Record? {
    while true {
      let end: Int
      switch phase {
      case .lines: end = endOfLine(in: buffer)
      case .beforeArray:
        skipToArray(in: buffer)
        guard case .elements = phase else { return nil }
        continue
      case .elements: end = endOfElement(in: buffer)
      }
      if end == buffer.count && !isFinal {
        return cut(at: end, in: buffer)
      }
      let record = takeRecord(upTo: end, in: buffer)
      isSkipping = false
      firstLine = nil
      step(over: end, in: buffer)
      if let record { return record }
      if end == buffer.count { return unclosed(at: end) }
    }
  }

  /// Gives out the start of a record that is too long already, and skips what is not needed of it.
  private mutating func cut(at end: Int, in buffer: Span<UInt8>) -> Record? {
    if isSkipping { start = end }
    while start < end && buffer[start].isJSONSpace { start += 1 }
    guard end - start > maximumSize else { return nil }
    let record = takeRecord(upTo: end, in: buffer)
    isSkipping = true
    start = end
    return record
  }

  private func takeRecord(upTo end: Int, in buffer: Span<UInt8>) -> Record? {
    if isSkipping { return nil }
    var range = start..<end
    while let first = range.first, buffer[first].isJSONSpace { range = first + 1..<end }
    if range.isEmpty { return nil }
    if range.count > maximumSize {
      let fault = JSONLineFault(.tooLong, column: maximumSize + 1)
      range = range.lowerBound..<range.lowerBound + maximumSize
      return record(range, fault)
    }
    while let last = range.last, buffer[last].isJSONSpace { range = range.lowerBound..<last }
    return record(range, nil)
  }

  private func record(_ range: Range<Int>, _ fault: JSONLineFault?) -> Record {
    let first = firstLine ?? line
    return Record(range: range, line: first, hasLineBreaks: line > first, fault: fault)
  }
}

// MARK: - Lines

extension JSONRecordSplitter {
  /// The line feed that ends the line, or the end of the buffer.
  private mutating func endOfLine(in buffer: Span<UInt8>) -> Int {
    var end = scanned
    while end < buffer.count && buffer[end] != 0x0A { end += 1 }
    scanned = end
    return end
  }

  /// Goes on after the byte that ended a record.
  private mutating func step(over end: Int, in buffer: Span<UInt8>) {
    start = end
    guard end < buffer.count else { return }
    start += 1
    scanned = start
    if buffer[end] == 0x0A { line += 1 }
    // What follows the array is read as lines: none of it is lost.
    if case .elements = phase, buffer[end] == UInt8(ascii: "]") { phase = .lines }
  }
}

// MARK: - Elements of an array

extension JSONRecordSplitter {
  private mutating func skipToArray(in buffer: Span<UInt8>) {
    while scanned < buffer.count && buffer[scanned].isJSONSpace {
      if buffer[scanned] == 0x0A { line += 1 }
      scanned += 1
    }
    start = scanned
    guard scanned < buffer.count else { return }
    phase = .elements
    if buffer[scanned] == UInt8(ascii: "[") {
      scanned += 1
      start = scanned
    }
  }

  /// The comma or bracket that ends the element, or the end of the buffer.
  ///
  /// A string holds no line feed. One that was never closed ends its element with its line, whatever is open: it does not
  /// swallow those that follow.
  private mutating func endOfElement(in buffer: Span<UInt8>) -> Int {
    while scanned < buffer.count {
      let byte = buffer[scanned]
      if isInString && byte == 0x0A {
        (isInString, isEscaped, depth) = (false, false, 0)
        break
      }
      if depth == 0 && !isInString && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")) { break }
      if firstLine == nil && !byte.isJSONSpace { firstLine = line }
      if byte == 0x0A { line += 1 }
      read(byte)
      scanned += 1
    }
    return scanned
  }

  private mutating func read(_ byte: UInt8) {
    if isInString {
      if byte == UInt8(ascii: "\"") && !isEscaped { isInString = false }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped && isInString
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    default: break
    }
  }

  /// Said once, where the array should have ended.
  private mutating func unclosed(at end: Int) -> Record? {
    guard case .elements = phase else { return nil }
    phase = .lines
    return record(end..<end, JSONLineFault(.unclosedArray, column: 1))
  }
}
