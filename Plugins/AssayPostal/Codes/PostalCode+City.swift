// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

extension PostalCode {
  /// Where in a text the postal code stands and where the rest, the city.
  public struct Parts: Sendable, Hashable {
    /// The code, in UTF-8 bytes.
    public let code: Range<Int>
    /// The city, in UTF-8 bytes.
    public let city: Range<Int>
  }

  /// The postal code and the city in a value that holds both, `70173 Stuttgart`, `London SW1A 1AA`; nil where the one or the
  /// other is missing.
  ///
  /// The code is one or two words at the start or at the end. If none has the form of the country's codes, the first word is
  /// taken for one that is malformed, provided that it begins with a digit and more digits than letters.
  public static func parts(of value: Span<UInt8>, in country: Country) -> Parts? {
    guard value.count <= 256 else { return nil }
    let words = words(of: value)
    guard words.count > 1 else { return nil }
    for count in [2, 1] where words.count > count {
      let first = words[0].lowerBound..<words[count - 1].upperBound
      if isWholeCode(value.extracting(first), in: country) {
        return Parts(code: first, city: words[count].lowerBound..<words[words.count - 1].upperBound)
      }
      let last = words[words.count - count].lowerBound..<words[words.count - 1].upperBound
      if isWholeCode(value.extracting(last), in: country) {
        return Parts(code: last, city: words[0].lowerBound..<words[words.count - count - 1].upperBound)
      }
    }
    guard let code = CompactCode(value.extracting(words[0])), code.letterCount == 0, code.count >= 3 else { return nil }
    return Parts(code: words[0], city: words[1].lowerBound..<words[words.count - 1].upperBound)
  }

  private static func isWholeCode(_ text: Span<UInt8>, in country: Country) -> Bool {
    if case .wellFormed(let code) = judge(text, in: country) { return !code.isPart }
    return false
  }

  private static func words(of value: Span<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var index = 0
    while index <= value.count {
      let length = index == value.count ? 1 : separatorLength(value, at: index)
      if length > 0 {
        if index > start { words.append(start..<index) }
        start = index + length
      }
      index += max(length, 1)
    }
    return words
  }

  /// How many bytes the space or comma at a place has, 0 for anything else: ASCII, or of East Asian width.
  private static func separatorLength(_ value: Span<UInt8>, at index: Int) -> Int {
    if value[index] == 0x20 || value[index] == UInt8(ascii: ",") { return 1 }
    guard value[index] == 0xE3, index + 2 < value.count, value[index + 1] == 0x80 else { return 0 }
    return value[index + 2] == 0x80 || value[index + 2] == 0x81 ? 3 : 0
  }
}
