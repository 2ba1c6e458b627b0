// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import AssayGzip
import AssayTestSupport
import Foundation
import Testing

struct MergeRunTests {
  private let folder: TemporaryFolder
  private var out: String { folder.path(of: "out") }

  init() throws { folder = try TemporaryFolder() }

  /// Cleans leads of which some repeat others, with weights that tell them apart.
  @discardableResult
  private func clean(
    _ text: String, _ pairs: [(Int, Int)], options: BatchOptions = BatchOptions(), validators: [any Validator] = []
  ) throws -> RunReport {
    let matches = pairs.map { record, survivor in
      (record, Match(survivor: survivor, weight: Double(record), probability: 0.9))
    }
    return try BatchRun(
      pipeline: Pipeline(validators: validators, datasetValidators: [GivenMatches(matches: matches)]), options: options
    ).clean([folder.write(text, to: "leads.csv")], into: out)
  }

  private func merge(
    _ rules: [String: SurvivorshipRule] = [:], overwriting: Bool = false, into path: String? = nil,
    _ change: (inout MergeOptions) -> Void = { _ in }
  ) throws -> MergeReport {
    var options = MergeOptions()
    options.rules = rules
    options.overwrites = overwriting
    options.compressions = [GzipCompression()]
    change(&options)
    return try MergeRun(options: options).merge(out, into: path)
  }

  private func merged() throws -> CSVTable { try CSVTable(folder.bytes(of: "out/merged.csv")) }

