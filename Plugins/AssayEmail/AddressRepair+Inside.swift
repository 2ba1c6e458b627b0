// SPDX-License-Identifier: Apache-2.0

/// The steps that change something inside an address.
extension AddressRepair {
  /// `ｊａｎｅ＠ａｃｍｅ．ｃｏｍ` → `jane@acme.com`, if the sign is a wide one; otherwise only the domain.
  @Sendable static func withASCIIForLookalikes(_ address: [UInt8]) -> [UInt8] {
    let sign = address.firstIndex(of: ASCII.at) ?? 0
    return scalars(of: address).flatMap { part in
      guard part.range.lowerBound >= sign, let scalar = part.scalar, let ascii = AsciiLookalike.ascii(for: scalar)
      else { return Array(address[part.range]) }
      return [ascii]
    }
  }

  /// `jane(at)acme.com`, `jane [at] acme [dot] com`, `jane at acme.com` → `jane@acme.com`
  @Sendable static func withSignForWord(_ address: [UInt8]) -> [UInt8] {
    guard !address.contains(ASCII.at) else { return address }
    var result = replacingWord("at", in: address, by: ASCII.at)
    guard result.count(where: { $0 == ASCII.at }) == 1 else { return address }
    for word in ["dot", "punkt"] as [StaticString] { result = replacingWord(word, in: result, by: ASCII.dot) }
    return result
  }

  /// Replaces a word in brackets, or between spaces, together with the white space around it.
  private static func replacingWord(_ word: StaticString, in address: [UInt8], by byte: UInt8) -> [UInt8] {
    let length = word.utf8CodeUnitCount
    var result: [UInt8] = []
    var index = 0
    while index < address.count {
      let end = index + length + 2
      if end <= address.count, isPair(address[index], address[end - 1]),
        ASCII.equals(word, address.span, (index + 1)..<(end - 1))
      {
        while result.last == ASCII.space { result.removeLast() }
        result.append(byte)
        index = end
        while index < address.count, address[index] == ASCII.space { index += 1 }
      } else {
        result.append(address[index])
        index += 1
      }
    }
    return result
  }

  private static func isPair(_ open: UInt8, _ close: UInt8) -> Bool {
    switch (open, close) {
    case (ASCII.space, ASCII.space), (ASCII.openParenthesis, ASCII.closeParenthesis): true
    case (ASCII.openBracket, UInt8(ascii: "]")), (UInt8(ascii: "{"), UInt8(ascii: "}")): true
    default: false
    }
  }

  /// `jane@@acme.com` → `jane@acme.com`
  @Sendable static func withoutDoubledAtSign(_ address: [UInt8]) -> [UInt8] {
    withoutRepeats(of: ASCII.at, in: address)
  }

