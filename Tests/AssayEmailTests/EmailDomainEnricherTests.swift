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

  /// Domain, registrable domain, domain of the company, freemail, role.
  @Test(arguments: [
    ("jane@Mail.ACME.co.uk", ["mail.acme.co.uk", "acme.co.uk", "acme.co.uk", "false", "false"]),
    ("info@acme.com", ["acme.com", "acme.com", "acme.com", "false", "true"]),
    ("jane@gmail.com", ["gmail.com", "gmail.com", "", "true", "false"]),
    ("jane@mailinator.com", ["mailinator.com", "mailinator.com", "", "false", "false"]),
    ("x@privaterelay.appleid.com", ["privaterelay.appleid.com", "appleid.com", "", "false", "false"]),
    ("jane@co.uk", ["co.uk", "", "", "false", "false"]),
    ("jane@acme.zzz", ["acme.zzz", "acme.zzz", "", "false", "false"]),
    ("jane@mail.bücher.de", ["mail.xn--bcher-kva.de", "xn--bcher-kva.de", "xn--bcher-kva.de", "false", "false"]),
    ("jane@acme..com", ["", "", "", "", ""]),
  ])
  func tellsTheOrganisation(address: String, expected: [String]) {
    let enricher = EmailDomainEnricher()
    let values = Pipeline(enrichers: [enricher]).assess([.email: address]).enrichments
    #expect(enricher.columns.map { column in values.first { $0.column == column }?.value ?? "" } == expected)
  }

  @Test func takesAnAllowedDomainForACompanys() {
    let pipeline = Pipeline(enrichers: [EmailDomainEnricher(allowedDomains: ["mailinator.com"])])
    let values = pipeline.assess([.email: "jane@x.mailinator.com"]).enrichments
    #expect(values.first { $0.column == EmailDomainEnricher.companyDomainColumn }?.value == "mailinator.com")
  }

  @Test func keepsTheContract() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.email($0).cases.map(\.lead) }
    #expect(contractViolations(of: EmailDomainEnricher(), on: leads + [[:]]) == [])
  }
}
