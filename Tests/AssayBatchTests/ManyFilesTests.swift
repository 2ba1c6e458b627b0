// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

struct ManyFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func numbersRecordsThroughAllFiles() throws {
    let paths = [
      try folder.write("id,email,last_name\n1,a@b.de,Doe\n2,c@d.de,Ng\n3,x,y,z\n", to: "a.csv"),
      try folder.write("id,email,last_name\n4,A@b.de,Doe\n5,e@f.de,Poe\n6,e@f.de,Poe\n", to: "b.csv"),
    ]
    let result = try CleanResult(paths, with: .standard)
    let duplicates = try CSVTable(result.bytes("duplicates.csv"))
    #expect(duplicates.texts(in: "id") == ["4", "6"])
    #expect(duplicates.texts(in: "assay_cluster") == ["1", "5"])
    let clusters = try CSVTable(result.bytes("clusters.csv"))
    #expect(clusters.texts(in: "record") == ["1", "2", "3", "4", "5", "6"])
    #expect(clusters.texts(in: "cluster") == ["1", "2", "3", "1", "5", "5"])
    #expect(
      clusters.texts(in: "role") == ["survivor", "single", "single", "duplicate", "survivor", "duplicate"])
    #expect(result.report.counts.records == 6)
    #expect(result.report.inputs.map(\.report.records) == [3, 3])
  }

  @Test func numbersFindingsByTheirFile() throws {
    let paths = [
      try folder.write("email\na@b.de\nc@d.de\n", to: "a.csv"),
      try folder.write("email\nx@y.de\nA@B.de\nX@y.de\n", to: "b.csv"),
    ]
    let findings = try CleanResult(paths, with: .standard).findings().filter { $0.rule == "duplicate.same-person" }
    #expect(findings.map { "\($0.file == paths[1]) \($0.record) \($0.line)" } == ["true 2 3", "true 3 4"])
    // A record of another file is named with its file.
    #expect(
      findings.map(\.message) == [
        "Record 1 (\(paths[0])) is the same person (same mailbox).", "Record 1 is the same person (same mailbox).",
      ])
  }

  @Test func writesTheHeaderOnce() throws {
    let paths = try ["a.csv", "b.csv", "c.csv"].map { try folder.write("id,city\n\($0),Ulm\n", to: $0) }
    let result = try CleanResult(paths, with: Pipeline())
    #expect(try CSVTable(result.bytes("accepted.csv")).texts(in: "id") == ["a.csv", "b.csv", "c.csv"])
  }

  @Test(arguments: ["city,id\nUlm,1\n", "id,city,x\n1,Ulm,\n", "id;city\n1;Ulm\n"])
  func refusesFilesWithOtherColumns(second: String) throws {
    let paths = [try folder.write("id,city\n1,Ulm\n", to: "a.csv"), try folder.write(second, to: "b.csv")]
    let error = try #require(throws: BatchError.self) {
      try BatchRun(pipeline: .init()).clean(paths, into: folder.path(of: "out"))
    }
    #expect(error.kind == .usage)
    #expect(folder.names(in: "out").isEmpty)
  }

  @Test func checksFilesWithOtherColumns() throws {
    let paths = [
      try folder.write("id,email\n1,a@@b.de\n", to: "a.csv"), try folder.write("E-Mail;x\nc@@d.de;\n", to: "b.csv"),
    ]
    let lines = FindingLines()
    let report = try BatchRun(pipeline: .standard).check(paths, findings: lines)
    #expect(report.counts.records == 2)
    let found = try FindingObject.read(lines.bytes).filter { $0.rule == "email.several-at-signs" }
    #expect(found.map(\.file) == paths)
    #expect(found.map(\.column) == ["email", "E-Mail"])
  }

  @Test func countsTheBytesOfEachFile() throws {
    let text = "id,city\n1,Ulm\n"
    let paths = try ["a.csv", "b.csv"].map { try folder.write(text, to: $0) }
    let inputs = try BatchRun(pipeline: .init()).check(paths).inputs
    var checksum = Checksum()
    Array(text.utf8).withUnsafeBytes { checksum.update($0) }
    #expect(inputs.map(\.bytes) == [text.utf8.count, text.utf8.count])
    #expect(inputs.map(\.checksum) == [checksum.hexadecimal, checksum.hexadecimal])
  }
}
