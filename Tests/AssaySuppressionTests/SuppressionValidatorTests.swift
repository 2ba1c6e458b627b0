// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayKeyedHashes
import AssaySuppression
import AssayTesting
import Testing

struct SuppressionValidatorTests {
  /// Jane and her telephone, and everybody at acme.co.uk.
  private static func validator() throws -> SuppressionValidator {
    var list = SuppressionList(secret: try HashSecret([UInt8](repeating: 7, count: 32)))
    list.insert(list.hashes(of: [.email: "janedoe@gmail.com", .phone: "+49 30 123456"]))
    list.insert(list.hashes(of: [.website: "acme.co.uk"], .domains))
    list.insert(list.hashes(of: [.website: "Müller-Bau.de"], .domains))
    return SuppressionValidator(list)
  }

  private static func assess(_ lead: Lead) throws -> Assessment {
    Pipeline(validators: [try validator()]).assess(lead)
  }

  @Test(
    arguments: [
      ([.email: "Jane.Doe+news@googlemail.com"], "the e-mail address"),
      ([.phone: "030 / 12 34 56", .country: "Deutschland"], "the telephone number"),
      ([.mobilePhone: "0049 30 123456", .country: "FR"], "the mobile number"),
      ([.otherContact: "janedoe@gmail.com"], "another way of contact"),
      ([.otherContact: "+4930123456"], "another way of contact"),
      ([.email: "bob@ACME.co.uk"], "the domain of the e-mail address"),
      ([.email: "bob@mail.acme.co.uk"], "the domain of the e-mail address"),
      ([.website: "http://www.acme.co.uk/about"], "the domain of the web site"),
      ([.otherContact: "bob@acme.co.uk"], "the domain of another address"),
      // Whoever repairs the address reaches her.
      ([.email: "mailto:janedoe@gmail.com"], "the e-mail address"),
      ([.email: "bob@other.com; janedoe@gmail.com"], "the e-mail address"),
      // So does whoever takes what is suggested.
      ([.email: "jane.doe@gmial.com"], "the e-mail address"), ([.email: "janedoe@gmail.co"], "the e-mail address"),
      ([.otherContact: "jane.doe@gmial.com"], "another way of contact"),
      ([.phone: "030 123456 / 0171 1234567", .country: "DE"], "the telephone number"),
      ([.mobilePhone: "0171 1234567 oder 030 123456", .country: "Germany"], "the mobile number"),
      ([.phone: "+49 30 123456 Mo-Fr 9-17", .country: "DE"], "the telephone number"),
      ([.phone: "4930123456.0", .country: "DE"], "the telephone number"),
      ([.otherContact: "0171 1234567 / 030 123456", .country: "DE"], "another way of contact"),
      ([.website: "https://www.müller-bau.de/team"], "the domain of the web site"),
      ([.website: "xn--mller-bau-q9a.de"], "the domain of the web site"),
    ] as [(Lead, String)])
  func findsWhoIsOnTheList(lead: Lead, contact: String) throws {
    let findings = try Self.assess(lead).findings
    #expect(findings.map(\.rule.id) == ["privacy.suppressed"])
    #expect(findings.first?.message(in: .english).contains(contact) == true)
  }

  @Test(
    arguments: [
      [:], [.email: "jane.doe@acme.com"], [.email: "janedoe@gmx.com"], [.email: "acme@co.uk"],
      [.email: "bob@notacme.co.uk"], [.phone: "030 123456"], [.phone: "+49 30 1234567"], [.website: "https://acme.com"],
      [.message: "janedoe@gmail.com"], [.email: "acme.co.uk"], [.email: "john.doe@gmial.com"],
      [.phone: "030 123457 / 0171 1234567", .country: "DE"], [.website: "https://maler-bau.de"],
      [.website: "https://müller bau.de"],
    ] as [Lead])
  func leavesOthersAlone(lead: Lead) throws {
    #expect(try Self.assess(lead).findings == [])
  }

  /// Another way of contact does not help, as it does where an address is only unusable.
  @Test func rejectsTheLeadWhateverElseIsGood() throws {
    let assessment = try Self.assess([
      .email: "janedoe@gmail.com", .phone: "+49 30 999999", .mobilePhone: "+49 171 1234567",
    ])
    #expect(assessment.verdict == .reject)
    let finding = try #require(assessment.findings.first)
    #expect(finding.confidence == 1)
    #expect(finding.suggestions.isEmpty)
    #expect(finding.field == nil)
  }

  @Test func namesNoValue() throws {
    let finding = try #require(try Self.assess([.email: "janedoe@gmail.com"]).findings.first)
    for language in Language.allCases {
      #expect(!finding.message(in: language).contains("jane"))
      #expect(finding.message(in: language) == finding.message(in: language, redacted: true))
    }
    #expect(finding.message(in: .german).contains("die E-Mail-Adresse"))
  }

  @Test func keepsTheContract() throws {
    let leads: [Lead] = [
      [.email: "janedoe@gmail.com"], [.email: "bob@acme.co.uk"], [.phone: "+4930123456"], [.email: "a@@b"],
      [.website: "https://acme.co.uk/x"], [.otherContact: "x@acme.co.uk"],
      [.country: "Deutschland", .phone: "030 123"],
      [:],
    ]
    #expect(contractViolations(of: try Self.validator(), on: leads) == [])
  }
}
