// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayEmail

struct ReferenceTableEmailTests {
  @Test(arguments: [
    ("public suffixes", ReferenceTable.publicSuffixes, 6_000), ("disposable domains", .disposableDomains, 50_000),
    ("mail providers", .mailProviders, 4_000), ("provider rules", .providerRules, 30),
    ("role mailboxes", .roleMailboxes, 1_500), ("typo targets", .typoTargets, 1),
  ])
  func isIntact(name: String, table: ReferenceTable, atLeast count: Int) {
    #expect(table.isIntact)
    #expect(table.count >= count)
  }

  private func value(of domain: String, in table: ReferenceTable) -> UInt32? {
    var name = Substring(domain)
    while name.contains(".") {
      if let value = table.value(of: String(name)) { return value }
      name = name.drop { $0 != "." }.dropFirst()
    }
    return nil
  }

  @Test(arguments: [
    "gmail.com", "outlook.com", "hotmail.de", "yahoo.co.uk", "gmx.de", "web.de", "t-online.de", "orange.fr",
    "libero.it",
    "proton.me", "icloud.com", "dr.com", "consultant.com", "hush.com", "tom.com", "keemail.me", "sdf.org", "acme.com",
    "com", "za.com", "ddns.net", "test.de", "mbta.org", "sap.com", "siemens.com", "ox.ac.uk", "nus.edu.sg", "mit.edu",
    "duck.com", "privaterelay.appleid.com", "jane.anonaddy.com", "passmail.net",
  ])
  func accusesNobodyWhoHidesNothing(domain: String) {
    #expect(value(of: domain, in: .disposableDomains) == nil)
  }

  @Test(arguments: [
    "mailinator.com", "abc.mailinator.com", "yopmail.com", "10minutemail.com", "guerrillamail.com", "trashmail.com",
    "gmial.com",
    "gmai.com", "yaho.com",
  ])
  func knowsDisposableDomains(domain: String) {
    #expect(value(of: domain, in: .disposableDomains) != nil)
    #expect(value(of: domain, in: .mailProviders) == nil)
  }

  @Test func noMailProviderIsDisposable() {
    for (name, _) in ReferenceTable.mailProviders.entries {
      #expect(value(of: name, in: .disposableDomains) == nil, "\(name)")
    }
  }

  @Test func noNameIsAPublicSuffix() {
    for table in [ReferenceTable.disposableDomains, .mailProviders] {
      for (name, _) in table.entries {
        let bytes = Array(name.utf8)
        #expect(PublicSuffixList.bundled.startOfRegistrableDomain(in: bytes.span) != nil, "\(name)")
      }
    }
  }

  @Test(
    arguments: [
      ("wanadoo.fr", 1), ("btinternet.com", 1), ("docomo.ne.jp", 1), ("bluewin.ch", 1), ("seznam.cz", 1),
      ("duck.com", 2),
      ("privaterelay.appleid.com", 2), ("jane.anonaddy.com", 2), ("icloud.com", 1), ("use.startmail.com", 2),
      ("startmail.com", 1), ("appleid.com", nil), ("alibaba.com", nil), ("unican.es", nil), ("acme.com", nil),
      ("polizei.berlin.de", nil),
    ] as [(String, UInt32?)])
  func tellsMailProvidersFromRelays(domain: String, expected: UInt32?) {
    #expect(value(of: domain, in: .mailProviders) == expected)
  }

  @Test(.enabled(if: Evaluation.hasFile("email-typo/keep-university-domains.jsonl")))
  func noUniversityIsDisposable() throws {
    struct Case: Decodable { let input: String }
    for university in try Evaluation.lines(of: "email-typo/keep-university-domains.jsonl", as: Case.self) {
      let domain = String(university.input.drop { $0 != "@" }.dropFirst())
      #expect(value(of: domain, in: .disposableDomains) == nil, "\(domain)")
    }
  }
}