  private func changes(_ name: String = "out/merges.jsonl") throws -> [[String: Any]] {
    try folder.bytes(of: name).split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  // MARK: - Filling

  private static let leads = """
    id,city,phone,company
    1,Ulm,,
    2,Ulm,+49 731 1,
    3,Bonn,,
    4,Ulm,+49 731 2,Acme

    """

  @Test func fillsWhatIsEmpty() throws {
    try clean(Self.leads, [(2, 1), (4, 1)])
    let report = try merge()
    let table = try merged()
    #expect(Array(table.header.prefix(4)) == ["id", "city", "phone", "company"])
    #expect(Array(table.header.suffix(2)) == ["assay_merged_from", "assay_merged_fields"])
    #expect(table.texts(in: "id") == ["1", "3"])
    // The fourth lead has more values than the second.
    #expect(table.texts(in: "phone") == ["+49 731 2", ""])
    #expect(table.texts(in: "company") == ["Acme", ""])
    #expect(table.texts(in: "assay_merged_from") == ["2 4", ""])
    #expect(table.texts(in: "assay_merged_fields") == ["phone; company", ""])
    #expect(report.staying == 2 && report.written == 2 && report.duplicates == 2)
    #expect(report.golden == 1 && report.changed == 1 && report.values == 2 && report.duplicatesWithoutLead == 0)
    let first = try #require(try changes().first)
    #expect(first["record"] as? Int == 1 && first["column"] as? String == "phone")
    #expect(first["original"] as? String == "" && first["value"] as? String == "+49 731 2")
    #expect(first["from_records"] as? [Int] == [4] && first["from_rows"] as? [Int] == [2])
    #expect(first["rule"] as? String == "most-complete" && first["column_number"] as? Int == 3)
  }

  @Test func changesNoFileOfTheRun() throws {
    try clean(Self.leads, [(2, 1), (4, 1)])
    let before = try folder.files(in: "out")
    _ = try merge()
    let after = try folder.files(in: "out")
    #expect(after.filter { before[$0.key] != nil } == before)
    #expect(Set(after.keys).subtracting(before.keys) == ["merged.csv", "merges.jsonl"])
  }

  @Test func copiesWhatGetsNothing() throws {
    try clean("id,city\n1,Ulm\n2, \"Bonn\n3,Köln\n", [])
    let report = try merge()
    #expect(report.golden == 0 && report.written == 3)
    let rows =
      try folder.text(of: "out/accepted.csv").split(separator: "\n").dropFirst()
      + folder.text(of: "out/review.csv").split(separator: "\n").dropFirst()
    #expect(try folder.text(of: "out/merged.csv").split(separator: "\n").dropFirst() == rows.map { $0 + ",," }[...])
    #expect(try folder.bytes(of: "out/merges.jsonl").isEmpty)
  }

  @Test func isDoneAgainWithTheSameResult() throws {
    try clean(Self.leads, [(2, 1), (4, 1)])
    _ = try merge()
    let first = try folder.files(in: "out")
    _ = try merge()
    #expect(try folder.files(in: "out") == first)
  }

  @Test func isGoneWithTheNextRun() throws {
    try clean(Self.leads, [(2, 1)])
    _ = try merge()
    try clean(Self.leads, [])
    #expect(!folder.names(in: "out").contains("merged.csv"))
    #expect(!folder.names(in: "out").contains("merges.jsonl"))
  }

  @Test func isSomebodysOwnWithoutTheChanges() throws {
    try folder.write("my own", to: "out/merged.csv")
    try clean(Self.leads, [])
    #expect(try folder.text(of: "out/merged.csv") == "my own")
  }

  // MARK: - Rules

  private static let several = """
    id,source,created_at,city,note
    1,list,2026-01-05,Ulm,
    2,web,2026-03-01,Ulm,short
    3,crm,2026-02-01,Ulm,Longer note
    4,web,2026-04-01T10:00:00Z,Ulm,LONGER note
    5,list,,Ulm,the longest note of all

    """

  @Test(arguments: [
    (SurvivorshipRule.mostComplete, "short"), (.mostRecent, "LONGER note"), (.mostTrusted, "Longer note"),
    (.mostFrequent, "Longer note"), (.longest, "the longest note of all"),
    (.concatenate, "short; Longer note; the longest note of all"), (.keep, ""),
  ])
  func ruleDecides(rule: SurvivorshipRule, value: String) throws {
    try clean(Self.several, [(2, 1), (3, 1), (4, 1), (5, 1)])
    _ = try merge(["note": rule]) { $0.trust = ["CRM", "web"] }
    #expect(try merged().texts(in: "note") == [value])
    #expect(try merged().texts(in: "source") == ["list"])
    #expect(try changes().map { $0["rule"] as? String } == (rule == .keep ? [] : [rule.rawValue]))
  }

  private static let filled = """
    id,source,created_at,city,note
    1,web,2026-03-05,Ulm,mine
    2,web,2026-03-01,Ulm,yours too
    3,crm,2026-04-01,Ulm,yours

    """

  @Test(arguments: [
    (SurvivorshipRule.mostComplete, "mine"), (.mostRecent, "yours"), (.mostTrusted, "yours"), (.mostFrequent, "mine"),
    (.longest, "yours too"), (.concatenate, "mine; yours too; yours"), (.keep, "mine"),
  ])
  func ruleChangesFilledValuesOnlyIfItMay(rule: SurvivorshipRule, value: String) throws {
    try clean(Self.filled, [(2, 1), (3, 1)])
    _ = try merge(["note": rule]) { $0.trust = ["crm"] }
    #expect(try merged().texts(in: "note") == ["mine"])
    _ = try merge(["note": rule], overwriting: true) { $0.trust = ["crm"] }
    #expect(try merged().texts(in: "note") == [value])
    #expect(try changes().allSatisfy { $0["original"] as? String == "mine" })
  }

  @Test func ruleIsAlsoForAField() throws {
    try clean("Kennung,Ort,Telefon\n1,Ulm,\n2,Ulm,+49 731 1\n3,Ulm,+49 731 234\n", [(2, 1), (3, 1)])
    _ = try merge(["phone": .longest])
    #expect(try merged().texts(in: "Telefon") == ["+49 731 234"])
  }

  @Test func datesAreReadAlikeInAllFiles() throws {
    // Only the duplicates of the first lead tell that the month comes first.
    let text =
      "id,email,when,n\n1,a@b.de,,\n2,a@b.de,02/25/2026,u\n3,c@@d.de,,\n4,c@@d.de,03/04/2026,v\n5,c@@d.de,02/05/2026,w\n"
    try clean(text, [(2, 1), (4, 3), (5, 3)], validators: [EmailValidator()])
    let report = try merge(["n": .mostRecent]) { $0.dateColumn = "when" }
    #expect(report.accepted == 1 && report.review == 1)
    #expect(try merged().texts(in: "n") == ["u", "v"])
  }

  @Test func dateAndSourceMayBeNamed() throws {
    try clean("id,city,when,where,n\n1,Ulm,,,\n2,Ulm,03/04/2026,a,x\n3,Ulm,02/25/2026,b,y\n", [(2, 1), (3, 1)])
    _ = try merge(["n": .mostRecent]) { $0.dateColumn = "when" }
    #expect(try merged().texts(in: "n") == ["x"])
    _ = try merge(["n": .mostTrusted]) {
      $0.sourceColumn = "where"
      $0.trust = ["b"]
    }
    #expect(try merged().texts(in: "n") == ["y"])
  }

  @Test func wrongRulesAreRefused() throws {
    try clean("id,city\n1,Ulm\n", [])
    for (rules, change) in [
      (["nme": SurvivorshipRule.longest], { (_: inout MergeOptions) in }), (["id": .mostRecent], { _ in }),
      (["id": .mostTrusted], { $0.trust = ["a"] }), ([:], { $0.dateColumn = "when" }),
      ([:], { $0.sourceColumn = "where" }), (["city": .mostTrusted], { $0.sourceColumn = "id" }),
    ] as [([String: SurvivorshipRule], (inout MergeOptions) -> Void)] {
      let error = try #require(throws: BatchError.self) { try merge(rules, change) }
      #expect(error.kind == .usage)
    }
    #expect(!folder.names(in: "out").contains("merged.csv"))
  }

  // MARK: - What is not handed on

  @Test func partsOfAnAddressFitTogether() throws {
    try clean(
      """
      id,street,postal_code,city
      1,,,Ulm
      2,Reeperbahn 1,20359,Hamburg
      3,,89073,ULM
      4,Hafengasse 2,89077,Ulm
      5,Hafengasse 3,89073,Ulm

      """, [(2, 1), (3, 1), (4, 1), (5, 1)])
    _ = try merge()
    let table = try merged()
    #expect(table.texts(in: "street") == ["Hafengasse 2"])
    #expect(table.texts(in: "postal_code") == ["89077"])
    #expect(table.texts(in: "city") == ["Ulm"])
  }

  @Test func valuesWithDefectsStay() throws {
    try clean(
      "id,city,email,phone,note\n1,Ulm,,,\n2,Ulm,jane@@acme.com,n/a,x\n3,Ulm,joe@acme.com,+49 731 1,\n",
      [(2, 1), (3, 1)], validators: [EmailValidator()])
    let report = try merge()
    #expect(report.duplicates == 2 && report.golden == 1)
    // The second lead would be as complete as the third.
    #expect(try merged().texts(in: "email") == ["joe@acme.com"])
    #expect(try merged().texts(in: "phone") == ["+49 731 1"])
    #expect(try merged().texts(in: "note") == ["x"])
  }

  @Test func whatIsDerivedComesWithTheValue() throws {
    let text =
      "first_name,last_name,email,phone,city\nJane,Miller,jane@acme.com,,\nJane,Miller,jane@acme.com,+49 30 1234567,\n"
    var pipeline = Pipeline.standard
    pipeline.datasetValidators = [GivenMatches(matches: [(2, Match(survivor: 1))])]
    _ = try BatchRun(pipeline: pipeline).clean([folder.write(text, to: "leads.csv")], into: out)
    let report = try merge()
    let table = try merged()
    #expect(table.texts(in: "assay_phone_e164") == ["+49301234567"])
    #expect(table.texts(in: "assay_merged_fields") == ["phone"])
    #expect(report.values == 1 && report.derivedValues > 0)
    #expect(try changes().count == report.values + report.derivedValues)
  }

  // MARK: - Forms of files

  @Test(arguments: [
    "id;Ort;note\r\n1;Ulm;\r\n2;Ulm;\"a;b \"\"c\"\"\"\r\n3;\"x;y\";z\r\n",
    "\u{FEFF}id\tcity\tnote\n1\tUlm\t\n2\tUlm\tä\n3\tBonn\tz\n",
    "id,city,note\n'1','Ulm',''\n'2','Ulm','a,b'\n'3','x,y','z'\n", "id|city|note\n1|Ulm|\n2|Ulm|\"x\ny\"\n3|Bonn|z",
  ])
  func dialectStays(text: String) throws {
    try clean(text, [(2, 1)])
    let report = try merge()
    #expect(report.written == 2 && report.values == 1)
    let bytes = try folder.text(of: "out/merged.csv")
    let accepted = try folder.text(of: "out/accepted.csv")
    #expect(bytes.hasPrefix(accepted.prefix { !$0.isNewline }))
    #expect(bytes.contains("\r\n") == accepted.contains("\r\n"))
    // Replaying the changes gives the result.
    let lead = accepted.split(whereSeparator: \.isNewline)[1]
    #expect(!bytes.contains(lead))
    #expect(bytes.contains(accepted.split(whereSeparator: \.isNewline)[2]))
    let value = try #require(try changes().first?["value"] as? String)
    #expect(["a;b \"c\"", "ä", "a,b", "x\ny"].contains(value))
  }

  @Test func objectsStayAsTheyAre() throws {
    let objects = #"""
      {"id": 1, "city": "Ulm", "more": {"score": null, "b": "x"}, "tags": null}
      {"id": 2, "city": "Ulm", "more": {"score": 7, "b": "y"}, "tags": ["a", "b"], "note": "n\u00e4"}
      {"id": 3, "city": "Bonn"}

      """#
    try clean(objects, [(2, 1)])
    let report = try merge()
    #expect(report.path.hasSuffix("out/merged.jsonl"))
    let lines = try folder.text(of: "out/merged.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"id": 1, "city": "Ulm", "more": {"score": 7, "b": "x"}, "tags": ["a", "b"], "#))
    #expect(lines[0].contains(#""note": "nä""#))
    #expect(lines[0].hasSuffix(#""assay_merged_from": "2", "assay_merged_fields": "more.score; tags; note"}"#))
    #expect(lines[1].hasSuffix(#""assay_merged_from": "", "assay_merged_fields": ""}"#))
    for line in lines { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
    #expect(try changes().map { $0["column"] as? String } == ["more.score", "tags", "note"])
    #expect(try changes().first?["value"] as? Int == 7)
  }

  @Test func packedFilesGivePackedOnes() throws {
    var options = BatchOptions()
    options.packing = GzipCompression()
    try clean(Self.leads, [(2, 1), (4, 1)], options: options)
    let report = try merge()
    #expect(folder.names(in: "out").contains("merged.csv.gz") && folder.names(in: "out").contains("merges.jsonl.gz"))
    _ = try merge(into: folder.path(of: "new/golden.csv"))
    #expect(folder.names(in: "new") == ["golden.csv", "merges.jsonl"])
    let plain = try folder.bytes(of: "new/golden.csv")
    var source = try FileSource(path: report.path).unpacked()
    var unpacked = [UInt8](repeating: 0, count: plain.count + 1)
    let size = try unpacked.withUnsafeMutableBytes { try source.read(into: $0) }
    #expect(Array(unpacked.prefix(size)) == plain)
  }

  // MARK: - Replaying

  @Test func changesReplayedGiveTheResult() throws {
    try clean(Self.several, [(2, 1), (3, 1), (4, 1), (5, 2)])
    _ = try merge(["note": .concatenate, "source": .mostFrequent], overwriting: true)
    let table = try merged()
    let accepted = try CSVTable(folder.bytes(of: "out/accepted.csv"))
    var rows = accepted.rows.map { $0.map { String(decoding: $0, as: UTF8.self) } }
    let clusters = accepted.texts(in: "assay_cluster")
    for change in try changes() {
      let record = try #require(change["record"] as? Int)
      let row = try #require(clusters.firstIndex(of: String(record)))
      let column = try #require(change["column_number"] as? Int) - 1
      #expect(rows[row][column] == change["original"] as? String)
      rows[row][column] = try #require(change["value"] as? String)
    }
    #expect(table.rows.map { $0.dropLast(2).map { String(decoding: $0, as: UTF8.self) } } == rows)
  }

  // MARK: - Records and counts

  @Test func numbersThatCannotBeToldStayOpen() throws {
    // Of two duplicates with one weight one is rejected: nobody knows which.
    let match = Match(survivor: 1, weight: 9, probability: 0.9)
    let pipeline = Pipeline(
      validators: [CompletenessValidator()],
      datasetValidators: [
        GivenMatches(matches: [(2, match), (3, match), (4, Match(survivor: 1, weight: 8, probability: 0.9))])
      ])
    let text = "id,email\n1,a@b.de\n2,\n3,a@b.de\n4,a@b.de\n"
    let report = try BatchRun(pipeline: pipeline).clean([folder.write(text, to: "leads.csv")], into: out)
    try #require(report.counts.rejected == 1)
    _ = try merge()
    #expect(try merged().texts(in: "assay_merged_from").first == "? 4")
  }

  @Test func duplicatesOfRejectedLeadsAreCounted() throws {
    let pipeline = Pipeline(
      validators: [CompletenessValidator()], datasetValidators: [GivenMatches(matches: [(2, Match(survivor: 1))])])
    _ = try BatchRun(pipeline: pipeline).clean(
      [folder.write("id,email\n1,\n2,a@b.de\n3,c@d.de\n", to: "leads.csv")], into: out)
    let report = try merge()
    #expect(report.duplicates == 1 && report.duplicatesWithoutLead == 1 && report.written == 1)
  }

  @Test func filesThatWereChangedAreRefused() throws {
    try clean(Self.leads, [(2, 1)])
    let rows = try folder.text(of: "out/accepted.csv").split(separator: "\n")
    try folder.write(rows.dropLast().joined(separator: "\n") + "\n", to: "out/accepted.csv")
    #expect(try #require(throws: BatchError.self) { try merge() }.kind == .input)
    try folder.write(rows[0] + "\n1,2\n", to: "out/accepted.csv")
    #expect(try #require(throws: BatchError.self) { try merge() }.kind == .input)
    #expect(!folder.names(in: "out").contains("merged.csv") && !folder.names(in: "out").contains(".assay-partial"))
  }

  @Test func foldersWithoutResultsAreRefused() throws {
    #expect(try #require(throws: BatchError.self) { try merge() }.kind == .input)
    try folder.write("", to: "out/some.txt")
    #expect(try #require(throws: BatchError.self) { try merge() }.kind == .input)
  }

  @Test(arguments: ["out/accepted.csv", "out/ledger.json", "out", "out/", "x/merges.jsonl"])
  func filesOfTheRunAreNotReplaced(name: String) throws {
    try clean(Self.leads, [(2, 1)])
    let before = try folder.files(in: "out")
    #expect(try #require(throws: BatchError.self) { try merge(into: folder.path(of: name)) }.kind == .usage)
    #expect(try folder.files(in: "out") == before)
  }

  @Test func goldenRecordsCanBeCleanedAgain() throws {
    try clean(Self.leads, [(2, 1), (4, 1)])
    _ = try merge()
    let again = try CleanResult(folder.bytes(of: "out/merged.csv"), with: Pipeline())
    #expect(again.report.counts.accepted == 2)
    #expect(!again.text("accepted.csv").contains("assay_merged"))
  }
}

extension FileSource {
  fileprivate func unpacked() throws -> any ByteSource {
    try PeekableSource(self).unpacked(by: [GzipCompression()], path: path)
  }
}
