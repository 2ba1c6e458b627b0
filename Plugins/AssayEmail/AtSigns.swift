// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where an address may fall into two parts: the `@` signs outside a quoted string and outside comments.
struct AtSigns {
  /// The first sign, with its length in bytes: a wide ＠ has three. Nil if there is none.
  private(set) var first: Range<Int>?
  private(set) var last: Range<Int>?
  /// The first comment (RFC 5322 §3.2.2) with its parentheses.
  private(set) var comment: Range<Int>?

  init(_ bytes: Span<UInt8>, in body: Range<Int>) {
    var wide: Range<Int>?
    var mayComment = true
    var index = QuotedString.end(bytes, in: body) ?? body.lowerBound
    while index < body.upperBound {
      let byte = bytes[index]
      if byte == ASCII.at {
        first = first ?? index..<(index + 1)
        last = index..<(index + 1)
      } else if byte == ASCII.openParenthesis, mayComment {
        if let end = Self.endOfComment(bytes, index..<body.upperBound) {
          comment = comment ?? index..<end
          index = end
          continue
        }
        // Its end was looked for up to the end of the value: once is enough.
        mayComment = false
      } else if byte >= 0x80 {
        let decoded = DecodedScalar(bytes, at: index, before: body.upperBound)
        if wide == nil, let scalar = decoded.scalar, AsciiLookalike.isAtSign(scalar) {
          wide = index..<(index + decoded.length)
        }
        index += decoded.length
        continue
      }
      index += 1
    }
    first = first ?? wide
    last = last ?? wide
  }

  /// Index after the parenthesis that closes a comment; comments may nest, and a backslash takes the next byte along.
  private static func endOfComment(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case ASCII.backslash: index += 1
      case ASCII.openParenthesis: depth += 1
      case ASCII.closeParenthesis:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
