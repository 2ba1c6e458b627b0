// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayGzip
import AssayTestSupport
import Testing

struct PairReportTests {
  private static let comparisons = [
    FieldComparison(name: "email", agreement: .same, weight: 14.25),
    FieldComparison(name: "prior", agreement: nil, weight: -8),
  ]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Cleans six leads in two files, of which the second, the fifth and the sixth are the fourth one.
  private func clean(packed: Bool = false, comparing: Bool = true) throws -> String {
    let match = Match(survivor: 4, weight: 6.25, probability: 0.987)
    let pipeline = Pipeline(datasetValidators: [
      GivenMatches(
        matches: [(2, match), (5, match), (6, match)], comparisons: comparing ? Self.comparisons : [])
    ])
    var options = BatchOptions()
    options.compressions = [GzipCompression()]
    if packed { options.packing = GzipCompression() }
    let paths = [
      try folder.write("city\nUlm\nUlm\nUlm\n", to: "a.csv"), try folder.write("city\nUlm\nUlm\nUlm\n", to: "b.csv"),
    ]
    _ = try BatchRun(pipeline: pipeline, options: options).clean(paths, into: folder.path(of: "out"))
    return folder.path(of: "out")
  }

  private func report(_ first: Int, _ second: Int, in path: String) throws -> PairReport {
    try PairReport(of: first, and: second, in: path, compressions: [GzipCompression()])
  }

  @Test(arguments: [(2, 4), (4, 2)], [false, true])
  func explainsAPairInEitherOrder(pair: (Int, Int), packed: Bool) throws {
    let report = try report(pair.0, pair.1, in: clean(packed: packed))
    #expect(report.relation == .pair)
    let explanation = try #require(report.explanations.first)
    #expect(report.explanations.count == 1)
    // The other one is in a file that comes later.
    #expect(explanation.record == 2 && explanation.other == 4)
    #expect(explanation.waterfall == Waterfall(Self.comparisons))
    #expect(explanation.weight == 6.25)
    #expect(abs(explanation.probability - 0.98703) < 0.0001)
    #expect(report.leads.map(\.number) == [pair.0, pair.1])
    let fourth = try #require(report.leads.first { $0.number == 4 })
    #expect(fourth.file?.hasSuffix("b.csv") == true && fourth.recordInFile == 1)
  }

  @Test func explainsTwoOfAClusterByTheLeadThatStays() throws {
    let report = try report(6, 2, in: clean())
    #expect(report.relation == .cluster)
    #expect(report.explanations.map(\.record) == [6, 2])
    #expect(report.explanations.allSatisfy { $0.other == 4 })
    #expect(report.leads.map(\.cluster) == [4, 4])
  }

  @Test func saysThatTwoWereNotWeighed() throws {
    let report = try report(6, 4, in: clean(comparing: false))
    #expect(report.relation == .cluster)
    #expect(report.explanations.isEmpty)
  }

  @Test func saysWhoElseEachIsTogetherWith() throws {
    let report = try report(1, 5, in: clean())
    #expect(report.relation == .apart)
    #expect(report.explanations.isEmpty)
    #expect(report.leads.map(\.cluster) == [nil, 4])
    #expect(report.leads.map(\.others) == [[], [2, 4, 6]])
    #expect(report.leads.map(\.otherCount) == [0, 3])
  }

  @Test func readsAFileOfFindings() throws {
    let out = try clean()
    #expect(try report(2, 4, in: out + "/findings.jsonl").relation == .pair)
    // Away from its ledger, each number is that of its own file.
    let copy = try folder.write(folder.bytes(of: "out/findings.jsonl"), to: "away/findings.jsonl")
    #expect(try report(2, 1, in: copy).relation == .pair)
    #expect(try report(2, 3, in: copy).relation == .apart)
  }

  @Test(arguments: [0, 7])
  func refusesRecordsThatAreNotThere(number: Int) throws {
    let out = try clean()
    let error = try #require(throws: BatchError.self) { try report(1, number, in: out) }
    #expect(error.kind == .usage)
  }

  @Test(arguments: ["nowhere", ".", "broken/findings.jsonl"])
  func refusesWhatIsNoResult(name: String) throws {
    try folder.write("{\"comparisons\":[\n", to: "broken/findings.jsonl")
    let error = try #require(throws: BatchError.self) { try report(1, 2, in: folder.path(of: name)) }
    #expect(error.kind == .input)
    #expect(error.message(in: .english) != error.message(in: .german))
  }

  @Test func explainsWhatTheStandardPipelineFinds() throws {
    let text = """
      first_name,last_name,email,phone,postal_code,city
      Katrin,Mueller,k.mueller@web.de,+49 30 1234567,10115,Berlin
      Otto,Brandt,otto@brandt.de,+49 89 7654321,80331,München
      Kathrin,Müller,k.mueller@web.de,+49 30 1234567,10115,Berlin

      """
    _ = try BatchRun(pipeline: .standard).clean([folder.write(text, to: "leads.csv")], into: folder.path(of: "out"))
    let report = try report(1, 3, in: folder.path(of: "out"))
    #expect(report.relation == .pair)
    let explanation = try #require(report.explanations.first)
    let cells = try CSVTable(folder.bytes(of: "out/clusters.csv"))
    #expect(cells.texts(in: "match_weight").contains(MatchWeightText.of(explanation.weight)))
  }
}

/// As `clusters.csv` has it.
private enum MatchWeightText {
  static func of(_ weight: Double) -> String {
    Waterfall.text(Int((weight * 100).rounded()), language: .english).replacing("−", with: "-")
  }
}
