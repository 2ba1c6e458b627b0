// SPDX-License-Identifier: Apache-2.0

/// Escapes of JSON, JavaScript and Python in text: `\u00fc`, `\ud83d\ude00`, `\U0001f600`, `\u{fc}`.
enum UnicodeEscapes {
  /// The text with escapes replaced by the characters that they name; nil if there is none.
  ///
  /// Only what belongs where it stands: `C:\ubeef` is a path, because no word has a Korean syllable before Latin letters.
  /// - Complexity: O(characters).
  static func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains("\\") else { return nil }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var rest = scalars[...]
    var isChanged = false
    while let scalar = rest.first {
      if scalar == "\\", let (decoded, length) = escape(rest),
        isAllowed(decoded), belongs(decoded, between: result.last, and: following(rest.dropFirst(length)))
      {
        result.append(decoded)
        rest = rest.dropFirst(length)
        isChanged = true
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
  }

  /// Not ASCII letters and digits, which nobody escapes, nor controls.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "'", "\"", "<", ">", "/", "=", "+", "@": true
    default: scalar.value >= 0xa0
    }
  }

  /// A letter of another script than Latin belongs among its like: hexadecimal digits of a path can give any.
  private static func belongs(
    _ decoded: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> Bool {
    guard ProvenSequences.fits(decoded, between: before, and: after) else { return false }
    guard decoded.isLetter, let script = decoded.script, script != Unicode.Scalar.latin else { return true }
    return before?.script == script || after?.script == script
  }

  private static func following(_ rest: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    escape(rest)?.decoded ?? rest.first
  }

  private static func escape(_ rest: ArraySlice<Unicode.Scalar>) -> (decoded: Unicode.Scalar, length: Int)? {
    guard rest.count >= 6, rest.first == "\\" else { return nil }
    let kind = rest[rest.startIndex + 1]
    if kind == "U" {
      return number(rest.dropFirst(2).prefix(8), digits: 8...8).flatMap { Unicode.Scalar($0.value) }.map { ($0, 10) }
    }
    guard kind == "u" else { return nil }
    if rest[rest.startIndex + 2] == "{" {
      guard let (value, count) = number(rest.dropFirst(3).prefix(6), digits: 1...6),
        rest.dropFirst(3 + count).first == "}"
      else { return nil }
      return Unicode.Scalar(value).map { ($0, count + 4) }
    }
    guard let (first, _) = number(rest.dropFirst(2).prefix(4), digits: 4...4) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    let second = rest.dropFirst(6)
    guard 0xd800..<0xdc00 ~= first, second.prefix(2).elementsEqual(["\\", "u"]),
      let (low, _) = number(second.dropFirst(2).prefix(4), digits: 4...4), 0xdc00..<0xe000 ~= low
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (low - 0xdc00)).map { ($0, 12) }
  }

  private static func number(
    _ scalars: ArraySlice<Unicode.Scalar>, digits: ClosedRange<Int>
  ) -> (value: UInt32, count: Int)? {
    var value: UInt32 = 0
    var count = 0
    for scalar in scalars {
      guard scalar.value < 0x80, let digit = UInt8.hexadecimal(UInt8(scalar.value)) else { break }
      value = value << 4 | UInt32(digit)
      count += 1
    }
    return digits.contains(count) ? (value, count) : nil
  }
}
