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
