// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Synchronization
import Testing

struct BatchRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    arguments: [
      ("", .input), ("\n\n", .input), ("id,x\n1,2\n", .input), ("\u{FEFF}", .input),
    ] as [(String, BatchError.Kind)])
  func refusesAFileWithoutColumnsThatItKnows(text: String, kind: BatchError.Kind) throws {
    let path = try folder.write(text, to: "leads.csv")
    let error = try #require(throws: BatchError.self) { try BatchRun(pipeline: .init()).check([path]) }
    #expect(error.kind == kind)
    #expect(error.message(in: .english).hasPrefix(path))
    #expect(error.message(in: .german).hasPrefix(path))
  }

  @Test func refusesAnExcelWorkbook() throws {
    let path = try folder.write([0x50, 0x4B, 0x03, 0x04] + "xl/workbook.xml".utf8, to: "leads.xlsx")
    let error = try #require(throws: BatchError.self) { try BatchRun(pipeline: .init()).check([path]) }
    #expect(error.kind == .input)
    #expect(error.message(in: .english).contains("CSV"))
  }

  @Test(arguments: ["missing.csv", "."])
  func refusesWhatIsNoFile(name: String) throws {
    let error = try #require(throws: BatchError.self) { try BatchRun(pipeline: .init()).check([folder.path(of: name)]) }
    #expect(error.kind == .input)
  }

  @Test func leavesNothingWhenTheSecondFileIsMissing() throws {
    let paths = [try folder.write("email\na@b.de\n", to: "a.csv"), folder.path(of: "missing.csv")]
    let error = try #require(throws: BatchError.self) {
      try BatchRun(pipeline: .standard).clean(paths, into: folder.path(of: "out"))
    }
    #expect(error.kind == .input)
    #expect(folder.names(in: "out").isEmpty)
  }

  @Test func leavesNothingWhenItIsStopped() throws {
    let path = try folder.write(NastyCSV(seed: 1, rows: 500).bytes, to: "leads.csv")
    let asked = Mutex(0)
    var options = BatchOptions()
    options.chunkSize = 256
    options.jobs = 2
    options.isCancelled = {
      asked.withLock {
        $0 += 1
        return $0 > 5
      }
    }
    let error = try #require(throws: BatchError.self) {
      try BatchRun(pipeline: .standard, options: options).clean([path], into: folder.path(of: "out"))
    }
    #expect(error.kind == .interrupted)
    #expect(folder.names(in: "out").isEmpty)
  }

  @Test func acceptsAFileWithoutRecords() throws {
    let result = try CleanResult("email,id\n", with: .standard)
    #expect(result.report.counts.records == 0)
    #expect(result.text("clusters.csv") == "record,cluster,role,match_weight,match_probability\n")
    #expect(result.text("accepted.csv").hasPrefix("email,id,assay_verdict"))
    #expect(result.text("accepted.csv").split(separator: "\n").count == 1)
  }

  @Test func writesAllFilesOfTheContract() throws {
    let result = try CleanResult("email\na@b.de\n", with: .standard)
    let names = [
      "accepted.csv", "clusters.csv", "duplicates.csv", "findings.jsonl", "ledger.json", "rejected.csv", "report.html",
      "review.csv", "unreadable.csv",
    ]
    #expect(result.files.keys.sorted() == names)
    #expect(Set(result.report.outputs.map(\.name)) == Set(names))
    #expect(result.report.outputs.allSatisfy { result.bytes($0.name).count == $0.bytes })
  }

  @Test func showsFiveExamplesOfEachRule() throws {
    let path = try folder.write(
      "email\n" + (1...20).map { "user\($0)@@example.org\n" }.joined(), to: "leads.csv")
    let examples = try BatchRun(pipeline: .standard).check([path]).examples["email.several-at-signs"]
    #expect(examples?.map(\.record) == [1, 2, 3, 4, 5])
    #expect(examples?.map(\.line) == [2, 3, 4, 5, 6])
  }

  @Test func doesNotReportAllowedRules() throws {
    var pipeline = Pipeline.standard
    let allowed: Set<Rule.ID> = ["csv.too-few-cells", "duplicate.same-person", "email.several-at-signs"]
    pipeline.policy.allowed = allowed
    let result = try CleanResult(
      "email,city,last_name\na@b.de,Ulm,Ng\na@b.de,Ulm,Ng\nx\nc@@d.de,Ulm,Ng\n", with: pipeline)
    #expect(Set(try result.findings().map(\.rule)).isDisjoint(with: allowed.map(\.rawValue)))
    #expect(result.report.counts.duplicates == 0)
  }

  @Test func tellsWhatCouldNotBeJudgedOnRequest() throws {
    let path = try folder.write("city,phone\nUlm,\n?,\n", to: "leads.csv")
    for (showsUnjudged, expected) in [(false, []), (true, ["2 could-not-judge"])] {
      let lines = FindingLines()
      let report = try BatchRun(pipeline: Pipeline(validators: [UncertainValidator()])).check(
        [path], findings: lines, showsUnjudged: showsUnjudged)
      #expect(try FindingObject.read(lines.bytes).map { "\($0.record) \($0.outcome)" } == expected)
      #expect(report.counts.rules.map(\.couldNotJudge) == [1])
      #expect(report.counts.findings(atLeast: .note) == 0)
      #expect(report.counts.accepted == 2)
    }
  }

  /// Cannot judge a question mark.
  private struct UncertainValidator: Validator {
    let rule = Rule.plain("test.unknown", .error, fields: [.city])
    var rules: [Rule] { [rule] }

    func validate(_ lead: borrowing LeadView) -> [Finding] {
      lead.string(.city) == "?" ? [.couldNotJudge(rule, in: .city)] : []
    }
  }

  @Test func tellsHowFarItIs() throws {
    let file = NastyCSV(seed: 2, rows: 200)
    let path = try folder.write(file.bytes, to: "leads.csv")
    let seen = Mutex<[BatchOptions.Progress]>([])
    var options = BatchOptions()
    options.chunkSize = 1024
    options.progress = { progress in seen.withLock { $0.append(progress) } }
    _ = try BatchRun(pipeline: .init(), options: options).check([path])
    let steps = seen.withLock { $0 }
    #expect(steps.last?.records == 200)
    #expect(steps.last?.bytes == file.bytes.count)
    #expect(steps.allSatisfy { $0.totalBytes == file.bytes.count })
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.records <= $1.records && $0.bytes <= $1.bytes })
  }

  @Test func saysThatNobodysContactWasJudged() throws {
    let lines = FindingLines()
    let path = try folder.write("first_name,mail_addr\nAnn,ann@@acme.com\n", to: "leads.csv")
    let report = try BatchRun(pipeline: .standard).check([path], findings: lines)
    #expect(try FindingObject.read(lines.bytes).map { "\($0.record) \($0.rule)" } == ["0 csv.no-contact-column"])
    #expect(report.counts.findings(atLeast: .warning) == 1)
    // The column may well hold a way of contact: nobody is rejected for the lack of one.
    #expect(report.counts.accepted == 1)
  }

  @Test func knowsColumnsOfAHeaderInAnotherEncoding() throws {
    let header = Array("E-Mail (gesch".utf8) + [0xE4] + Array("ftlich);Nachname\n".utf8)
    let path = try folder.write(header + Array("jane@@acme.com;Doe\n".utf8), to: "leads.csv")
    let lines = FindingLines()
    _ = try BatchRun(pipeline: .standard).check([path], findings: lines)
    let found = try FindingObject.read(lines.bytes).map { "\($0.record) \($0.rule)" }
    #expect(found == ["1 email.several-at-signs"])
  }

  @Test func takesNoLeadForAHeader() throws {
    let path = try folder.write("Max,Muster,max@web.de,Internet\nEva,Muster,eva@web.de,Messe\n", to: "leads.csv")
    let report = try BatchRun(pipeline: .standard).check([path])
    #expect(report.counts.records == 2)
    #expect(report.inputs[0].mapping.fields[2] == .email)
    #expect(report.inputs[0].form.headerLine == nil)
  }

  @Test func doesNotGuessWhereNoColumnIsAWayOfContact() throws {
    let path = try folder.write("4711,Muster,true\n4712,Vogel,false\n", to: "leads.csv")
    let error = try #require(throws: BatchError.self) { try BatchRun(pipeline: .standard).check([path]) }
    #expect(error.kind == .input)
    #expect(!error.message(in: .english).contains("Muster"))
  }

  @Test func leavesAnAllowedRuleAboutUnreadableRowsOut() throws {
    var pipeline = Pipeline.standard
    pipeline.policy.allowed = ["csv.too-many-cells"]
    let result = try CleanResult("email\na@b.de,x\n", with: pipeline)
    #expect(try result.findings().isEmpty)
    #expect(result.report.counts.unreadable == 1)
  }

  @Test func keepsAFewFaultsOfAHostileRow() throws {
    let row = String(repeating: "a\"b,", count: 100_000)
    let path = try folder.write("email\n\(row)\nx@y.de\n", to: "leads.csv")
    let report = try BatchRun(pipeline: .standard).check([path])
    #expect(report.counts.unreadable == 1)
    #expect(report.counts.accepted == 1)
  }

  @Test func takesASecondNumberForAWayOfContactAndLeavesItAlone() throws {
    let result = try CleanResult("name,phone,Telephone,Fax\nAnn,, +49 89 123 ,\nBob,,,\n", with: .standard)
    #expect(result.text("accepted.csv").contains("\nAnn,, +49 89 123 ,,accept"))
    #expect(result.report.counts.rejected == 1)
  }
}
