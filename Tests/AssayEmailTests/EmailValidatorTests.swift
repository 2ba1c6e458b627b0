// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayTesting
import Testing

struct EmailValidatorTests {
  @Test(arguments: ["in-the-wild", "negative"])
  func agreesWithTheCorpus(name: String) throws {
    let corpus = try TestCorpora.email(name)
    #expect(!corpus.cases.isEmpty)
    #expect(CorpusRunner(EmailValidator()).mismatches(in: corpus) == [])
  }

  @Test func stillFailsWhereItIsKnownToFail() throws {
    #expect(CorpusRunner(EmailValidator()).passes(in: try TestCorpora.email("known-failures")) == [])
  }

  @Test func everyRuleHasACase() throws {
    let rules = Set(try TestCorpora.email("in-the-wild").cases.flatMap(\.rules))
    // Reported on request only, see EmailPolicyTests; and the rules of DomainTypoTests and DomainEvidenceTests.
    let others: Set = [
      EmailValidator.freemailAddress.id, EmailValidator.domainTypo.id, EmailValidator.mistakableEnding.id,
      EmailValidator.unlikeWebsite.id,
    ]
    #expect(Set(EmailValidator().rules.map(\.id)).subtracting(rules) == others)
  }

  @Test func keepsTheContract() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.email($0).cases.map(\.lead) }
    let hard: [Lead] = ["(", "\"", "\\", "@", "<", "a@b.de,", "ü", "(a)", "mailto:", ".", " ", "-", "xn--", "\u{200B}"]
      .map { [.email: $0] }
    #expect(contractViolations(of: EmailValidator(), on: leads + hard + [[:], [.email: ""]]) == [])
  }

  @Test func hasNothingToSayAboutAnEmptyField() {
    #expect(Pipeline(validators: [EmailValidator()]).assess([.firstName: "Jane"]).findings == [])
  }

  @Test(arguments: [
    (" jane@acme.com", "jane@acme.com", true),
    ("jane@acme.com\u{A0}", "jane@acme.com", true),
    ("jane\u{200B}@acme.com", "jane@acme.com", true),
    ("mailto:jane@acme.com?subject=Hi", "jane@acme.com", true),
    ("mailto:<jane@acme.com>", "jane@acme.com", true),
    ("<jane@acme.com>", "jane@acme.com", true),
    ("„jane@acme.com“", "jane@acme.com", true),
    ("jane@@acme.com", "jane@acme.com", true),
    ("jane＠acme.com", "jane@acme.com", true),
    ("ｊａｎｅ＠ａｃｍｅ．ｃｏｍ", "jane@acme.com", true),
    ("jane@ａｃｍｅ．com", "jane@acme.com", true),
    ("jane@acme,com", "jane@acme.com", true),
    ("jane@acme.com.", "jane@acme.com", true),
    ("jane@acme.com;", "jane@acme.com", true),
    ("jane @ acme.com", "jane@acme.com", true),
    ("Jane Doe <jane@acme.com>", "jane@acme.com", false),
    ("jane@acme.com (Jane)", "jane@acme.com", false),
    ("jane(at)acme.com", "jane@acme.com", false),
    ("jane [at] acme [dot] com", "jane@acme.com", false),
    ("jane,doe@acme.com", "jane.doe@acme.com", false),
    ("jane. doe@acme.com", "jane.doe@acme.com", false),
    ("jane..doe@acme.com", "jane.doe@acme.com", false),
    ("jane@acme..com", "jane@acme.com", false),
    ("jane@acme.com; joe@acme.com", "jane@acme.com", false),
  ])
  func suggestsWhatIsMeant(address: String, meant: String, isSafe: Bool) throws {
    let findings = Pipeline(validators: [EmailValidator()]).assess([.email: address]).findings
    let suggestion = try #require(findings.flatMap(\.suggestions).first)
    #expect(suggestion.value == meant)
    #expect(suggestion.isSafe == isSafe)
    #expect(suggestion.evidence == [.form])
  }

  @Test(arguments: [
    "jane doe@acme.com", "Jane Doe jane@acme.com", "jane@acme.com. Thanks", "jane@mail.acme.com,Jane", "jane@acme",
    "jane.acme.com", "jane@acme_shop.com", "jane@192.0.2.1", "@", "\u{FFFD}@acme.com", "\"jane\".doe@acme.com",
  ])
  func suggestsNothingWhereMoreThanOneThingMayBeMeant(address: String) {
    let findings = Pipeline(validators: [EmailValidator()]).assess([.email: address]).findings
    #expect(!findings.isEmpty)
    #expect(findings.flatMap(\.suggestions) == [])
  }

  @Test(arguments: [
    ("jane doe@acme.com", "White space (U+0020 SPACE) stands inside the address, at position 5."),
    ("jürgen,x@acme.com", "U+002C COMMA, the character at position 7, may not stand there."),
    ("jane\u{0}@acme.com", "A control character (U+0000 NULL) stands at position 5."),
    (
      "x@\(String(repeating: "a", count: 65)).com",
      "A part of the domain has 65 bytes, 2 more than the 63 that are allowed."
    ),
    ("jane@acme.test", ".test is set aside for tests or private networks; nobody receives mail there."),
  ])
  func saysWhatIsWrongAndWhere(address: String, message: String) {
    let findings = Pipeline(validators: [EmailValidator()]).assess([.email: address]).findings
    #expect(findings.contains { $0.message(in: .english) == message })
  }

  @Test(arguments: [
    ("jane..doe@acme.com", 4..<6), ("jane@acme.com ", 13..<14), ("jane@-acme.com", 5..<6), ("ü x@acme.com", 0..<2),
    ("jane@x.test", 7..<11), ("Jane <jane@acme.com>", 0..<5),
  ])
  func pointsAtTheBytes(address: String, range: Range<Int>) {
    let findings = Pipeline(validators: [EmailValidator()]).assess([.email: address]).findings
    #expect(findings.first?.range == range)
  }
}
