// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct PolicyTests {
  /// One finding about a lead, and what becomes of the lead.
  struct Case: Sendable, CustomTestStringConvertible {
    var severity: Severity
    var field: Field?
    var confidence = 1.0
    var hasSuggestion = false
    var lead: Lead = [.email: "x", .lastName: "Doe"]
    let verdict: Verdict

    var testDescription: String {
      "\(severity) about \(field?.name ?? "the lead"), \(confidence), suggestion \(hasSuggestion): \(verdict)"
    }
  }

  private static let reachable: Lead = [.email: "x", .phone: "1"]

  @Test(arguments: [
    Case(severity: .note, field: .email, verdict: .accept),
    Case(severity: .note, field: nil, verdict: .accept),
    Case(severity: .warning, field: .email, verdict: .review),
    Case(severity: .warning, field: .lastName, hasSuggestion: true, verdict: .review),
    Case(severity: .error, field: .email, verdict: .reject),
    Case(severity: .error, field: nil, verdict: .reject),
    Case(severity: .error, field: .city, verdict: .reject),
    Case(severity: .error, field: Field("vatID"), verdict: .reject),
    // A heuristic alone does not reject.
    Case(severity: .error, field: .email, confidence: 0.94, verdict: .review),
    Case(severity: .error, field: .email, confidence: 0.95, verdict: .reject),
    Case(severity: .error, field: nil, confidence: 0.5, verdict: .review),
    // Nobody is turned away by the form of a name.
    Case(severity: .error, field: .firstName, verdict: .review),
    Case(severity: .error, field: .lastName, verdict: .review),
    Case(severity: .error, field: .fullName, verdict: .review),
    // One look and the lead is right.
    Case(severity: .error, field: .email, hasSuggestion: true, verdict: .review),
    Case(severity: .error, field: nil, hasSuggestion: true, verdict: .review),
    // There is another way to reach the person, for an error about a way to reach them.
    Case(severity: .error, field: .email, lead: reachable, verdict: .review),
    Case(severity: .error, field: .phone, lead: reachable, verdict: .review),
    Case(severity: .error, field: .email, lead: [.email: "x", .mobilePhone: "1"], verdict: .review),
    Case(severity: .error, field: .email, lead: [.email: "x", .phone: ""], verdict: .reject),
    Case(severity: .error, field: .city, lead: reachable, verdict: .reject),
  ])
  func decidesByOneFinding(about item: Case) {
    let suggestions = item.hasSuggestion ? [Suggestion(.email, "y", confidence: 0.9)] : []
    let finding = Finding(
      .plain("test.rule", item.severity), in: item.field, confidence: item.confidence, suggestions: suggestions)
    #expect(verdict(.standard, [finding], item.lead) == item.verdict)
  }

  @Test(
    arguments: [
      ([], .accept), ([.note, .note], .accept), ([.note, .warning], .review), ([.warning, .note], .review),
      ([.error, .warning], .reject), ([.warning, .error], .reject),
    ] as [([Severity], Verdict)])
  func takesTheWorstOfSeveralFindings(severities: [Severity], expected: Verdict) {
    let findings = severities.map { Finding(.plain(Rule.ID(rawValue: "test.rule-\($0)"), $0), in: .city) }
    #expect(verdict(.standard, findings, [.city: "x"]) == expected)
  }

  @Test func rejectsALeadWhoseOtherContactIsUnusableToo() {
    let email = Finding(.plain("test.email", .error), in: .email)
    let phone = Finding(.plain("test.phone", .error), in: .phone)
    let doubt = Finding(.plain("test.doubt", .warning), in: .phone)
    #expect(verdict(.standard, [email, phone], Self.reachable) == .reject)
    #expect(verdict(.standard, [email, doubt], Self.reachable) == .review)
    #expect(
      verdict(.standard, [email, .couldNotJudge(.plain("test.phone", .error), in: .phone)], Self.reachable) == .review)
  }

  @Test(
    arguments: [
      ("test.rule", .note, .accept), ("test.rule", .warning, .review), ("test.rule", .error, .reject),
      ("test.other", .note, .reject),
    ] as [(Rule.ID, Severity, Verdict)])
  func takesSeveritiesInPlaceOfThoseOfTheRules(id: Rule.ID, severity: Severity, expected: Verdict) {
    var policy = Policy()
    policy.severities = [id: severity]
    let finding = Finding(.plain("test.rule", .error), in: .city)
    #expect(verdict(policy, [finding], [.city: "x"]) == expected)
  }

  @Test func changesWhatMayRejectByItsProperties() {
    let finding = Finding(.plain("test.rule", .error), in: .email, confidence: 0.7)
    var policy = Policy()
    policy.rejectConfidence = 0.6
    #expect(verdict(policy, [finding], [.email: "x"]) == .reject)
    #expect(verdict(policy, [finding], Self.reachable) == .review)
    policy.contactFields = [.email]
    #expect(verdict(policy, [finding], Self.reachable) == .reject)
  }

  @Test func takesNoNoticeOfWhatCouldNotBeJudged() {
    #expect(verdict(.standard, [.couldNotJudge(.plain("test.rule", .error), in: .city)], [.city: "x"]) == .accept)
  }

  private func verdict(_ policy: Policy, _ findings: [Finding], _ lead: Lead) -> Verdict {
    policy.verdict(for: findings, of: LeadBatch([lead]).lead(at: 0))
  }
}
