// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// Columns that are no field: data set validators that ask for them see them, nobody else does.
struct OtherColumnsTests {
  /// Messages name their values, so that `findings.jsonl` tells what was seen.
  private static func message(_ id: Rule.ID) -> Rule {
    let text = RuleText(message: "{values}", finds: "f", matters: "w", example: "e", remedy: "r")
    return Rule(id, .note, english: text, german: text)
  }

  private static let pipeline = Pipeline(
    normalizers: [UnicodeNormalizer()], validators: [SeenFields(rule: message("test.seen-fields"))],
    datasetValidators: [OtherValues(rule: message("test.other-values"))])

  private func seen(_ rule: String, in text: String, _ options: BatchOptions = BatchOptions()) throws -> [String] {
    try CleanResult(text, with: Self.pipeline, options: options).findings().filter { $0.rule == rule }.map(\.message)
  }

  private static let file = """
    membership no;last_name;"Birth;place";email;assay_city;shoe size
    17;Doe;Ulm;a@b.de;x;
    "1""8";" Ng";"  K;öln ";"c@d.de";x;"baker"
    19;Roe

    """

  @Test(arguments: [40, 1 << 18])
  func areSeenByADatasetValidatorThatAsks(chunkSize: Int) throws {
    var options = BatchOptions()
    options.chunkSize = chunkSize
    #expect(
      try seen("test.other-values", in: Self.file, options) == [
        "membership no=17, Birth;place=Ulm, shoe size=", "membership no=1\"8, Birth;place=  K;öln , shoe size=baker",
        "membership no=19, Birth;place=, shoe size=",
      ])
  }

  @Test func areNotSeenByValidators() throws {
    #expect(
      try seen("test.seen-fields", in: Self.file) == [
        "lastName=Doe, email=a@b.de", "lastName=Ng, email=c@d.de", "lastName=Roe, email=",
      ])
  }

  @Test func areNeitherChangedNorCounted() throws {
    let result = try CleanResult(Self.file, with: Self.pipeline)
    #expect(try result.findings().compactMap { $0.change == nil ? nil : $0.column } == ["last_name"])
    #expect(result.report.counts.filled == [.lastName: 3, .email: 2])
  }

  @Test func leaveByteForByte() throws {
    var without = Self.pipeline
    without.datasetValidators = []
    let result = try CleanResult(Self.file, with: Self.pipeline)
    let expected = try CleanResult(Self.file, with: without)
    for name in CleanResult.destinations { #expect(result.bytes(name) == expected.bytes(name)) }
    #expect(result.text("accepted.csv").contains("\n\"1\"\"8\";Ng;\"  K;öln \";\"c@d.de\";x;\"baker\";accept;"))
  }

  @Test func areNotReadWhereNobodyAsks() throws {
    var pipeline = Self.pipeline
    pipeline.datasetValidators = [
      OtherValues(readsOtherColumns: false, rule: Self.message("test.other-values"))
    ]
    let findings = try CleanResult(Self.file, with: pipeline).findings().filter { $0.rule == "test.other-values" }
    #expect(findings.map(\.message) == ["", "", ""])
  }

  @Test func areSeenInTheFirstReadingAndInTheSecond() throws {
    var pipeline = Self.pipeline
    pipeline.datasetValidators.append(LastLeadValidator())
    let result = try CleanResult("city,locker\nUlm,a\nSTART,b\nBonn,c\n", with: pipeline)
    #expect(
      try result.findings().map { "\($0.record) \($0.rule)" }.filter {
        $0.contains("test.other") || $0.contains("late")
      }
        == ["1 test.other-values", "2 test.other-values", "2 test.late", "3 test.other-values", "3 test.late"])
    #expect(
      try result.findings().filter { $0.rule == "test.other-values" }.map(\.message) == [
        "locker=a", "locker=b", "locker=c",
      ])
  }

  @Test func haveTheirKeysAsNamesInJSONLines() throws {
    let text = #"""
      {"member": 17, "email": "a@b.de", "birth": {"place": "Ulm \"O\""}}
      {"email": "c@d.de", "tags": [1, "x"]}

      """#
    #expect(
      try seen("test.other-values", in: text) == [
        #"member=17, birth.place=Ulm "O", tags="#, #"member=, birth.place=, tags=[1, "x"]"#,
      ])
    let result = try CleanResult(text, with: Self.pipeline)
    #expect(
      result.text("accepted.jsonl").hasPrefix(#"{"member": 17, "email": "a@b.de", "birth": {"place": "Ulm \"O\""}"#))
  }

  @Test func haveTheirNumbersAsNamesInAFileWithoutHeader() throws {
    var options = BatchOptions()
    options.headerLine = 0
    let text = "a@b.de,Q-1,17\nc@d.de,Q-2,18\ne@f.de,Q-3,19\n"
    #expect(try seen("test.other-values", in: text, options) == ["2=Q-1, 3=17", "2=Q-2, 3=18", "2=Q-3, 3=19"])
  }

  @Test func areSeenByAValidatorOfSingleLeadsThatAsks() throws {
    var pipeline = Pipeline()
    try pipeline.append(ownRules: [
      OwnRule("own.size", .column("shoe size"), .pattern("[0-9]+")),
      OwnRule("own.number-twice", .column("membership no"), .unique),
      OwnRule("own.locker", .column("locker"), .pattern("x")),
      OwnRule("own.mail", .column("email"), .pattern("a.*")),
    ])
    let result = try CleanResult(Self.file, with: pipeline)
    let own = try result.findings().filter { $0.rule.hasPrefix("own.") && $0.record > 0 }
    #expect(
      own.map { "\($0.record) \($0.line) \($0.column ?? "-") \($0.rule) \($0.message)" } == [
        "2 3 shoe size own.size “baker” does not have the form [0-9]+.",
        "2 3 email own.mail “c@d.de” does not have the form a.*.",
      ])
    let unjudged = result.report.counts.rules.filter { $0.couldNotJudge > 0 }
    #expect(unjudged.map { "\($0.rule.id) \($0.couldNotJudge)" } == ["own.locker 1"])
    let missing = try result.findings().filter { $0.rule == "own-rules.column-missing" }
    #expect(missing.map(\.message) == ["No file has the column “locker”, so that own.locker tests nothing."])
  }

  @Test func mayStandElsewhereInTheNextFile() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write("email,a,b\na@b.de,1,2\n", to: "1.csv"), try folder.write("b,email\n3,c@d.de\n", to: "2.csv"),
    ]
    let lines = FindingLines()
    _ = try BatchRun(pipeline: Self.pipeline).check(paths, findings: lines)
    let found = try FindingObject.read(lines.bytes).filter { $0.rule == "test.other-values" }
    #expect(found.map(\.message) == ["a=1, b=2", "b=3"])
  }
}
