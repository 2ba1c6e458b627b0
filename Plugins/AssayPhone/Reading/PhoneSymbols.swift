// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The characters of a text, a byte each, in the memory of the one who reads it; nothing is allocated.
struct PhoneSymbols {
  /// libphonenumber looks at no longer text.
  static let longest = 250
  /// Room for the text, and for a number that is put together from its parts.
  static let capacity = 2 * longest

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// Whether there are only digits and the signs that most numbers have: none that begins an extension, a parameter or
  /// a second number, and no letter.
  private(set) var isPlain = true

  /// A bit for each such character, all of them below 64: space ( ) + - . / 0 to 9.
  private static let plain: UInt64 = 0x03FF_EB01_0000_0000

  /// - Parameter buffer: ``capacity`` bytes, which must stay as long as the value is used.
  init(in buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { buffer[index] }

  /// Takes the characters of a text.
  /// - Returns: false for a text of more than ``longest``, of which nothing is kept.
  @inline(__always)
  mutating func take(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      guard count < Self.longest else { return false }
      let byte = text[index]
      if byte < 0x80 {
        isPlain = isPlain && byte < 64 && Self.plain >> UInt64(byte) & 1 != 0
        append(byte)
        index &+= 1
      } else {
        isPlain = false
        let decoded = DecodedScalar(text, at: index, before: text.count)
        append(decoded.scalar.map(PhoneSymbol.symbol) ?? PhoneSymbol.other)
        index &+= decoded.length
      }
    }
    return true
  }

  /// Adds some of its own symbols at the end, once: twice the length of a text is all there is room for.
  mutating func append(copyOf range: Range<Int>) {
    for index in range { append(buffer[index]) }
  }

  @inline(__always)
  private mutating func append(_ symbol: UInt8) {
    guard count < Self.capacity else { return }
    buffer[count] = symbol
    count &+= 1
  }

  /// Where a word of ASCII characters first stands, in the same case.
  func firstIndex(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    for start in range.lowerBound...(range.upperBound - length) where hasWord(word, at: start) { return start }
    return nil
  }

  private func hasWord(_ word: StaticString, at start: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where buffer[start + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether a word in lower case stands at a place and ends before another, in any case.
  @inline(__always)
  func hasFoldedWord(_ word: StaticString, at start: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard end - start >= length else { return false }
    for offset in 0..<length where PhoneSymbol.folded(buffer[start + offset]) != word.utf8Start[offset] { return false }
    return true
  }
}
