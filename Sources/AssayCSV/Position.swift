// SPDX-License-Identifier: Apache-2.0

/// A place in a file.
public struct Position: Sendable, Hashable {
  /// The line, from 1. LF, CR and CRLF end one each, also inside quotes, so that it is the line an editor shows.
  public var line: Int
  /// The character in the line, from 1, counted in Unicode scalars. In bytes that are not UTF-8, each that is no
  /// continuation byte counts as one.
  public var column: Int
  /// The offset in bytes from the start of the file, a byte order mark included.
  public var byteOffset: Int

  /// A place in a file.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}
