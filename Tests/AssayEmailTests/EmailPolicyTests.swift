// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

@testable import AssayEmail

/// What is said of addresses that are right in form.
struct EmailPolicyTests {
  private func rules(_ address: String, _ validator: EmailValidator = EmailValidator()) -> [String] {
    let findings = Pipeline(validators: [validator]).assess([.email: address]).findings
    #expect(findings == validator.judge(address).findings)
    return findings.map { String($0.rule.id.rawValue.dropFirst("email.".count)) }
  }

  @Test(arguments: [
    ("jane@acme.notdelegated", 10..<22, "There is no top-level domain .notdelegated."),
    ("jane@CO.uk", 5..<10, "co.uk is an ending that a registry hands out names below; the name itself is missing."),
    (
      "jane@x.Mailinator.com", 5..<21,
      "mailinator.com gives out mailboxes that are thrown away after minutes or days."
    ),
    (
      "x@PrivateRelay.appleid.com", 2..<26,
      "The address is an alias at privaterelay.appleid.com, behind which a person keeps the real one."
    ),
    ("info@acme.com", 0..<4, "The mailbox belongs to a function of the organisation and not to one person."),
    (
      "\u{43f}@\u{43f}\u{43e}\u{447}\u{442}\u{430}.\u{43f}\u{43f}\u{43f}", 14..<20, "There is no top-level domain .ппп."
    ),
  ])
  func saysWhatAndWhere(address: String, range: Range<Int>, message: String) throws {
    let finding = try #require(EmailAddress.parse(address).findings.last)
    #expect(finding.message(in: .english) == message)
    #expect(finding.range == range)
    #expect(finding.confidence == 1)
  }

  @Test(arguments: [
    ("sales@acme.notdelegated", ["unknown-top-level-domain", "role-mailbox"]),
    ("info@mailinator.com", ["disposable-domain", "role-mailbox"]),
    ("\"jane doe\"@mailinator.com", ["quoted-local-part", "disposable-domain"]),
    // Not told beside an error that says it already, nor where the address is to be repaired first.
    ("jane@acme.test", ["reserved-top-level-domain"]), ("jane@1.2.3.4", ["numeric-top-level-domain"]),
    ("jane@@mailinator.com", ["several-at-signs"]), ("jane@mailinator.com.", ["trailing-dot"]),
    ("info@", ["domain-missing"]), ("jane@acme", ["dotless-domain"]),
  ])
  func comesInTheOrderOfTheRepair(address: String, expected: [String]) {
    #expect(rules(address) == expected)
  }

  @Test(arguments: [
    "jane@mailinator.com", "jane@x.mailinator.com", "jane@acme.ZZZ", "jane@co.uk", "jane@bücher.zzz",
    "x@shop.privaterelay.appleid.com", "jane@gmail.com",
  ])
  func believesTheUserBeforeTheTables(address: String) {
    let allowed: Set = [
      "Mailinator.COM", "acme.zzz", "co.uk", "BÜCHER.zzz", "privaterelay.appleid.com", "gmail.com", "no domain", "",
    ]
    #expect(!rules(address, EmailValidator(reportsFreemail: true)).isEmpty)
    let judged = EmailValidator(allowedDomains: allowed, reportsFreemail: true).judge(address)
    #expect(judged.findings == [])
    #expect(!judged.isDisposable && !judged.isRelay && !judged.isFreemail)
  }

  @Test(arguments: ["jane@notmailinator.com", "jane@mailinator.com.zzz", "jane@mailinator.co"])
  func allowsNothingThatIsNotBelowAnAllowedDomain(address: String) {
    let allowed = AllowedDomains(["mailinator.com", "acme.com"])
    let domain = Array(address.utf8.dropFirst("jane@".utf8.count))
    let isAllowed = allowed.contains(domain.span)
    #expect(!isAllowed)
  }

  @Test func stillJudgesTheMailboxAtAnAllowedDomain() {
    #expect(rules("noreply@acme.zzz", EmailValidator(allowedDomains: ["acme.zzz"])) == ["no-reply-mailbox"])
  }

  @Test func reportsFreemailOnRequest() {
    #expect(rules("jane@gmail.com") == [])
    #expect(rules("jane@gmail.com", EmailValidator(reportsFreemail: true)) == ["freemail-address"])
    #expect(rules("jane@acme.com", EmailValidator(reportsFreemail: true)) == [])
  }

  @Test func keepsTheContractWithOptions() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.email($0).cases.map(\.lead) }
    let validator = EmailValidator(allowedDomains: ["mailinator.com"], reportsFreemail: true)
    #expect(contractViolations(of: validator, on: leads + [[:]]) == [])
  }

  @Test func takesAVeryLongDomainForNoMoreThanTooLong() {
    let address = "jane@" + String(repeating: "a.", count: 100_000) + "zzz"
    #expect(rules(address) == ["domain-too-long"])
  }
}
