// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

struct PipelineConfigurationTests {
  private static func rules(_ lead: Lead, _ change: (inout Configuration) -> Void) throws -> [String] {
    var configuration = Configuration()
    change(&configuration)
    return try Pipeline(configuration: configuration, today: CalendarDate("2026-11-29")).assess(lead).findings.map(
      \.rule.id.rawValue)
  }

  private static let role: Lead = [.email: "info@acme.com", .lastName: "Miller"]

  @Test func isTheStandardPipelineWithoutSettings() throws {
    let configured = try Pipeline(configuration: Configuration())
    #expect(configured.policy == .standard)
    #expect(configured.rules == Pipeline.standard.rules)
    #expect(try Self.rules(Self.role) { _ in } == Pipeline.standard.assess(Self.role).findings.map(\.rule.id.rawValue))
  }

  @Test func turnsARuleOff() throws {
    #expect(try Self.rules(Self.role) { _ in } == ["email.role-mailbox"])
    #expect(try Self.rules(Self.role) { $0.rules["email.role-mailbox"] = RuleSettings(severity: .off) } == [])
  }

  @Test(arguments: [("info@acme.com", true), (" INFO@Acme.COM ", true), ("info@acme.co", false), ("acme.com", false)])
  func letsAValueOfOneRulePass(value: String, passes: Bool) throws {
    let found = try Self.rules(Self.role) { $0.rules["email.role-mailbox"] = RuleSettings(allow: [value]) }
    #expect(found == (passes ? [] : ["email.role-mailbox"]))
    // Only of that rule.
    #expect(
      try Self.rules(Self.role) { $0.rules["email.disposable-domain"] = RuleSettings(allow: [value]) } == [
        "email.role-mailbox"
      ])
  }

  @Test func comparesAllowedValuesAfterNormalisation() throws {
    let lead: Lead = [.email: "\u{200B} info@acme.com\u{A0}", .lastName: "Miller"]
    #expect(try Self.rules(lead) { $0.rules["email.role-mailbox"] = RuleSettings(allow: ["info@acme.com"]) } == [])
  }

  @Test func letsAnAllowedMailboxBeSharedByAll() throws {
    var configuration = Configuration()
    configuration.duplicates = .exact
    let leads: [Lead] = [
      [.email: "office@acme.com", .lastName: "Doe"], [.email: "office@acme.com", .lastName: "Doe"],
      [.email: "jane@acme.com", .lastName: "Doe"], [.email: "jane@acme.com", .lastName: "Doe"],
    ]
    func duplicates() throws -> [Bool] {
      try Pipeline(configuration: configuration).assess(leads).map {
        $0.findings.contains { $0.rule.id.area == "duplicate" }
      }
    }
    #expect(try duplicates() == [false, true, false, true])
    configuration.rules["duplicate.same-email"] = RuleSettings(allow: ["office@acme.com"])
    #expect(try duplicates() == [false, false, false, true])

    // The batch engine comes to the same.
    let folder = try TemporaryFolder()
    let text = leads.map { "\($0[.email] ?? ""),\($0[.lastName] ?? "")\n" }.joined()
    let path = try folder.write("email,last_name\n" + text, to: "leads.csv")
    let report = try BatchRun(pipeline: try Pipeline(configuration: configuration), options: BatchOptions()).check([
      path
    ])
    #expect(report.counts.duplicates == 1)
  }

  @Test func weighsARuleOtherwise() throws {
    var configuration = Configuration()
    configuration.rules["email.role-mailbox"] = RuleSettings(severity: .warning)
    #expect(try Pipeline(configuration: Configuration()).assess(Self.role).verdict == .accept)
    #expect(try Pipeline(configuration: configuration).assess(Self.role).verdict == .review)
  }

  @Test func asksForRequiredFields() throws {
    let found = try Self.rules(Self.role) { $0.required = [.field(.company), .anyOf([.lastName, .phone])] }
    #expect(found == ["completeness.required-field-missing", "email.role-mailbox"])
  }

  @Test func asksForEvidenceOfConsent() throws {
    #expect(try Self.rules(Self.role) { $0.consent = .standard } == ["consent.incomplete", "email.role-mailbox"])
    #expect(
      try Self.rules([.email: "jane@acme.com", .lastName: "Doe", .consentAt: "2062-03-01"]) { _ in } == [
        "consent.in-future"
      ])
  }

  @Test func reportsFreemailOnRequest() throws {
    let lead: Lead = [.email: "jane.miller@gmail.com", .lastName: "Miller"]
    #expect(try Self.rules(lead) { _ in } == [])
    let report = RuleSettings(report: true)
    #expect(try Self.rules(lead) { $0.rules["email.freemail-address"] = report } == ["email.freemail-address"])
    let allowed = try Self.rules(lead) {
      $0.rules["email.freemail-address"] = report
      $0.allow.emailDomains = ["gmail.com"]
    }
    #expect(allowed == [])
  }

  @Test func takesInventedValuesForReal() throws {
    let lead: Lead = [.email: "jane.miller@acme.com", .lastName: "Qwertz"]
    #expect(try Self.rules(lead) { _ in }.contains { $0.hasPrefix("gibberish.") })
    #expect(try Self.rules(lead) { $0.allow.values = ["qwertz"] } == [])
  }

  @Test func searchesForDuplicatesAsToldTo() throws {
    func count(_ duplicates: Configuration.Duplicates?) throws -> Int {
      var configuration = Configuration()
      configuration.duplicates = duplicates
      return try Pipeline(configuration: configuration).datasetValidators.count
    }
    #expect(try count(nil) == count(.weighed))
    #expect(try count(.off) == count(.exact) - 1)
  }

  @Test func knowsTheColumnsThatAFileHas() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Kontaktweg neu,Name,Vorname\njane@@acme.com,Doe,x\n", to: "leads.csv")
    var configuration = Configuration()
    configuration.mapping = ["KONTAKTWEG  neu": .email, "Nicht da": .phone, "Vorname": Field?.none]
    let survey = try FileSurvey(of: path, options: BatchOptions(configuration: configuration))
    #expect(survey.mapping.fields.map { $0?.name ?? "-" } == ["email", "fullName", "-"])
    var options = BatchOptions(configuration: configuration)
    options.mapping = ["Vorname": .firstName]
    #expect(try FileSurvey(of: path, options: options).mapping.fields[2] == .firstName)
  }
}
