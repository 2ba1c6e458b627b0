// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Writes the domain of the address, in lower case and as A-labels, so that leads of one company can be grouped.
///
/// The column stays empty where the address has an error: a wrong domain would be worse than none.
public struct EmailDomainEnricher: Enricher {
  /// The domain of the e-mail address.
  public static let column = Enrichment.Column("assay_email_domain", provenance: "domain of the e-mail address")

  public init() {}

  public var columns: [Enrichment.Column] { [Self.column] }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    let address = lead[.email]
    guard !address.isEmpty else { return }
    guard let plain = PlainAddress(address) else {
      let syntax = AddressSyntax(parsing: address)
      if !syntax.hasError { enrichments.set(Self.column, of: record, to: syntax.asciiDomain.span) }
      return
    }
    let domain = address.extracting((plain.atSign + 1)..<address.count)
    if Self.isLowercase(domain) {
      enrichments.set(Self.column, of: record, to: domain)
    } else {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: domain.count) { buffer in
        for index in 0..<domain.count { buffer[index] = ASCII.lowercased(domain[index]) }
        enrichments.set(Self.column, of: record, to: buffer.span)
      }
    }
  }

  private static func isLowercase(_ bytes: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where ASCII.lowercased(bytes[index]) != bytes[index] { return false }
    return true
  }
}
