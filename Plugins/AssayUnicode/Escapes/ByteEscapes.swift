// SPDX-License-Identifier: Apache-2.0

/// Bytes that are written as a sign and two hexadecimal digits: `%C3%BC` in URLs (RFC 3986), `=C3=BC` in mail (RFC 2045).
struct ByteEscapes {
  /// What stands before the digits.
  let sign: Unicode.Scalar

  static let percent = ByteEscapes(sign: "%")
  static let equals = ByteEscapes(sign: "=")

  /// The text with every run of such bytes that is UTF-8 of characters beyond ASCII replaced by these; nil if there is
  /// none. Once there is one, the escapes of ASCII characters are too: `Jos%C3%A9%20P.`.
  /// - Complexity: O(characters).
  func decoded(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var hasCharacter = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let bytes = run(in: scalars, at: index)
      guard !bytes.isEmpty else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let end = index + 3 * bytes.count
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      let decoded = Array(text.unicodeScalars)
      for (offset, scalar) in decoded.enumerated() {
        if scalar.value < 0x80 {
          guard scalar.value >= 0x20 && scalar.value != 0x7f || scalar.isLineBreakOrTab else { return nil }
          continue
        }
        let before = offset > 0 ? decoded[offset - 1] : result.last
        let after = offset + 1 < decoded.count ? decoded[offset + 1] : end < scalars.endIndex ? scalars[end] : nil
        guard ProvenSequences.fits(scalar, between: before, and: after), scalar.value >= 0xa0 else { return nil }
        hasCharacter = true
      }
      result += decoded
      index = end
    }
    return hasCharacter ? result : nil
  }

  /// The bytes that stand in a row at a position.
  func run(in scalars: ArraySlice<Unicode.Scalar>, at start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = start
    while index + 2 < scalars.endIndex, scalars[index] == sign,
      let high = digit(scalars[index + 1]), let low = digit(scalars[index + 2])
    {
      bytes.append(high << 4 | low)
      index += 3
    }
    return bytes
  }

  private func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x80 ? UInt8.hexadecimal(UInt8(scalar.value)) : nil
  }
}

extension [Unicode.Scalar] {
  /// The text with a function applied to each of its words, which white space parts; nil if it changes none.
  func replacingWords(by replacement: (ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]?) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var isChanged = false
    var rest = self[...]
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isBlank }
      if let changed = word.isEmpty ? nil : replacement(word) {
        result += changed
        isChanged = true
      } else {
        result += word
      }
      rest = rest[word.endIndex...]
      let gap = rest.prefix(while: \.isBlank)
      result += gap
      rest = rest[gap.endIndex...]
    }
    return isChanged ? result : nil
  }
}
