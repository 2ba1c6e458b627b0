// SPDX-License-Identifier: Apache-2.0

extension Dialect {
  /// What quotes the cells of a text: the apostrophe where cells begin and end with one again and again and none begins
  /// with the usual quote.
  ///
  /// `'t Hooft` begins with an apostrophe and `Hans'` ends with one, so cells that only do one of both speak against it.
  static func quote(in text: Span<UInt8>, delimiter: UInt8) -> UInt8 {
    var enclosed = 0
    var others = 0
    var index = 0
    // Where a line ends in which no apostrophe closes a cell any more; looked for once a line.
    var hopelessUntil = 0
    while index < text.count {
      // The start of a cell.
      if text[index] == usualQuote { return usualQuote }
      if text[index] == apostrophe {
        if index < hopelessUntil {
          others += 1
        } else if let end = closingApostrophe(in: text, from: index + 1, delimiter: delimiter) {
          enclosed += 1
          index = end
        } else {
          others += 1
          hopelessUntil = index
          while hopelessUntil < text.count && !text[hopelessUntil].isLineEnd { hopelessUntil += 1 }
        }
      }
      while index < text.count && text[index] != delimiter && !text[index].isLineEnd { index += 1 }
      index += 1
    }
    return enclosed >= 4 && others * 20 <= enclosed ? apostrophe : usualQuote
  }

  /// The apostrophe in the same line that a delimiter or the end of the line follows.
  private static func closingApostrophe(in text: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int? {
    var index = start
    while index < text.count && !text[index].isLineEnd {
      let isLast = index + 1 == text.count || text[index + 1] == delimiter || text[index + 1].isLineEnd
      if text[index] == apostrophe && isLast { return index }
      index += 1
    }
    return nil
  }

  /// Whether quotes inside cells are escaped by a backslash and not doubled.
  ///
  /// `\"` in the middle of a quoted cell says so, unless the text also doubles quotes, or unless more backslashes stand
  /// before a quote that ends its cell, as in a column of Windows paths.
  ///
  /// - Parameter sample: the first bytes of the file in UTF-8.
  public func escapesWithBackslash(in sample: Span<UInt8>) -> Bool {
    let backslash = UInt8(ascii: "\\")
    var inside = 0
    var atEnd = 0
    var doubled = 0
    var isQuoted = false
    var index = 0
    while index < sample.count {
      let byte = sample[index]
      let next = index + 1 < sample.count ? sample[index + 1] : 0
      if byte == backslash && isQuoted && next == quote {
        let after = index + 2 < sample.count ? sample[index + 2] : 0
        if after == delimiter || after.isLineEnd || after == 0 { atEnd += 1 } else { inside += 1 }
        index += 1
      } else if byte == backslash && isQuoted && next == backslash {
        index += 1
      } else if byte == quote {
        if isQuoted && next == quote {
          doubled += 1
          index += 1
        } else {
          let isAtStart = index == 0 || sample[index - 1] == delimiter || sample[index - 1].isLineEnd
          isQuoted = isQuoted ? false : isAtStart
        }
      }
      index += 1
    }
    return inside > atEnd && doubled <= inside / 8
  }
}
