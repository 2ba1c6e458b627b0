// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What stands before the `@`: Dot-string or Quoted-string of RFC 5321 §4.1.2.
extension AddressSyntax {
  mutating func readLocalPart(_ bytes: Span<UInt8>) {
    guard !localPart.isEmpty else {
      report(EmailValidator.localPartMissing, at: localPart)
      return
    }
    if localPart.count > AddressLimit.localPart {
      report(EmailValidator.localPartTooLong, at: localPart, .length(localPart.count, limit: AddressLimit.localPart))
    }
    guard bytes[localPart.lowerBound] == ASCII.quote else {
      readDotAtom(bytes)
      return
    }
    switch QuotedString.end(bytes, in: localPart) {
    case localPart.upperBound?: readQuotedString(bytes)
    case let end?: report(EmailValidator.partlyQuotedLocalPart, at: localPart.lowerBound..<end)
    case nil: report(EmailValidator.unbalancedQuote, at: localPart.lowerBound..<(localPart.lowerBound + 1))
    }
  }

  private mutating func readDotAtom(_ bytes: Span<UInt8>) {
    var characters = CharacterDefects()
    readDots(bytes, localPart)
    var index = localPart.lowerBound
    while index < localPart.upperBound {
      let decoded = DecodedScalar(bytes, at: index, before: localPart.upperBound)
      let range = index..<(index + decoded.length)
      switch CharacterKind(decoded.scalar) {
      case .atext, .dot: break
      case let kind: characters.note(kind, decoded.scalar, at: range)
      }
      index = range.upperBound
    }
    report(characters)
  }

  /// Inside quotation marks every printable ASCII character may stand, some of them after a backslash.
  private mutating func readQuotedString(_ bytes: Span<UInt8>) {
    report(EmailValidator.quotedLocalPart, at: localPart)
    var characters = CharacterDefects()
    var index = localPart.lowerBound + 1
    while index < localPart.upperBound - 1 {
      let decoded = DecodedScalar(bytes, at: index, before: localPart.upperBound - 1)
      let range = index..<(index + decoded.length)
      switch CharacterKind(decoded.scalar) {
      case .atext, .dot: break
      case .forbidden where decoded.scalar?.isASCII == true: break
      case .whiteSpace where decoded.scalar == " ": break
      case let kind: characters.note(kind, decoded.scalar, at: range)
      }
      index = range.upperBound
    }
    report(characters)
  }

  private mutating func readDots(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if bytes[range.lowerBound] == ASCII.dot {
      report(EmailValidator.dotAtStart, at: range.lowerBound..<(range.lowerBound + 1))
    }
    if range.count > 1, bytes[range.upperBound - 1] == ASCII.dot {
      report(EmailValidator.dotAtEnd, at: (range.upperBound - 1)..<range.upperBound)
    }
    for index in range.dropFirst() where bytes[index] == ASCII.dot && bytes[index - 1] == ASCII.dot {
      report(EmailValidator.doubledDot, at: (index - 1)..<(index + 1))
      return
    }
  }
}
