// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// A streaming validator that has something to say about earlier leads when the last one has come.
struct ConcludingTests {
  private static let cities = (1...300).map { $0 == 200 ? "START" : "Ulm" }
  private static let file = Array(("city,email\n" + cities.map { "\($0),not-an-address\n" }.joined()).utf8)
  private static var pipeline: Pipeline {
    Pipeline(validators: [EmailValidator()], datasetValidators: [LastLeadValidator()])
  }

  private func options(chunkSize: Int, jobs: Int) -> BatchOptions {
    var options = BatchOptions()
    options.chunkSize = chunkSize
    options.jobs = jobs
    return options
  }

  @Test(arguments: [64, 1000, 1 << 18], [1, 3])
  func sendsEarlierLeadsToReviewByASecondReading(chunkSize: Int, jobs: Int) throws {
    let options = options(chunkSize: chunkSize, jobs: jobs)
    let result = try CleanResult(Self.file, with: Self.pipeline, options: options)
    let findings = try result.findings()
    #expect(findings.filter { $0.rule == "test.late" }.map(\.record) == Array(200...300))
    #expect(findings.filter { $0.rule == "email.missing-at-sign" }.map(\.record) == Array(1...300))
    #expect(findings.filter { $0.rule == "test.whole" }.map { "\($0.record) \($0.column ?? "")" } == ["0 city"])
    let counts = result.report.counts
    #expect(counts.isBalanced)
    #expect(counts.records == 300)
    #expect(
      counts.rules.map { "\($0.rule.id) \($0.findings)" }.sorted() == [
        "email.missing-at-sign 300", "test.late 101", "test.whole 1",
      ])
  }

  @Test func tellsEachFindingOnceInACheck() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "leads.csv")
    let lines = FindingLines()
    let report = try BatchRun(pipeline: Self.pipeline, options: options(chunkSize: 500, jobs: 2))
      .check([path], findings: lines)
    let findings = try FindingObject.read(lines.bytes)
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    #expect(counts == ["email.missing-at-sign": 300, "test.late": 101, "test.whole": 1])
    #expect(report.counts.findings(atLeast: .note) == 402)
  }

  @Test func saysOfStandardInputOnlyWhatIsToBeSaidOfTheWhole() throws {
    let lines = FindingLines()
    try StandardInput.with(Array("city,email\nUlm,a@b.de\nSTART,b@b.de\nUlm,c@b.de\n".utf8)) {
      _ = try BatchRun(pipeline: Self.pipeline).check(["-"], findings: lines)
    }
    #expect(try FindingObject.read(lines.bytes).map(\.rule) == ["test.whole"])
  }

  @Test func findsInMemoryWhatItFindsInAFile() throws {
    let leads = Self.cities.map { city -> Lead in [.city: city, .email: "not-an-address"] }
    let assessments = Self.pipeline.assess(leads)
    let late = assessments.indices.filter { index in assessments[index].findings.contains { $0.rule.id == "test.late" }
    }
    #expect(late.map { $0 + 1 } == Array(200...300))
    #expect(Self.pipeline.findings(about: leads).map(\.rule.id) == ["test.whole"])
  }

  @Test func leavesOutWhatIsAllowed() throws {
    var pipeline = Self.pipeline
    pipeline.policy.allowed = ["test.late", "test.whole", "email.missing-at-sign"]
    #expect(try CleanResult(Self.file, with: pipeline).findings().isEmpty)
  }
}
