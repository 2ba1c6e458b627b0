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
    ("gmx.de", "gmy.de"), ("acme-se.com", "acme-de.com"), ("acmeusa.com", "acmeus.com"), ("mueller.de", "muller.de"),
    ("acmeworks.de", "acmeworks.dev"), ("acmeworks.com", "acmeworks.co"), ("unimib.it", "unimi.it"),
  ])
  func takesAnotherNameForAnotherName(_ domain: String, _ website: String) {
    #expect(findings([.email: "jane@\(domain)", .website: website]).isEmpty)
  }

  @Test func knowsARareEndingByTheWebSite() {
    #expect(findings([.email: "jane@acmeworks.cm", .website: "www.acmeworks.cm"]).isEmpty)
    let other = findings([.email: "jane@acmeworks.co", .website: "www.acmeworks.com"]).first
    #expect(other?.rule == EmailValidator.unlikeWebsite)
    #expect(other?.suggestions.first?.value == "jane@acmeworks.com")
  }

  @Test func knowsARareEndingByTheCountry() {
    #expect(findings([.email: "jane@acmeworks.cm", .country: "CM"]).isEmpty)
    #expect(findings([.email: "jane@acmeworks.cm", .country: "Kamerun"]).isEmpty)
    #expect(findings([.email: "jane@acmeworks.et", .country: "Äthiopien"]).isEmpty)
    #expect(!findings([.email: "jane@acmeworks.cm", .country: "DE"]).isEmpty)
  }

  @Test(arguments: ["jane@gmsil.com.", "jane@@gmsil.com", "Jane <jane@gmsil.com>"])
  func asksTheLeadAboutWhatIsLeftOfAWrongAddressToo(address: String) {
    let lead: Lead = [.email: address, .website: "gmsil.com"]
    #expect(findings(lead).flatMap(\.suggestions).map(\.value) == ["jane@gmsil.com"])
    #expect(EmailAddress.parse(address).suggestion?.value == "jane@gmail.com")
  }

  @Test(arguments: [("siemens.cmo", "Siemens AG"), ("hotmail.co", "Hotmail")])
  func believesNoEndingByTheCompany(domain: String, company: String) {
    let findings = findings([.email: "jane@\(domain)", .company: company])
    #expect(findings.first?.rule == EmailValidator.domainTypo)
  }

  @Test func believesNoProviderBelowAnotherEndingByTheWebSite() {
    #expect(!findings([.email: "jane@gmail.co", .website: "gmail.co"]).isEmpty)
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
    let findings = findings(Array(repeating: "acmeworks.com", count: 8) + ["acmewroks.com", "mail.acmewokrs.com"])
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

  @Test func doesNotBelieveASlipThatManyMade() {
    let providers = Array(repeating: "gmail.com", count: 80)
    #expect(findings(Array(repeating: "gmsil.com", count: 8) + providers).prefix(8).allSatisfy { !$0.isEmpty })
    let endings = findings(Array(repeating: "hotmail.co", count: 8) + ["hotmal.co"])
    #expect(endings.last?.first?.suggestions.first?.value == "person8@hotmail.com")
  }

  @Test(arguments: [
    ("unimi.it", "unimib.it"), ("unipd.it", "unipr.it"), ("umass.edu", "umassd.edu"), ("maine.edu", "umaine.edu"),
    ("kyoto-u.ac.jp", "kyoto-wu.ac.jp"), ("bayer.de", "stmuv.bayern.de"),
  ])
  func keepsSistersApart(frequent: String, sister: String) {
    #expect(findings(Array(repeating: frequent, count: 8) + [sister]).allSatisfy { $0.isEmpty })
  }

  @Test func believesTheFileMoreThanAWebSite() {
    let leads: [Lead] = (0..<20).map { [.email: "person\($0)@acmeworks.com", .website: "acmeworsk.com"] }
    let findings = Pipeline(validators: [EmailValidator()]).assess(leads).map(\.findings)
    #expect(findings.allSatisfy { $0.isEmpty })
  }

  @Test func keepsBranchesApart() {
    let domains = Array(repeating: "filiale1.de", count: 9) + ["filiale2.de", "filiale-1.de", "filiale1.at"]
    #expect(findings(domains).allSatisfy { $0.isEmpty })
  }
}
