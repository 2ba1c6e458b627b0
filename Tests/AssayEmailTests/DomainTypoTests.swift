// SPDX-License-Identifier: Apache-2.0

import AssayEmail
import Testing

/// What is taken for a mistyped domain, and above all what is not.
struct DomainTypoTests {
  @Test(arguments: [
    ("jane@gmsil.com", "jane@gmail.com"), ("jane@hotmial.com", "jane@hotmail.com"),
    ("jane@outlook.con", "jane@outlook.com"),
    ("jane@acmeworks.cmo", "jane@acmeworks.com"), ("jane@acmeworks.co.uj", "jane@acmeworks.co.uk"),
    ("jane@acmeworks.com.com", "jane@acmeworks.com"), ("jane@acmeworkscom", "jane@acmeworks.com"),
    ("jane@gmsil,com", "jane@gmail.com"), ("jane@gmail.com.co", "jane@gmail.com"),
    ("jane@gmali.co.uk", "jane@gmail.com"), ("jane@hotmail.co", "jane@hotmail.com"),
    ("jane@acmeworks.met", "jane@acmeworks.net"), ("jane@#acmeworks.com", "jane@acmeworks.com"),
    ("jane@acmeworks.com/.au", "jane@acmeworks.com.au"),
  ])
  func suggestsWhatWasMeant(_ typed: String, _ meant: String) {
    #expect(EmailAddress.parse(typed).suggestion?.value == meant)
  }

  @Test(arguments: [
    "gmx.de", "gmx.com", "mailw.com", "ymail.com", "email.com", "gmail.hu", "web.de", "acme.co", "acme.com.co",
    "outlook.com.gr", "hotmail.com.tr", "yahoo.com.pk", "verizon.com", "orange.com", "libera.it", "mail.acme.com",
    "uni-bonn.de", "acme.museum", "mueller-gmbh.de", "globe.com", "grail.com", "gail.co.in", "mail.co.uk", "cloud.com",
    "telit.com", "navex.com", "wella.com", "accor.de", "mybet.com", "rp-online.de", "tv-online.de", "mail.cim.com",
    "mail.coe.in",
  ])
  func leavesADomainAlone(_ domain: String) {
    #expect(EmailAddress.parse("jane@\(domain)").suggestion == nil)
  }

  @Test(arguments: ["jane@acme.co.", "jane@acme.co>"])
  func takesPunctuationBehindAnAddressForWhatItIs(_ address: String) {
    #expect(EmailAddress.parse(address).suggestion?.value == "jane@acme.co")
  }

  @Test func suggestsNoAddressWithAnotherErrorInIt() {
    #expect(EmailAddress.parse("jane\u{0}doe@acme.c.ouk").suggestion == nil)
  }

  /// Found by fuzzing: the name would have ended with a hyphen.
  @Test func suggestsNoNameThatEndsWithAHyphen() {
    #expect(EmailAddress.parse("jane@acme-c.om").suggestion?.value == "jane@acme-c.com")
  }

  @Test func tellsASeldomEndingByANote() {
    let finding = EmailAddress.parse("jane@acmeworks.cm").findings.first
    #expect(finding?.rule == EmailValidator.mistakableEnding)
    #expect(finding?.suggestions.first?.value == "jane@acmeworks.com")
  }

  @Test func saysWhatCanBeFixedFirst() {
    let findings = EmailAddress.parse("jane@gmial.com").findings.map(\.rule)
    #expect(findings == [EmailValidator.domainTypo, EmailValidator.disposableDomain])
  }
}
