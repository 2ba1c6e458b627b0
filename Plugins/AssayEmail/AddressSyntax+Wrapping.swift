// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What people and programs put around an address.
extension AddressSyntax {
  /// Reports the wrapping and narrows the body to what is inside.
  mutating func unwrap(_ bytes: Span<UInt8>, _ body: inout Range<Int>) {
    unwrapWhiteSpace(bytes, &body)
    unwrapScheme(bytes, &body)
    unwrapBrackets(bytes, &body)
    unwrapQuotationMarks(bytes, &body)
  }

  private mutating func unwrapWhiteSpace(_ bytes: Span<UInt8>, _ body: inout Range<Int>) {
    let inner = Self.trimmed(bytes, body)
    guard inner != body else { return }
    let before = body.lowerBound..<inner.lowerBound
    let outer = before.isEmpty ? inner.upperBound..<body.upperBound : before
    let decoded = DecodedScalar(bytes, at: outer.lowerBound, before: outer.upperBound)
    report(EmailValidator.outerWhiteSpace, at: outer, .character(decoded.scalar))
    body = inner
  }

  /// The range without white space at its ends.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let decoded = DecodedScalar(bytes, at: lower, before: upper)
      guard CharacterKind(decoded.scalar) == .whiteSpace else { break }
      lower += decoded.length
    }
    while upper > lower {
      let start = DecodedScalar.start(of: bytes, endingAt: upper, after: lower)
      let decoded = DecodedScalar(bytes, at: start, before: upper)
      guard CharacterKind(decoded.scalar) == .whiteSpace else { break }
      upper = start
    }
    return lower..<upper
  }

  /// `mailto:` (RFC 6068), with the header fields that may follow a question mark.
  private mutating func unwrapScheme(_ bytes: Span<UInt8>, _ body: inout Range<Int>) {
    let scheme: StaticString = "mailto:"
    guard ASCII.hasPrefix(scheme, bytes, body) else { return }
    let start = body.lowerBound + scheme.utf8CodeUnitCount
    report(EmailValidator.mailtoPrefix, at: body.lowerBound..<start)
    body = Self.withoutHeaderFields(bytes, Self.trimmed(bytes, start..<body.upperBound))
  }

  /// The range up to a question mark after the `@`: before it, the question mark is atext.
  static func withoutHeaderFields(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var isDomain = false
    for index in range {
      if bytes[index] == ASCII.at { isDomain = true }
      if isDomain, bytes[index] == UInt8(ascii: "?") { return range.lowerBound..<index }
    }
    return range
  }

  /// `<jane@acme.com>` and `Jane Doe <jane@acme.com>` (RFC 5322 §3.4, name-addr).
  private mutating func unwrapBrackets(_ bytes: Span<UInt8>, _ body: inout Range<Int>) {
    guard !body.isEmpty, bytes[body.upperBound - 1] == ASCII.closeAngle else { return }
    guard let open = body.last(where: { bytes[$0] == ASCII.openAngle }) else { return }
    let inner = Self.trimmed(bytes, (open + 1)..<(body.upperBound - 1))
    guard inner.contains(where: { bytes[$0] == ASCII.at }) else { return }
    // `Jane <jane@acme.com>, Joe <joe@acme.com>` is left whole for the list to be seen.
    if (body.lowerBound..<open).contains(where: { bytes[$0] == ASCII.closeAngle }) { return }
    if open == body.lowerBound {
      report(EmailValidator.angleBrackets, at: body)
    } else {
      report(EmailValidator.displayName, at: body.lowerBound..<open)
    }
    body = inner
  }

  /// `"jane@acme.com"`, `'jane@acme.com'`, `„jane@acme.com“`: marks around the whole, not the quoted local part.
  private mutating func unwrapQuotationMarks(_ bytes: Span<UInt8>, _ body: inout Range<Int>) {
    guard body.count > 2 else { return }
    let first = DecodedScalar(bytes, at: body.lowerBound, before: body.upperBound)
    let start = DecodedScalar.start(of: bytes, endingAt: body.upperBound, after: body.lowerBound)
    let last = DecodedScalar(bytes, at: start, before: body.upperBound)
    // One mark of three bytes is the first and the last character.
    guard body.lowerBound + first.length <= start, Self.isQuotationMark(first.scalar),
      Self.isQuotationMark(last.scalar)
    else { return }
    let inner = (body.lowerBound + first.length)..<start
    guard !inner.isEmpty, inner.contains(where: { bytes[$0] == ASCII.at }) else { return }
    report(EmailValidator.quotedAddress, at: body)
    body = inner
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "\"" || scalar == "'" || scalar == "`" || AsciiLookalike.isQuotationMark(scalar)
  }
}
