// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// An e-mail address, taken apart and judged: for a form, where there is no lead yet.
///
/// ```swift
/// let address = EmailAddress.parse("Jane@Bücher.example.com")
/// address.localPart    // "Jane"
/// address.asciiDomain  // "xn--bcher-kva.example.com"
/// address.hasError     // false
/// ```
public struct EmailAddress: Sendable, Hashable {
  /// What stands before the `@`, as written; empty if there is none.
  public let localPart: String
  /// What stands after the `@`, as written; empty if there is none.
  public let domain: String
  /// The domain as it goes into the DNS: A-labels, in lower case. Empty where the address has an error.
  public let asciiDomain: String
  /// What is wrong: the findings that ``EmailValidator`` has for a lead with this address.
  public let findings: [Finding]

  /// Whether something is wrong that makes the address unusable.
  public var hasError: Bool {
    findings.contains { $0.outcome == .finding && $0.rule.severity == .error }
  }

  /// Reads an address. Nothing is trimmed or repaired first; what is wrong is in ``findings``.
  public static func parse(_ text: String) -> EmailAddress {
    parse(Array(text.utf8).span)
  }

  /// Reads an address in UTF-8, of any bytes.
  public static func parse(_ bytes: Span<UInt8>) -> EmailAddress {
    let syntax = AddressSyntax(parsing: bytes)
    return EmailAddress(
      localPart: String(repairing: bytes.extracting(syntax.localPart)),
      domain: String(repairing: bytes.extracting(syntax.domain)),
      asciiDomain: syntax.hasError ? "" : String(decoding: syntax.asciiDomain, as: UTF8.self),
      findings: EmailValidator.findings(about: syntax, of: bytes))
  }

  private init(localPart: String, domain: String, asciiDomain: String, findings: [Finding]) {
    self.localPart = localPart
    self.domain = domain
    self.asciiDomain = asciiDomain
    self.findings = findings
  }
}

extension EmailAddress {
  /// Appends the key under which the same address is found again: ASCII letters in lower case, the domain as A-labels.
  ///
  /// By RFC 5321 §2.4 the local part is for the receiving host to compare; no host of note tells `Jane` from `jane`.
  /// - Returns: whether there is a key; false, and nothing appended, where the address has an error.
  /// - Complexity: linear; no allocation for a plain ASCII address beyond the room in `key`.
  public static func appendMatchKey(of bytes: Span<UInt8>, to key: inout [UInt8]) -> Bool {
    if PlainAddress(bytes) != nil {
      appendLowercased(bytes, 0..<bytes.count, to: &key)
      return true
    }
    let syntax = AddressSyntax(parsing: bytes)
    guard !syntax.hasError, !syntax.asciiDomain.isEmpty else { return false }
    appendLowercased(bytes, syntax.localPart, to: &key)
    key.append(ASCII.at)
    key += syntax.asciiDomain
    return true
  }

  /// Copied first and changed in place, a block of bytes at a time.
  private static func appendLowercased(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
    let start = result.count
    bytes.extracting(range).withUnsafeBufferPointer { result.append(contentsOf: $0) }
    var copy = result.mutableSpan
    for index in start..<copy.count { copy[index] = ASCII.lowercased(copy[index]) }
  }
}
