// SPDX-License-Identifier: Apache-2.0

/// A place where a file breaks the rules of CSV or of UTF-8. The record is read all the same.
public struct CSVFault: Sendable, Hashable {
  /// What is broken.
  public struct Kind: Sendable, Hashable {
    /// A name for logs and tests; not a text for people.
    public let name: String

    /// A quote opens the cell and never closes it, or closes it only in a later line and in mid-text. The quote is taken
    /// literally and the record ends with its line.
    public static let unclosedQuote = Kind(name: "unclosedQuote")
    /// Text follows the closing quote: `"a"b`. It is part of the value: `ab`.
    public static let textAfterClosingQuote = Kind(name: "textAfterClosingQuote")
    /// A quote stands in a cell that does not begin with one: `6" pipe`. It is part of the value.
    public static let quoteInsideValue = Kind(name: "quoteInsideValue")
    /// The record is longer than the reader's limit. It is cut there and the rest of its line is skipped.
    public static let recordTooLong = Kind(name: "recordTooLong")
    /// The cell is not well-formed UTF-8 (RFC 3629).
    public static let invalidUTF8 = Kind(name: "invalidUTF8")
  }

  /// What is broken.
  public let kind: Kind
  /// The record, from 0 over the whole file; the header counts.
  public let record: Int
  /// The cell in its record, from 0.
  public let cell: Int
  /// Where it is: the opening quote, the first byte of the text after the closing quote, the first quote inside the value,
  /// the first byte beyond the limit, or the first byte of the ill-formed sequence.
  public let position: Position
}
