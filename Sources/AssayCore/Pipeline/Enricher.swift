// SPDX-License-Identifier: Apache-2.0

/// A type that derives facts from a lead: a code, a domain, a time zone.
///
/// Unlike the usual answer of a ``Validator``, that of an enricher is not empty; it therefore writes bytes into
/// ``Enrichments`` instead of returning values.
public protocol Enricher: ReferenceTableUser {
  /// The columns that it fills.
  var columns: [Enrichment.Column] { get }

  /// Writes the facts that it knows about the lead; what it does not know stays empty.
  func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments)

  /// Enriches all leads of a batch. There is a default implementation, which asks for each lead.
  func enrich(_ batch: borrowing LeadBatch, into enrichments: inout Enrichments)
}

// MARK: - Default implementations

extension Enricher {
  @inlinable
  public func enrich(_ batch: borrowing LeadBatch, into enrichments: inout Enrichments) {
    let leads = batch.leads
    for record in 0..<leads.count { enrich(leads[record], record: record, into: &enrichments) }
  }
}
