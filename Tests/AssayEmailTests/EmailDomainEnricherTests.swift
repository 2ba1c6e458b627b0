// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayTesting
import Testing

struct EmailDomainEnricherTests {
  @Test(arguments: [
    ("jane@acme.com", "acme.com"), ("jane@Mail.ACME.com", "mail.acme.com"), ("jane@bücher.de", "xn--bcher-kva.de"),
    ("\"jane doe\"@Acme.com", "acme.com"), ("jürgen@acme.com", "acme.com"), ("jane@acme", nil), ("jane@acme.com.", nil),
    ("", nil),
  ])
  func writesTheDomain(address: String, domain: String?) {
    let assessment = Pipeline(enrichers: [EmailDomainEnricher()]).assess([.email: address])
    #expect(assessment.enrichments.first?.value == domain)
    #expect(assessment.enrichments.first.map { $0.column.name == "assay_email_domain" } ?? true)
  }

  @Test func keepsTheContract() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.email($0).cases.map(\.lead) }
    #expect(contractViolations(of: EmailDomainEnricher(), on: leads + [[:]]) == [])
  }
}
