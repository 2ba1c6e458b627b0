// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

struct StandardPipelineTests {
  @Test(
    arguments: [
      ([.fullName: "Jane Miller", .email: "jane@acme.com"], .accept, []),
      ([.fullName: "Jane Miller", .email: "jane@@acme.com"], .review, ["email.several-at-signs"]),
      ([.fullName: "Jane Miller", .email: "jane.acme.com"], .reject, ["email.missing-at-sign"]),
      (
        [.fullName: "Jane Miller", .email: "jane.acme.com", .phone: "+49 711 5550143"], .review,
        ["email.missing-at-sign"]
      ),
    ] as [(Lead, Verdict, [String])])
  func judgesALead(lead: Lead, verdict: Verdict, rules: [String]) {
    let assessment = Pipeline.standard.assess(lead)
    #expect(assessment.verdict == verdict)
    #expect(assessment.findings.filter { $0.rule.severity > .note }.map(\.rule.id.rawValue) == rules)
  }

  @Test func bringsALeadIntoFormBeforeItIsJudged() {
    let assessment = Pipeline.standard.assess([.lastName: " Mu\u{308}ller ", .email: " info@m\u{FC}ller.de\u{200B}"])
    #expect(assessment.verdict == .accept)
    #expect(assessment.lead[.lastName].map { Array($0.unicodeScalars) } == Array("M\u{FC}ller".unicodeScalars))
    #expect(
      assessment.enrichments.map { "\($0.column.name) \($0.value)" } == [
        "assay_email_domain xn--mller-kva.de", "assay_email_registrable_domain xn--mller-kva.de",
        "assay_company_domain xn--mller-kva.de", "assay_email_is_freemail false", "assay_email_is_role true",
      ])
  }

  @Test func namesTheTablesThatItJudgesBy() {
    let tables = Pipeline.standard.tables
    let names: Set = ["disposable-domains", "public-suffixes", "legal-forms", "person-names", "html-entities"]
    #expect(names.isSubset(of: tables.map(\.name)))
    #expect(Set(tables.map(\.name)).count == tables.count)
    #expect(tables.allSatisfy { $0.isIntact && $0.count > 0 })
  }

  @Test func namesEnrichmentsWithThePrefixOfTheContract() {
    #expect(Pipeline.standard.enrichmentColumns.allSatisfy { $0.name.hasPrefix("assay_") })
  }
}
