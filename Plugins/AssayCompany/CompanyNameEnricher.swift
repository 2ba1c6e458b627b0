// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Writes a company's name without its legal form, for comparison and for greeting, and the form in its usual spelling.
public struct CompanyNameEnricher: Enricher {
  /// The name without its legal form.
  public static let base = Enrichment.Column("assay_company_base", provenance: "company without its legal form")
  /// The legal form in its usual spelling.
  public static let legalForm = Enrichment.Column("assay_legal_form", provenance: "table of legal forms")

  public init() {}

  public var columns: [Enrichment.Column] { [Self.base, Self.legalForm] }
  public var tables: [ReferenceTable.Summary] { LegalFormSpelling.tables }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    let name = lead[.company]
    guard !name.isEmpty else { return }
    let division = CompanyDivision(of: name, country: lead[.country])
    enrichments.set(Self.base, of: record, to: name.extracting(division.base))
    if let form = division.form { enrichments.set(Self.legalForm, of: record, to: form.name.utf8.span) }
  }
}
