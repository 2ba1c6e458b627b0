// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Writes what the address tells of the person's organisation, so that leads of one company can be grouped.
///
/// For `jane@mail.acme.co.uk`: the domain `mail.acme.co.uk`, the registrable domain `acme.co.uk`, which is the company's
/// too; the mailbox is neither at a freemail provider nor that of a function. For `jane@gmail.com` the company's domain
/// is empty. All columns stay empty where the address has an error: a wrong domain would be worse than none.
///
/// - Complexity: one reading of the address for all columns; a plain ASCII address costs no allocation.
public struct EmailDomainEnricher: Enricher {
  /// The domain of the e-mail address, in lower case and as A-labels.
  public static let column = Enrichment.Column("assay_email_domain", provenance: "domain of the e-mail address")
  /// The part of the domain that somebody registered, by the ICANN section of the Public Suffix List.
  public static let registrableDomainColumn = Enrichment.Column(
    "assay_email_registrable_domain", provenance: "domain of the e-mail address, Public Suffix List")
  /// The registrable domain, unless it is that of a freemail provider, a relay, a service for disposable mailboxes, or below
  /// an unknown top-level domain.
  public static let companyDomainColumn = Enrichment.Column(
    "assay_company_domain", provenance: "domain of the e-mail address, lists of providers")
  /// `true` for a provider where everybody gets a mailbox, else `false`.
  public static let isFreemailColumn = Enrichment.Column(
    "assay_email_is_freemail", provenance: "domain of the e-mail address, lists of providers")
  /// `true` for the mailbox of a function such as `info`, else `false`.
  public static let isRoleColumn = Enrichment.Column(
    "assay_email_is_role", provenance: "local part of the e-mail address, RFC 2142")

  private static let allColumns = [
    column, registrableDomainColumn, companyDomainColumn, isFreemailColumn, isRoleColumn,
  ]
  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  private let allowed: AllowedDomains

  /// An enricher that knows what its user vouches for.
  /// - Parameter allowedDomains: the domains of ``EmailValidator/init(allowedDomains:reportsFreemail:searchesTypos:)``, which are
  ///   taken for a company's.
  public init(allowedDomains: Set<String> = []) {
    allowed = AllowedDomains(allowedDomains)
  }

  public var columns: [Enrichment.Column] { Self.allColumns }

  public var tables: [ReferenceTable.Summary] { ReferenceTable.ofEmail }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    let address = lead[.email]
    guard !address.isEmpty else { return }
    guard let plain = PlainAddress(address) else {
      let syntax = AddressSyntax(parsing: address)
      guard !syntax.hasError, let facts = AddressFacts(syntax, of: address, allowing: allowed) else { return }
      write(facts, syntax.asciiDomain.span, record, &enrichments)
      return
    }
    let facts = AddressFacts(plain, of: address, allowing: allowed)
    let domain = address.extracting((plain.atSign + 1)..<address.count)
    if ASCII.isLowercase(domain) {
      write(facts, domain, record, &enrichments)
    } else {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: domain.count) { buffer in
        for index in 0..<domain.count { buffer[index] = ASCII.lowercased(domain[index]) }
        write(facts, buffer.span, record, &enrichments)
      }
    }
  }

  private func write(_ facts: AddressFacts, _ domain: Span<UInt8>, _ record: Int, _ enrichments: inout Enrichments) {
    enrichments.set(Self.column, of: record, to: domain)
    if let start = facts.registrable {
      enrichments.set(Self.registrableDomainColumn, of: record, to: domain.extracting(start..<domain.count))
    }
    if let start = facts.companyDomain {
      enrichments.set(Self.companyDomainColumn, of: record, to: domain.extracting(start..<domain.count))
    }
    let isFreemail = facts.signs.contains(.freemail)
    enrichments.set(Self.isFreemailColumn, of: record, to: isFreemail ? Self.yes.span : Self.no.span)
    enrichments.set(Self.isRoleColumn, of: record, to: facts.role == nil ? Self.no.span : Self.yes.span)
  }
}
