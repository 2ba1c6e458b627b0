// SPDX-License-Identifier: Apache-2.0

/// What a cell means: its bytes without the quotes that only serve the file format.
///
/// The rules are those of CPython's `csv` module, for cells of any form: outer quotes go away, `""` inside them becomes
/// `"`, text after the closing quote is appended as it stands, a quote that does not open the cell is an ordinary
/// character. A cell whose opening quote never closes is taken as it stands.
public struct CellContent: Sendable, Hashable {
  /// Where the value stands in the raw cell, or `nil` if it has to be put together by
  /// ``append(_:quote:to:)``.
  public let plain: Range<Int>?

  /// Looks at the raw bytes of a cell, quotes included.
  ///
  /// - Complexity: O(1) for a cell that begins with no quote, else O(*n*) in its size.
  @inlinable
  public init(of raw: Span<UInt8>, quote: UInt8) {
    if raw.isEmpty || raw[0] != quote {
      plain = 0..<raw.count
    } else {
      plain = Self.plainRange(ofQuoted: raw, quote: quote)
    }
  }

  /// Appends the value of a raw cell to `output`.
  public static func append(_ raw: Span<UInt8>, quote: UInt8, to output: inout [UInt8]) {
    if let plain = CellContent(of: raw, quote: quote).plain {
      output.append(raw.extracting(plain))
      return
    }
    // Not plain, so the cell is quoted and closed.
    var offset = 1
    while raw[offset] != quote || (offset + 1 < raw.count && raw[offset + 1] == quote) {
      output.append(raw[offset])
      offset += raw[offset] == quote ? 2 : 1
    }
    output.append(raw.extracting(droppingFirst: offset + 1))
  }

  @usableFromInline
  static func plainRange(ofQuoted raw: Span<UInt8>, quote: UInt8) -> Range<Int>? {
    var hasDoubledQuote = false
    var offset = 1
    while offset < raw.count {
      guard raw[offset] == quote else {
        offset += 1
        continue
      }
      if offset + 1 == raw.count {
        return hasDoubledQuote ? nil : 1..<offset
      }
      guard raw[offset + 1] == quote else { return nil }
      hasDoubledQuote = true
      offset += 2
    }
    return 0..<raw.count
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(_ span: Span<UInt8>) {
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
