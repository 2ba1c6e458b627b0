// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension EmailValidator {
  /// Takes an address apart and judges it, without a lead: for a form.
  ///
  /// ```swift
  /// let validator = EmailValidator(allowedDomains: ["acme.zz"], reportsFreemail: true)
  /// validator.judge("jane@acme.zz").findings                     // []
  /// validator.judge("jane@gmail.com").findings.first?.rule.id    // "email.freemail-address"
  /// ```
  ///
  /// Nothing is trimmed or repaired first. A validator with its defaults is ``EmailAddress/parse(_:)-(String)``.
  public func judge(_ text: String) -> EmailAddress {
    var text = text
    return text.withUTF8 { judge($0.span) }
  }

  /// Takes an address in UTF-8 apart, of any bytes, and judges it.
  public func judge(_ bytes: Span<UInt8>) -> EmailAddress {
    guard let plain = PlainAddress(bytes) else { return judge(bytes, AddressSyntax(parsing: bytes)) }
    let facts = AddressFacts(plain, of: bytes, allowing: allowed)
    let domain = bytes.extracting((plain.atSign + 1)..<bytes.count)
    let text = String(repairing: domain)
    return EmailAddress(
      localPart: String(repairing: bytes.extracting(0..<plain.atSign)), domain: text,
      asciiDomain: ASCII.isLowercase(domain) ? text : text.lowercased(), facts: facts,
      findings: findings(of: bytes, website: Self.nothing.span, company: Self.nothing.span, country: Self.nothing.span))
  }

  /// What a lead says that there is not.
  private static let nothing: [UInt8] = []

  private func judge(_ bytes: Span<UInt8>, _ syntax: AddressSyntax) -> EmailAddress {
    let hasError = syntax.hasError
    return EmailAddress(
      localPart: String(repairing: bytes.extracting(syntax.localPart)),
      domain: String(repairing: bytes.extracting(syntax.domain)),
      asciiDomain: hasError ? "" : String(decoding: syntax.asciiDomain, as: UTF8.self),
      facts: hasError ? nil : AddressFacts(syntax, of: bytes, allowing: allowed),
      findings: findings(
        about: syntax, of: bytes, website: Self.nothing.span, company: Self.nothing.span, country: Self.nothing.span))
  }
}