  /// `jane @ acme.com` → `jane@acme.com`
  @Sendable static func withoutWhiteSpaceAroundAtSign(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address) else { return address }
    return trimmed(local) + [ASCII.at] + trimmed(domain)
  }

  /// `jane. doe@acme. com` → `jane.doe@acme.com`. What follows a complete domain is not a part of it:
  /// `jane@acme.com. Thanks`.
  @Sendable static func withoutWhiteSpaceAroundDots(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address) else { return address }
    let joined = joinedAtDots(domain)
    let isOneDot = joined.count(where: { $0 == ASCII.dot }) == 1
    return joinedAtDots(local) + [ASCII.at] + (isOneDot ? joined : domain)
  }

  private static func joinedAtDots(_ part: [UInt8]) -> [UInt8] {
    let pieces = part.split(separator: ASCII.dot, omittingEmptySubsequences: false)
    return Array(pieces.map { trimmed(Array($0)) }.joined(separator: [ASCII.dot]))
  }

  /// `jane@acme,com` → `jane@acme.com`. With a dot before it the comma may begin something else:
  /// `jane@acme.com,Jane`.
  @Sendable static func withDotForCommaInDomain(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address), !domain.contains(ASCII.dot) else { return address }
    return local + [ASCII.at] + withDotForComma(domain)
  }

  /// `jane,doe@acme.com` → `jane.doe@acme.com`
  @Sendable static func withDotForCommaInLocalPart(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address), local.first != ASCII.quote else { return address }
    return withDotForComma(local) + [ASCII.at] + domain
  }

  private static func withDotForComma(_ part: [UInt8]) -> [UInt8] {
    guard part.count(where: { $0 == ASCII.comma }) == 1 else { return part }
    return part.map { $0 == ASCII.comma ? ASCII.dot : $0 }
  }

  /// `jane@acme./com`, `jane@#acme.com` → `jane@acme.com`: what is beside a dot, or begins the domain, and can stand in none.
  @Sendable static func withoutPunctuationBesideDots(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address) else { return address }
    let kept = domain.indices.filter { index in
      guard isStrayPunctuation(domain[index]) else { return true }
      let isBesideDot = index + 1 < domain.count && domain[index + 1] == ASCII.dot
      return index > 0 && !isBesideDot && domain[index - 1] != ASCII.dot
    }
    return local + [ASCII.at] + kept.map { domain[$0] }
  }

  private static func isStrayPunctuation(_ byte: UInt8) -> Bool {
    byte > ASCII.space && byte < 0x7F && !ASCII.isLetterOrDigit(byte) && byte != ASCII.dot && byte != ASCII.hyphen
  }

  /// `jane@acme.com.` → `jane@acme.com`
  @Sendable static func withoutDotsAfterDomain(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address) else { return address }
    let end = domain.lastIndex { $0 != ASCII.dot } ?? -1
    return local + [ASCII.at] + domain[...end]
  }

  /// `jane@.acme..com` → `jane@acme.com`
  @Sendable static func withoutNeedlessDotsInDomain(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address) else { return address }
    return local + [ASCII.at] + withoutNeedlessDots(domain)
  }

  /// `.jane..doe.@acme.com` → `jane.doe@acme.com`
  @Sendable static func withoutNeedlessDotsInLocalPart(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address), local.first != ASCII.quote else { return address }
    return withoutNeedlessDots(local) + [ASCII.at] + domain
  }

  /// `jane@acme.co,` → `jane@acme.com`: the comma is the key beside the `m`, with and without shift. A dot or a closing
  /// bracket is what stood behind an address in a text, and `.co` is right.
  @Sendable static func withEndingForPunctuation(_ address: [UInt8]) -> [UInt8] {
    guard let last = address.last, Array(",<".utf8).contains(last),
      address.dropLast().suffix(3) == Array(".co".utf8)[...]
    else { return address }
    return address.dropLast() + [UInt8(ascii: "m")]
  }

  /// `jane@acmecom` → `jane@acme.com`
  @Sendable static func withDotBeforeEnding(_ address: [UInt8]) -> [UInt8] {
    guard let (local, domain) = parts(of: address), !domain.contains(ASCII.dot) else { return address }
    for ending in ["com", "net", "org"] as [StaticString] where domain.count > 6 {
      let start = domain.count - ending.utf8CodeUnitCount
      if ASCII.equals(ending, domain.span, start..<domain.count) {
        return local + [ASCII.at] + domain[..<start] + [ASCII.dot] + domain[start...]
      }
    }
    return address
  }

  private static func withoutNeedlessDots(_ part: [UInt8]) -> [UInt8] {
    Array(part.split(separator: ASCII.dot).joined(separator: [ASCII.dot]))
  }

  private static func withoutRepeats(of byte: UInt8, in address: [UInt8]) -> [UInt8] {
    address.indices.filter { $0 == 0 || address[$0] != byte || address[$0 - 1] != byte }.map { address[$0] }
  }

  /// What stands before and after the only `@`.
  private static func parts(of address: [UInt8]) -> (local: [UInt8], domain: [UInt8])? {
    guard let sign = address.firstIndex(of: ASCII.at), address.lastIndex(of: ASCII.at) == sign else { return nil }
    return (Array(address[..<sign]), Array(address[(sign + 1)...]))
  }
}
