// SPDX-License-Identifier: Apache-2.0

/// How a CSV file is written down: what separates cells, what quotes them, how lines end.
///
/// RFC 4180 knows one dialect; files from the wild use others. ``detect(in:delimiter:quote:)`` finds out which.
public struct Dialect: Sendable, Hashable {
  /// The byte between two cells.
  public var delimiter: UInt8
  /// The byte around a cell that holds delimiters, quotes or line breaks. Doubled, it stands for itself.
  public var quote: UInt8
  /// The line end of rows that we write and that bring none of their own.
  public var lineEnding: LineEnding
  /// Whether the file begins with the UTF-8 encoding of U+FEFF.
  public var hasByteOrderMark: Bool

  /// A dialect; RFC 4180 with LF where nothing else is said.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","),
    quote: UInt8 = UInt8(ascii: "\""),
    lineEnding: LineEnding = .lf,
    hasByteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.lineEnding = lineEnding
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// U+FEFF in UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
