// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The steps that take away what stands around an address.
extension AddressRepair {
  /// `jane<U+200B>@acme.com` and ` jane@acme.com ` → `jane@acme.com`
  @Sendable static func withoutInvisibleCharacters(_ address: [UInt8]) -> [UInt8] {
    let trimmed = trimmed(address)
    return scalars(of: trimmed).flatMap { part in
      CharacterKind(part.scalar) == .invisible ? [] : Array(trimmed[part.range])
    }
  }

  /// `mailto:jane@acme.com?subject=Hi` → `jane@acme.com`
  @Sendable static func withoutScheme(_ address: [UInt8]) -> [UInt8] {
    let scheme: StaticString = "mailto:"
    guard ASCII.hasPrefix(scheme, address.span, 0..<address.count) else { return address }
    let rest = scheme.utf8CodeUnitCount..<address.count
    return trimmed(Array(address[AddressSyntax.withoutHeaderFields(address.span, rest)]))
  }

  /// `Jane Doe <jane@acme.com>` → `jane@acme.com`
  @Sendable static func withoutDisplayName(_ address: [UInt8]) -> [UInt8] {
    guard address.last == ASCII.closeAngle, let open = address.lastIndex(of: ASCII.openAngle), open > 0 else {
      return address
    }
    return trimmed(Array(address[(open + 1)..<(address.count - 1)]))
  }

  /// `<jane@acme.com>`, `"jane@acme.com"`, `(jane@acme.com)`, `“jane@acme.com”` → `jane@acme.com`
  @Sendable static func withoutEnclosure(_ address: [UInt8]) -> [UInt8] {
    let parts = scalars(of: address)
    guard parts.count > 2, let first = parts.first, let last = parts.last, let open = first.scalar,
      let close = last.scalar
    else { return address }
    let isPair =
      switch (open, close) {
      case ("<", ">"), ("(", ")"), ("[", "]"), ("{", "}"), ("\"", "\""), ("'", "'"), ("`", "`"), ("`", "'"): true
      default: AsciiLookalike.isQuotationMark(open) && AsciiLookalike.isQuotationMark(close)
      }
    return isPair ? trimmed(Array(address[first.range.upperBound..<last.range.lowerBound])) : address
  }

  /// `jane@acme.com;` and `:jane@acme.com` → `jane@acme.com`
  @Sendable static func withoutPunctuationAtEnds(_ address: [UInt8]) -> [UInt8] {
    let atStart: [UInt8] = Array(",;:<>()[]\"".utf8)
    let atEnd: [UInt8] = Array(",;:<>()[]{}\"'`!?/\\|".utf8)
    guard let start = address.firstIndex(where: { !atStart.contains($0) }),
      let end = address.lastIndex(where: { !atEnd.contains($0) }), start <= end
    else { return address }
    return trimmed(Array(address[start...end]))
  }

  /// `jane@acme.com (Jane Doe)` → `jane@acme.com`
  @Sendable static func withoutComments(_ address: [UInt8]) -> [UInt8] {
    guard let comment = AtSigns(address.span, in: 0..<address.count).comment else { return address }
    let rest = trimmed(Array(address[..<comment.lowerBound] + address[comment.upperBound...]))
    // A second comment: not what a person writes by accident.
    return AtSigns(rest.span, in: 0..<rest.count).comment == nil ? rest : address
  }

  static func trimmed(_ address: [UInt8]) -> [UInt8] {
    Array(address[AddressSyntax.trimmed(address.span, 0..<address.count)])
  }

  /// The scalars with their places.
  static func scalars(of address: [UInt8]) -> [(scalar: Unicode.Scalar?, range: Range<Int>)] {
    var scalars: [(scalar: Unicode.Scalar?, range: Range<Int>)] = []
    var index = 0
    while index < address.count {
      let decoded = DecodedScalar(address.span, at: index, before: address.count)
      scalars.append((decoded.scalar, index..<(index + decoded.length)))
      index += decoded.length
    }
    return scalars
  }
}
