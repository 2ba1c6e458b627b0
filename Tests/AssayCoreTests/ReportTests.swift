// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct ReportTests {
  private static let warning = Rule.plain("test.w", .warning, fields: [.city])
  private static let error = Rule.plain("test.e", .error, fields: [.city])
  private static let note = Rule.plain("test.n", .note, fields: [.region])
  private static let unread = Rule.plain("test.unread", .error)
  private static let pipeline = Pipeline(
    normalizers: [UppercaseNormalizer(fields: [.email])],
    validators: [
      PatternValidator(rule: warning, field: .city, pattern: "w"),
      PatternValidator(rule: error, field: .city, pattern: "e"),
      PatternValidator(rule: note, field: .region, pattern: "n"),
    ])
  private static let leads: [Lead] = [
    [.city: "w"], [.city: "e", .region: "n"], [.city: "we"], [.city: "ok", .region: "n"], [.city: "?"], [:],
    [.city: "ok", .email: "a"],
  ]

  private func report(on leads: [Lead], duplicates: Set<Int> = [], policy: Policy = .standard) -> Report {
    var pipeline = Self.pipeline
    pipeline.policy = policy
    var batch = LeadBatch(leads)
    pipeline.assess(&batch)
    var report = Report()
    report.add(batch, policy: policy) { duplicates.contains($0) }
    return report
  }

  private func destinations(_ report: Report) -> [Int] {
    [report.records, report.accepted, report.review, report.rejected, report.duplicates, report.unreadable]
  }

  @Test func countsWhereLeadsGo() {
    #expect(destinations(report(on: Self.leads)) == [7, 4, 1, 2, 0, 0])
  }

  @Test func countsARejectedDuplicateAsRejected() {
    #expect(destinations(report(on: Self.leads, duplicates: [1, 3])) == [7, 3, 1, 2, 1, 0])
  }

  @Test func countsRecordsThatCouldNotBeRead() {
    var report = report(on: Self.leads)
    report.addUnreadable(Finding(Self.unread), policy: .standard)
    #expect(destinations(report) == [8, 4, 1, 2, 0, 1])
    #expect(report.isBalanced)
    #expect(report.findings(atLeast: .error) == 3)
  }

  @Test func countsFindingsByRule() {
    let counts = report(on: Self.leads).rules.map {
      "\($0.rule.id) \($0.notes) \($0.warnings) \($0.errors) \($0.changes) \($0.couldNotJudge)"
    }
    #expect(
      counts == [
        "test.e 0 0 2 0 1", "test.w 0 2 0 0 1", "test.n 2 0 0 0 0", "test.small-initial 0 0 0 1 0",
      ])
  }

  @Test func countsFindingsFromASeverityOn() {
    let report = report(on: Self.leads)
    #expect(Severity.allCases.map { report.findings(atLeast: $0) } == [6, 4, 2])
  }

  @Test func countsFindingsByTheSeverityOfThePolicy() {
    var policy = Policy()
    policy.severities = ["test.w": .error, "test.e": .note]
    #expect(Severity.allCases.map { report(on: Self.leads, policy: policy).findings(atLeast: $0) } == [6, 2, 2])
  }

  @Test func countsTheOutcomesOfEachRule() {
    let report = report(on: Self.leads)
    #expect(report.outcomes(of: Self.warning) == [.finding: 2, .couldNotJudge: 1, .fine: 3, .notApplicable: 1])
    #expect(report.outcomes(of: Self.note) == [.finding: 2, .couldNotJudge: 0, .fine: 0, .notApplicable: 5])
    #expect(report.outcomes(of: .plain("test.other")) == [.finding: 0, .couldNotJudge: 0, .fine: 7, .notApplicable: 0])
  }

  @Test(arguments: 0...leads.count)
  func isTheSumOfTheReportsOfItsParts(cut: Int) {
    let duplicates: Set = [3, 4, 5]
    let later = Set(duplicates.filter { $0 >= cut }.map { $0 - cut })
    var sum = report(on: Array(Self.leads[..<cut]), duplicates: duplicates.filter { $0 < cut })
    sum.merge(report(on: Array(Self.leads[cut...]), duplicates: later))
    #expect(sum == report(on: Self.leads, duplicates: duplicates))
  }

  @Test func isEmptyAtFirst() {
    #expect(destinations(Report()) == [0, 0, 0, 0, 0, 0])
    #expect(Report().isBalanced)
    #expect(Report().rules.isEmpty)
  }
}
