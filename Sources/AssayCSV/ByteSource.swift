// SPDX-License-Identifier: Apache-2.0

/// Where bytes come from: a file, memory, or another source whose bytes it unpacks, transcodes or sums up.
///
/// A source that wraps another:
///
///     struct CountingSource: ByteSource {
///       var base: any ByteSource
///       var count = 0
///
///       mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
///         let size = try base.read(into: buffer)
///         count += size
///         return size
///       }
///     }
public protocol ByteSource: Sendable {
  /// Writes the next bytes to the start of `buffer`.
  ///
  /// - Parameter buffer: Room for at least one byte. It is valid during the call only.
  /// - Returns: How many bytes were written; 0 at the end and ever after. Fewer than asked for does not mean the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
