// SPDX-License-Identifier: Apache-2.0

extension EmailAddress {
  /// Appends the key under which the same mailbox is found again: ASCII letters in lower case, the domain as A-labels, and
  /// without what the provider of the domain says does not count.
  ///
  /// ```swift
  /// EmailAddress.matchKey(of: "Jane.Doe+news@googlemail.com".utf8.span)  // "janedoe@gmail.com"
  /// EmailAddress.matchKey(of: "Jane.Doe+news@acme.com".utf8.span)        // "jane.doe+news@acme.com"
  /// ```
  ///
  /// By RFC 5321 §2.4 the local part is for the receiving host to compare; no host of note tells `Jane` from `jane`. More
  /// is left out only at domains of providers whose own documentation says so (Reference/Email/ProviderRules).
  /// - Returns: whether there is a key; false, and nothing appended, where the address has an error.
  /// - Complexity: linear; no allocation for a plain ASCII address beyond the room in `key`.
  public static func appendMatchKey(of bytes: Span<UInt8>, to key: inout [UInt8]) -> Bool {
    if let plain = PlainAddress(bytes) {
      let domain = bytes.extracting((plain.atSign + 1)..<bytes.count)
      if appendProviderKey(of: bytes.extracting(0..<plain.atSign), at: domain, to: &key) { return true }
      appendLowercased(bytes, 0..<bytes.count, to: &key)
      return true
    }
    let syntax = AddressSyntax(parsing: bytes)
    guard !syntax.hasError, !syntax.asciiDomain.isEmpty else { return false }
    if appendProviderKey(of: bytes.extracting(syntax.localPart), at: syntax.asciiDomain.span, to: &key) { return true }
    appendLowercased(bytes, syntax.localPart, to: &key)
    key.append(ASCII.at)
    key += syntax.asciiDomain
    return true
  }

  /// The key under which the same mailbox is found again, as ``appendMatchKey(of:to:)`` writes it; nil where the address
  /// has an error.
  public static func matchKey(of bytes: Span<UInt8>) -> String? {
    var key: [UInt8] = []
    return appendMatchKey(of: bytes, to: &key) ? String(decoding: key, as: UTF8.self) : nil
  }

  /// Copied first and changed in place, a block of bytes at a time.
  private static func appendLowercased(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
    let start = result.count
    bytes.extracting(range).withUnsafeBufferPointer { result.append(contentsOf: $0) }
    var copy = result.mutableSpan
    for index in start..<copy.count { copy[index] = ASCII.lowercased(copy[index]) }
  }
}

// MARK: - Rules of providers

extension EmailAddress {
  /// Appends the key of a mailbox at a provider; false, and nothing appended, where there is no rule for it.
  @inline(__always)
  private static func appendProviderKey(
    of localPart: Span<UInt8>, at domain: Span<UInt8>, to key: inout [UInt8]
  ) -> Bool {
    if let rule = ProviderRule(domain: domain) { return append(localPart, by: rule, to: &key) }
    guard let parent = ProviderRule.startOfParent(in: domain) else { return false }
    return appendSubdomainKey(of: domain, parent: parent, to: &key)
  }

  /// `anything@user.fastmail.com` is `user@fastmail.com`. A hyphen may stand for an underscore there, so that such a name
  /// may be two mailboxes: it is left as it is.
  private static func appendSubdomainKey(of domain: Span<UInt8>, parent: Int, to key: inout [UInt8]) -> Bool {
    let user = domain.extracting(0..<(parent - 1))
    guard let rule = ProviderRule(domain: domain.extracting(parent..<domain.count)), rule.isSubdomainMailbox else {
      return false
    }
    for index in user.indices where user[index] == ASCII.hyphen { return false }
    return append(user, by: rule, to: &key)
  }

  private static func append(_ localPart: Span<UInt8>, by rule: ProviderRule, to key: inout [UInt8]) -> Bool {
    let start = key.count
    appendLowercased(localPart, 0..<localPart.count, to: &key)
    let isQuoted = !localPart.isEmpty && localPart[0] == ASCII.quote
    if !isQuoted { compact(&key, from: start, by: rule) }
    // Nothing is left of "+tag", and "jane." of "jane.+tag" is no local part: these stay what they are.
    if key.count == start || key[key.count - 1] == ASCII.dot {
      key.removeLast(key.count - start)
      appendLowercased(localPart, 0..<localPart.count, to: &key)
    }
    key.append(ASCII.at)
    key += rule.canonicalDomain
    return true
  }

  /// Takes out what does not count.
  private static func compact(_ key: inout [UInt8], from start: Int, by rule: ProviderRule) {
    var copy = key.mutableSpan
    var end = start
    for index in start..<copy.count {
      let byte = copy[index]
      if byte == UInt8(ascii: "+"), rule.hasPlusTag { break }
      if rule.ignores(byte) { continue }
      copy[end] = byte
      end += 1
    }
    key.removeLast(key.count - end)
  }
}
