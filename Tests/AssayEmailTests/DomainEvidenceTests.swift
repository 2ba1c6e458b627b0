// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import Testing

/// What the rest of a lead and the rest of its file say of a domain.
struct DomainEvidenceTests {
  private let pipeline = Pipeline(validators: [EmailValidator()])

  private func findings(_ lead: Lead) -> [Finding] { pipeline.assess(lead).findings }

  @Test func suggestsTheDomainOfTheWebSite() throws {
    let findings = findings([.email: "jane@mail.Acmewroks.com", .website: "https://www.acmeworks.com/team?x=1"])
    #expect(findings.map(\.rule) == [EmailValidator.domainTypo])
    let suggestion = try #require(findings.first?.suggestions.first)
    #expect(suggestion.value == "jane@mail.acmeworks.com")
    #expect(suggestion.evidence == [.website])
  }

  @Test(arguments: [
    "acmewroks.com", "http://acmewroks.com", "WWW.ACMEWROKS.COM/", "https://shop.acmewroks.com:8080", " acmewroks.com ",
  ])
  func leavesTheDomainOfTheWebSiteAlone(_ website: String) {
    #expect(findings([.email: "jane@acmewroks.com", .website: website]).isEmpty)
  }

  @Test(arguments: [
    ("acme-works.com", "acmeworks.com"), ("filiale1.de", "filiale2.de"), ("acmeworks.de", "acmeworks.dk"),
    ("acmeworks.com", "acmeparts.com"), ("abc.de", "abd.de"), ("acmeworks.com", "linkedin.com/in/jane"),
    ("acmeworks.com", "no web site"), ("acmeworks.com", "acmewroks..com"), ("acmeworks.com", "https://"),
    ("gmx.de", "gmy.de"),
  ])
  func takesAnotherNameForAnotherName(_ domain: String, _ website: String) {
    #expect(findings([.email: "jane@\(domain)", .website: website]).isEmpty)
  }

  @Test func knowsARareEndingByTheWebSite() {
    #expect(findings([.email: "jane@acmeworks.cm", .website: "www.acmeworks.cm"]).isEmpty)
    let other = findings([.email: "jane@acmeworks.co", .website: "www.acmeworks.com"]).first
    #expect(other?.rule == EmailValidator.mistakableEnding)
    #expect(other?.suggestions.first?.value == "jane@acmeworks.com")
  }

  @Test func knowsARareEndingByTheCountry() {
    #expect(findings([.email: "jane@acmeworks.cm", .country: "CM"]).isEmpty)
    #expect(!findings([.email: "jane@acmeworks.cm", .country: "DE"]).isEmpty)
  }

  @Test func believesACompanyOfThatName() {
    #expect(findings([.email: "jane@gmsil.com", .company: "GMSIL Ltd."]).isEmpty)
    #expect(!findings([.email: "jane@gmsil.com", .company: "Gmsilt Brewery"]).isEmpty)
    #expect(!findings([.email: "jane@gmsil.com", .company: "Acme Gmsil"]).isEmpty)
  }
}

/// What the domains that many leads of a file have say of a rare one.
struct FamiliarDomainsTests {
  private func findings(_ domains: [String]) -> [[Finding]] {
    let leads: [Lead] = domains.enumerated().map { [.email: "person\($0.offset)@\($0.element)"] }
    return Pipeline(validators: [EmailValidator()]).assess(leads).map(\.findings)
  }

  @Test func suggestsADomainThatManyLeadsHave() throws {
    let findings = findings(Array(repeating: "acmeworks.com", count: 8) + ["acmewroks.com", "mail.acmeworsk.com"])
    #expect(findings.prefix(8).allSatisfy { $0.isEmpty })
    #expect(findings[8].first?.suggestions.first?.value == "person8@acmeworks.com")
    #expect(findings[8].first?.suggestions.first?.evidence == [.file])
    #expect(findings[9].first?.suggestions.first?.value == "person9@mail.acmeworks.com")
  }

  @Test func leavesAloneWhatComesTwice() {
    let findings = findings(Array(repeating: "acmeworks.com", count: 20) + ["acmewroks.com", "acmewroks.com"])
    #expect(findings.allSatisfy { $0.isEmpty })
  }

  @Test func leavesAloneWhatAFewLeadsCannotTell() {
    #expect(findings(Array(repeating: "acmeworks.com", count: 7) + ["acmewroks.com"]).allSatisfy { $0.isEmpty })
  }

  @Test func believesADomainThatManyLeadsHave() {
    #expect(findings(Array(repeating: "gmsil.com", count: 8)).allSatisfy { $0.isEmpty })
    #expect(findings(Array(repeating: "gmsil.com", count: 3)).allSatisfy { !$0.isEmpty })
  }

  @Test func keepsBranchesApart() {
    let domains = Array(repeating: "filiale1.de", count: 9) + ["filiale2.de", "filiale-1.de", "filiale1.at"]
    #expect(findings(domains).allSatisfy { $0.isEmpty })
  }
}
