// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// A data set validator that has to see all leads before it can judge one.
struct TwoPassTests {
  private static let cities = (0..<300).map { $0 % 7 < 4 ? "Ulm" : "Bonn \($0)" }
  private static let file = Array(("city,phone\n" + cities.map { "\($0),\n" }.joined()).utf8)
  private static let pipeline = Pipeline(datasetValidators: [SharedValueValidator()])
  private static var expected: [String] {
    pipeline.assess(cities.map { [.city: $0] }).enumerated().flatMap { index, assessment in
      assessment.findings.map { "\(index + 1) \($0.field?.name ?? "-") \($0.rule.id) \($0.rule.severity)" }
    }
  }

  private func options(chunkSize: Int, jobs: Int) -> BatchOptions {
    var options = BatchOptions()
    options.chunkSize = chunkSize
    options.jobs = jobs
    return options
  }

  @Test(arguments: [64, 1000, 1 << 18], [1, 3])
  func findsInAFileWhatItFindsInMemory(chunkSize: Int, jobs: Int) throws {
    let options = options(chunkSize: chunkSize, jobs: jobs)
    let result = try CleanResult(Self.file, with: Self.pipeline, options: options)
    #expect(Self.expected.count == 172)
    #expect(try result.findings().map(\.summary) == Self.expected)
    #expect(result.report.counts.review == Self.expected.count)
  }

  @Test func findsInManyFilesWhatItFindsInMemory() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write("city,phone\n" + Self.cities[..<100].map { "\($0),\n" }.joined(), to: "a.csv"),
      try folder.write("city,phone\n" + Self.cities[100...].map { "\($0),\n" }.joined(), to: "b.csv"),
    ]
    let findings = try CleanResult(paths, with: Self.pipeline).findings()
    let numbers = findings.map { $0.file == paths[0] ? $0.record : $0.record + 100 }
    #expect(zip(numbers, findings).map { "\($0) city \($1.rule) \($1.severity)" } == Self.expected)
  }

  @Test func findsInStandardInputWhatItFindsInMemory() throws {
    let lines = FindingLines()
    try StandardInput.with(Self.file) {
      _ = try BatchRun(pipeline: Self.pipeline, options: options(chunkSize: 100, jobs: 2)).check(["-"], findings: lines)
    }
    #expect(try FindingObject.read(lines.bytes).map(\.summary) == Self.expected)
  }

  @Test func worksBesideAStreamingValidator() throws {
    var pipeline = Self.pipeline
    pipeline.datasetValidators.append(
      ExactDuplicateValidator(field: .email, rule: ExactDuplicateValidator.sameEmail) { address, key in
        EmailAddress.appendMatchKey(of: address, to: &key)
      })
    let result = try CleanResult(
      "city,email\nUlm,a@b.de\nBonn,a@b.de\nUlm,c@d.de\nUlm,a@b.de\n", with: pipeline,
      options: options(chunkSize: 64, jobs: 2))
    #expect(
      try result.findings().map { "\($0.record) \($0.rule)" } == [
        "1 test.shared-city", "2 duplicate.same-email", "3 test.shared-city", "4 test.shared-city",
        "4 duplicate.same-email",
      ])
  }

  @Test func doesNotReportAllowedRules() throws {
    var pipeline = Self.pipeline
    pipeline.policy.allowed = ["test.shared-city"]
    #expect(try CleanResult(Self.file, with: pipeline).findings().isEmpty)
  }
}
