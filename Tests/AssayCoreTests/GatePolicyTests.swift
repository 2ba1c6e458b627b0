// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct GatePolicyTests {
  private static let warning = Rule.plain("test.w", .warning, fields: [.city])
  private static let error = Rule.plain("test.e", .error, fields: [.city])
  private static let note = Rule.plain("test.n", .note, fields: [.region])
  private static let pipeline = Pipeline(validators: [
    PatternValidator(rule: warning, field: .city, pattern: "w"),
    PatternValidator(rule: error, field: .city, pattern: "e"),
    PatternValidator(rule: note, field: .region, pattern: "n"),
  ])

  /// Three warnings, two errors and a note in ten leads; about one the rules of the city have no answer.
  private static let leads: [Lead] = [
    [.city: "w"], [.city: "e"], [.city: "we"], [.city: "w"], [.region: "n"], [.city: "?"], [:], [:], [:], [:],
  ]

  private func counts(
    _ leads: [Lead] = Self.leads, except exceptions: Report.Exceptions = Report.Exceptions()
  ) -> Report {
    var batch = LeadBatch(leads)
    Self.pipeline.assess(&batch)
    var report = Report()
    report.add(batch, policy: .standard, except: exceptions) { _ in false }
    return report
  }

  private func failures(_ gate: GatePolicy, _ policy: Policy = .standard) -> [GateResult.Failure] {
    gate.result(of: counts(), by: policy).failures
  }

  @Test(arguments: [
    (GateSettings.Level.note, [GateResult.Failure.findings(6, atLeast: .note)]),
    (.warning, [.findings(5, atLeast: .warning)]), (.error, [.findings(2, atLeast: .error)]), (.never, []),
  ])
  func failsFromASeverityOn(level: GateSettings.Level, expected: [GateResult.Failure]) {
    #expect(failures(GatePolicy(severity: level)) == expected)
  }

  @Test func measuresARuleWithAThresholdByThatAlone() {
    let three = GatePolicy(
      severity: .error, thresholds: ["test.w": RuleThreshold(max: 3), "test.e": RuleThreshold(max: 2)])
    #expect(failures(three).isEmpty)
    let two = GatePolicy(
      severity: .error, thresholds: ["test.w": RuleThreshold(max: 2), "test.e": RuleThreshold(max: 2)])
    #expect(failures(two) == [.tooMany(Self.warning, found: 3, most: 2)])
    #expect(failures(GatePolicy(severity: .error, thresholds: ["test.n": RuleThreshold(max: 0)])).count == 2)
  }

  @Test func measuresSharesOfTheRecords() {
    let thresholds: [Rule.ID: RuleThreshold] = [
      "test.w": RuleThreshold(maxShare: 0.3), "test.e": RuleThreshold(max: 5),
    ]
    #expect(failures(GatePolicy(thresholds: thresholds)).isEmpty)
    let less: [Rule.ID: RuleThreshold] = ["test.w": RuleThreshold(maxShare: 0.29), "test.e": RuleThreshold(max: 5)]
    #expect(failures(GatePolicy(thresholds: less)) == [.tooLargeShare(Self.warning, share: 0.3, most: 0.29)])
    #expect(GatePolicy(thresholds: less).result(of: Report(), by: .standard).passes)
  }

  @Test func whatFailsIsWhatIsReported() {
    // Two findings of a rule in each lead are more than one for each record.
    let rule = Rule.plain("test.two", .warning)
    var batch = LeadBatch([[.city: "x"]])
    Pipeline().assess(&batch)
    batch.add(Finding(rule), to: 0)
    batch.add(Finding(rule), to: 0)
    Pipeline().decide(&batch)
    var report = Report()
    report.add(batch, policy: .standard) { _ in false }
    let gate = GatePolicy(thresholds: ["test.two": RuleThreshold(max: 20)])
    #expect(gate.result(of: report, by: .standard).passes)
    #expect(gate.failingRules(in: report).isEmpty)
    #expect(GatePolicy().failingRules(in: report) == ["test.two"])
  }

  @Test func aThresholdWithoutLimitsIsNone() {
    #expect(failures(GatePolicy(thresholds: ["test.w": RuleThreshold()])) == [.findings(5, atLeast: .warning)])
  }

  @Test func aGateThatIsOffHasNoThresholds() {
    #expect(failures(GatePolicy(severity: .never, thresholds: ["test.w": RuleThreshold(max: 0)])).isEmpty)
  }

  @Test func asksOnlyRulesForAnswersWhoseFindingsWouldFail() {
    let result = GatePolicy(severity: .error, unavailable: 0).result(of: counts(), by: .standard)
    #expect(result.failures == [.findings(2, atLeast: .error), .unavailable(found: 1, most: 0)])
    #expect(result.lacksAnswers)
    #expect(failures(GatePolicy(severity: .never, unavailable: 1)) == [.unavailable(found: 2, most: 1)])
    #expect(failures(GatePolicy(severity: .never, unavailable: 2)).isEmpty)
    var policy = Policy()
    policy.severities["test.w"] = .error
    #expect(failures(GatePolicy(severity: .error, unavailable: 0), policy).last == .unavailable(found: 2, most: 0))
  }

  @Test func whatDoesNotCountIsMissingFromTheCounts() {
    var exceptions = Report.Exceptions()
    exceptions.unchanged = [0, 5, 9]
    exceptions.known = [2: [1]]
    let report = counts(except: exceptions)
    #expect(report.records == 10)
    #expect(report.judged == 7)
    #expect(report.known == 1)
    #expect(report.isBalanced)
    let found = report.rules.map { "\($0.rule.id) \($0.findings) \($0.couldNotJudge)" }
    #expect(found == ["test.e 1 0", "test.w 2 0", "test.n 1 0"])
    #expect(report.outcomes(of: Self.warning) == [.finding: 2, .fine: 1, .notApplicable: 4, .couldNotJudge: 0])
    var twice = report
    twice.merge(report)
    #expect([twice.known, twice.unchanged, twice.judged] == [2, 6, 14])
  }
}
