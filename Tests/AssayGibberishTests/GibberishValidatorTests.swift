// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayGibberish
import AssayTesting
import Testing

/// What is said of a lead.
struct GibberishValidatorTests {
  private func findings(_ lead: Lead, allowing values: Set<String> = []) -> [Finding] {
    Pipeline(validators: [GibberishValidator(allowedValues: values)]).assess(lead).findings
  }

  private func verdict(_ lead: Lead) -> Verdict { Pipeline(validators: [GibberishValidator()]).assess(lead).verdict }

  @Test(
    arguments: [
      ([.firstName: "asdf", .lastName: "Miller"], "gibberish.keyboard-walk"),
      ([.lastName: "abcdefg"], "gibberish.sequence"), ([.fullName: "aaaa"], "gibberish.repetition"),
      ([.firstName: "Anna", .lastName: "sdkjfhskdf"], "gibberish.letters"), ([.city: "dgsfhkqas"], "gibberish.letters"),
      ([.lastName: "unbekannt"], "placeholder.no-name"), ([.company: "n/a"], "placeholder.no-value"),
      ([.company: "\"\""], "placeholder.no-value"),
      ([.firstName: "Max", .lastName: "Mustermann"], "fake.sample-person"),
      ([.fullName: "Mickey Mouse"], "fake.sample-person"),
      ([.firstName: "Alice", .lastName: "im Wunderland"], "fake.sample-person"),
      ([.lastName: "user123"], "gibberish.shape"), ([.firstName: "Tadhg"], "gibberish.unusual-letters"),
    ] as [(Lead, String)])
  func saysWhatSpeaksAgainstAValue(lead: Lead, rule: String) {
    #expect(findings(lead).map(\.rule.id.description) == [rule])
  }

  @Test(
    arguments: [
      [.firstName: "Jennifer", .lastName: "Null", .company: "Null Media", .city: "New York"],
      [.firstName: "Mei", .lastName: "Ng"], [.lastName: "Suharto"], [.firstName: "Alice", .lastName: "Wunder"],
      [.firstName: "Jan", .lastName: "Kowalski", .email: "jan@wp.pl"], [.firstName: "Eva", .lastName: "Li"],
      [.firstName: "Thomas", .lastName: "Thomas"], [.firstName: "Krzysztof", .lastName: "Brzęczyszczykiewicz"],
      [.fullName: "Schmidt", .company: "Schmidt", .city: "Schmidt", .email: "schmidt@schmidt.de"],
      [.company: "XKCD", .city: "Krk", .street: "Vlk 1", .message: "Bitte um Rückruf."],
      [.firstName: "?", .lastName: "?"],
      [:],
    ] as [Lead])
  func believesPeople(lead: Lead) {
    #expect(findings(lead) == [])
  }

  @Test func rejectsOnThreeKindsOfEvidence() {
    let invented: Lead = [
      .firstName: "asdf", .lastName: "asdf", .email: "asdf@asdf.de", .company: "asdf", .city: "asdf",
    ]
    #expect(findings(invented).map(\.rule).contains(GibberishValidator.inventedLead))
    #expect(verdict(invented) == .reject)
    #expect(verdict([.fullName: "asdf asdf", .email: "asdf@asdf.de", .company: "asdf"]) == .reject)
  }

  /// What stands in fields that may be empty, and what people say, is no sign of an invented person.
  @Test(
    arguments: [
      [.firstName: "Ali", .lastName: "Ali", .company: "n/a", .message: "rgds"],
      [.firstName: "Agus", .lastName: "Agus", .company: "-", .message: "HTTPS"],
      [.firstName: "Harry", .lastName: "Potter", .company: "n/a", .message: "Need PTFE and HDPE"],
      [.firstName: "Sadhbh", .lastName: "Keane", .email: "keane@keane.ie", .company: "Keane", .message: "asap"],
      [.firstName: "Max", .lastName: "Muster", .email: "muster@muster.ch", .company: "-", .message: "hahahaha"],
    ] as [Lead])
  func rejectsNobodyForEmptyWords(lead: Lead) {
    #expect(verdict(lead) != .reject)
  }

  @Test(arguments: [
    "DSGVO", "HTTPS", "Auskunft nach DSGVO", "bzw. evtl. ggf. mtl. zzgl. MwSt.", "Postgres, MySQL, MSSQL", "rgds",
    "hmmm",
    "pleeeease call", "hahahaha", "kkkk", "Yesssss", "Bitte löschen", "ok", "FIN WVWZZZ1JZ3W386752",
    "НДФЛ",
  ])
  func letsPeopleTalk(message: String) {
    #expect(findings([.message: message]) == [])
  }

  @Test func findsAValueThatStandsNearlyEverywhere() {
    let lead: Lead = [
      .firstName: "hallo", .lastName: "hallo", .email: "hallo@hallo.de", .company: "hallo", .street: "hallo",
      .message: "hallo",
    ]
    #expect(findings(lead).map(\.rule) == [GibberishValidator.sameValue])
    let twice = Pipeline(validators: [GibberishValidator()]).assess([lead, lead])
    #expect(twice.map { $0.findings.map(\.rule) } == [[GibberishValidator.sameValue], [GibberishValidator.sameValue]])
  }

  @Test func findsANameThatIsSaidTwice() {
    #expect(findings([.firstName: "haha", .lastName: "haha"]).map(\.rule) == [GibberishValidator.repetition])
    #expect(findings([.firstName: "haha", .lastName: "Miller"]) == [])
  }

  @Test func namesTheSignsOfAnInventedLead() throws {
    let lead: Lead = [.fullName: "asdf asdf", .email: "asdf@asdf.de", .company: "asdf"]
    let finding = try #require(findings(lead).first { $0.rule == GibberishValidator.inventedLead })
    let message = finding.message(in: .english)
    for id in ["gibberish.keyboard-walk", "gibberish.repetition", "fake.same-value"] { #expect(message.contains(id)) }
  }

  @Test(
    arguments: [
      [.firstName: "sdkjfhskdf", .lastName: "kjhsdfkjh", .city: "lkjdfgh"],
      [.firstName: "asdf", .lastName: "Miller", .email: "jane@acme.com"],
      [.firstName: "Max", .lastName: "Mustermann", .city: "Berlin"],
    ] as [Lead])
  func sendsFewerKindsToReview(lead: Lead) {
    #expect(verdict(lead) == .review)
  }

  /// People are called Jan Kowalski, and seldom write from example.com.
  @Test func weighsAWeakNameByItsAddress() {
    let lead: Lead = [.firstName: "Jan", .lastName: "Kowalski", .email: "test@example.com"]
    #expect(findings(lead).map(\.rule) == [GibberishValidator.figure])
  }

  @Test func saysWhichNamesItCannotJudge() {
    #expect(findings([.firstName: "明美", .lastName: "佐々木"]).map(\.outcome) == [.couldNotJudge, .couldNotJudge])
  }

  @Test func allowsWhatTheUserAllows() {
    let lead: Lead = [.company: "Qwertz", .lastName: " QWERTZ "]
    #expect(!findings(lead).isEmpty)
    #expect(findings(lead, allowing: ["qwertz"]) == [])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.firstName: "asdf", .lastName: "asdf", .email: "asdf@asdf.de"], [.fullName: "王伟"], [.message: "sdkfjh sdf"],
      [.lastName: "\u{FFFD}"], [.company: String(repeating: "x", count: 10_000)], [.city: "Ü"], [.email: "@"],
    ]
    #expect(contractViolations(of: GibberishValidator(), on: leads) == [])
  }
}
