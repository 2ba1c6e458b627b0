// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// An e-mail address, taken apart and judged: for a form, where there is no lead yet.
///
/// ```swift
/// let address = EmailAddress.parse("Jane@mail.Bücher.de")
/// address.localPart          // "Jane"
/// address.asciiDomain        // "mail.xn--bcher-kva.de"
/// address.registrableDomain  // "xn--bcher-kva.de"
/// address.hasError           // false
///
/// EmailAddress.parse("jane@@acme.com").suggestion?.value  // "jane@acme.com"
/// EmailAddress.parse("info@mailinator.com").isDisposable  // true
/// ```
///
/// A form that knows better than the bundled lists asks a validator of its own, which gives the same answers but for that:
///
/// ```swift
/// let validator = EmailValidator(allowedDomains: ["mailinator.com"])
/// validator.judge("info@mailinator.com").isDisposable     // false
/// ```
public struct EmailAddress: Sendable, Hashable {
  /// What stands before the `@`, as written; empty if there is none.
  public let localPart: String
  /// What stands after the `@`, as written; empty if there is none.
  public let domain: String
  /// The domain as it goes into the DNS: A-labels, in lower case. Empty where the address has an error.
  public let asciiDomain: String
  /// The part of ``asciiDomain`` that somebody registered, by the ICANN section of the Public Suffix List. Nil for a domain
  /// that is a registry's own, and where the address has an error.
  public let registrableDomain: String?
  /// Whether everybody gets a mailbox there: Gmail, GMX, Yahoo.
  public let isFreemail: Bool
  /// Whether it is an alias of a relay, behind which a person keeps the real address.
  public let isRelay: Bool
  /// Whether the mailbox is one that is thrown away after minutes or days.
  public let isDisposable: Bool
  /// Whose mailbox it is, if it belongs to a function and to no person.
  public let role: RoleMailbox?
  /// What is wrong: the findings that ``EmailValidator`` has for a lead with this address.
  public let findings: [Finding]

  /// Whether something is wrong that makes the address unusable.
  public var hasError: Bool {
    findings.contains { $0.outcome == .finding && $0.rule.severity == .error }
  }

  /// The address that is most probably meant, where another one than this is.
  public var suggestion: Suggestion? {
    findings.lazy.flatMap(\.suggestions).max { $0.confidence < $1.confidence }
  }

  /// Reads an address and judges it as the standard pipeline does. Nothing is trimmed or repaired first; what is wrong is
  /// in ``findings``.
  public static func parse(_ text: String) -> EmailAddress { EmailValidator().judge(text) }

  /// Reads an address in UTF-8, of any bytes.
  public static func parse(_ bytes: Span<UInt8>) -> EmailAddress { EmailValidator().judge(bytes) }

  /// - Parameters:
  ///   - asciiDomain: in lower case; empty where the address has an error.
  ///   - facts: nil where the address has an error.
  init(localPart: String, domain: String, asciiDomain: String, facts: AddressFacts?, findings: [Finding]) {
    self.localPart = localPart
    self.domain = domain
    self.asciiDomain = asciiDomain
    registrableDomain = facts?.registrable.map { $0 == 0 ? asciiDomain : String(asciiDomain.utf8.dropFirst($0)) ?? "" }
    isFreemail = facts?.signs.contains(.freemail) ?? false
    isRelay = facts?.signs.contains(.relay) ?? false
    isDisposable = facts?.signs.contains(.disposable) ?? false
    role = facts?.role
    self.findings = findings
  }
}
