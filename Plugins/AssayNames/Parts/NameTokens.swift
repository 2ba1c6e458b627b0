// SPDX-License-Identifier: Apache-2.0

/// A name, taken apart into words: what stands between commas, and what stands in brackets or quotes.
struct NameTokens {
  /// The words between commas; none of the lists is empty.
  var segments: [[NameToken]] = []
  /// What stands in brackets or quotes, without them.
  var asides: [NameToken] = []
  /// The offset of the first aside, in UTF-8 bytes.
  var firstAside: Int? { asides.first?.range.lowerBound }

  private var segment: [NameToken] = []
  private var wordStart: Int?

  /// - Complexity: linear in the text.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    let utf8 = text.utf8
    func token(_ range: Range<Int>) -> NameToken {
      let bytes = offsets[range.lowerBound]..<offsets[range.upperBound]
      let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
      return NameToken(text[start..<utf8.index(start, offsetBy: bytes.count)], at: bytes)
    }

    var brackets = Brackets()
    var index = 0
    while index < scalars.count {
      // Letters are neither brackets nor commas nor blanks.
      let value = scalars[index].value
      if (value | 0x20) &- 0x61 < 26 || 0xC0...0x5FF ~= value {
        if wordStart == nil { wordStart = index }
        index += 1
      } else if let aside = brackets.aside(at: index, in: scalars) {
        endWord(at: index, token)
        if !aside.isEmpty { asides.append(token(aside)) }
        index = brackets.end
      } else if Self.isComma(scalars[index]) {
        endWord(at: index, token)
        endSegment()
        index += 1
      } else if scalars[index].properties.isWhitespace {
        endWord(at: index, token)
        index += 1
      } else {
        if wordStart == nil { wordStart = index }
        index += 1
      }
    }
    endWord(at: index, token)
    endSegment()
  }

  private mutating func endWord(at index: Int, _ token: (Range<Int>) -> NameToken) {
    guard let start = wordStart else { return }
    segment.append(token(start..<index))
    wordStart = nil
  }

  private mutating func endSegment() {
    if !segment.isEmpty { segments.append(segment) }
    segment = []
  }

  static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "\u{060C}", "\u{3001}", "\u{FF0C}": true
    default: false
    }
  }
}

/// Finds what stands in brackets or quotes. An opening sign without a closing one is an ordinary character: an apostrophe.
private struct Brackets {
  /// The index behind the closing sign of the last aside.
  private(set) var end = 0
  /// Closing signs that do not come any more; what makes the search linear.
  private var missing: Set<Unicode.Scalar> = []

  mutating func aside(at index: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    // `\"` comes from data that was escaped once too often.
    let isEscaped = scalars[index] == "\\" && index + 1 < scalars.count && scalars[index + 1] == "\""
    let sign = isEscaped ? index + 1 : index
    guard let closing = Self.closing(scalars[sign]), !missing.contains(closing.first) else { return nil }
    let isStart = index == 0 || Self.isBoundary(scalars[index - 1])
    let isQuote = closing.first != ")" && closing.first != "\u{FF09}" && closing.first != "]"
    if isQuote && !isStart { return nil }
    let needsBoundary = closing.first == "'" || closing.first == "\u{2019}"
    for candidate in (sign + 1)..<max(sign + 1, scalars.count) {
      guard scalars[candidate] == closing.first || scalars[candidate] == closing.second else { continue }
      if needsBoundary && candidate + 1 < scalars.count && !Self.isBoundary(scalars[candidate + 1]) { continue }
      end = candidate + 1
      let last = scalars[candidate - 1] == "\\" ? candidate - 1 : candidate
      return (sign + 1)..<max(sign + 1, last)
    }
    missing.insert(closing.first)
    return nil
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || NameTokens.isComma(scalar)
  }

  /// The signs that end what this one begins.
  private static func closing(_ scalar: Unicode.Scalar) -> (first: Unicode.Scalar, second: Unicode.Scalar)? {
    switch scalar {
    case "(": (")", ")")
    case "\u{FF08}": ("\u{FF09}", "\u{FF09}")
    case "[": ("]", "]")
    case "\"": ("\"", "\"")
    case "\u{201C}", "\u{201E}", "\u{201D}": ("\u{201D}", "\u{201C}")
    case "\u{AB}": ("\u{BB}", "\u{BB}")
    case "'": ("'", "'")
    case "\u{2018}": ("\u{2019}", "\u{2019}")
    default: nil
    }
  }
}
