// SPDX-License-Identifier: Apache-2.0

import AssayCSV

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The lines of a file that a run wrote, one after the other, without their line ends.
///
/// - Complexity: O(*n*) time; memory for 256 KiB and the longest line.
struct ResultLines {
  private static let blockSize = 256 * 1024

  private var source: any ByteSource
  private let path: String
  private var bytes = [UInt8](repeating: 0, count: blockSize)
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  init(_ source: any ByteSource, path: String) {
    self.source = source
    self.path = path
  }

  /// The next line that holds a text; nil where there is none.
  mutating func next(with text: StaticString? = nil) throws(BatchError) -> ArraySlice<UInt8>? {
    while let line = try nextRange() {
      guard let text, !contains(text, in: line) else { return bytes[line] }
    }
    return nil
  }

  private mutating func nextRange() throws(BatchError) -> Range<Int>? {
    var searched = start
    while true {
      if let feed = lineFeed(in: searched..<end) {
        defer { start = feed + 1 }
        return start..<feed
      }
      searched = end
      if isAtEnd {
        defer { start = end }
        return start < end ? start..<end : nil
      }
      let moved = start
      try fill()
      searched -= moved
    }
  }

  /// Moves what is left to the front and reads more behind it.
  private mutating func fill() throws(BatchError) {
    bytes.withUnsafeMutableBytes { $0.copyBytes(from: $0[start..<end]) }
    end -= start
    start = 0
    if bytes.count - end < Self.blockSize / 2 { bytes += [UInt8](repeating: 0, count: bytes.count) }
    do {
      let size = try bytes.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
      }
      isAtEnd = size == 0
      end += size
    } catch {
      throw BatchError(reading: path, error)
    }
  }

  private func lineFeed(in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, 0x0A, range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Looks for the last byte of the text, which should be a rare one.
  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    let size = text.utf8CodeUnitCount
    guard size > 0 else { return true }
    let last = Int32(text.utf8Start[size - 1])
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var offset = range.lowerBound + size - 1
      while offset < range.upperBound, let found = memchr(base + offset, last, range.upperBound - offset) {
        if memcmp(found - (size - 1), text.utf8Start, size) == 0 { return true }
        offset = UnsafeRawPointer(found) - base + 1
      }
      return false
    }
  }
}
