// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

struct CleanCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("email,last_name\njane@@example.org,Doe\njohn@example.org,Ng\n", to: "leads.csv")
  }

  private static let names = [
    "accepted.csv", "clusters.csv", "duplicates.csv", "findings.jsonl", "ledger.json", "rejected.csv", "report.html",
    "review.csv", "unreadable.csv",
  ]

  @Test func splitsAFile() throws {
    let outcome = try BuiltCommand.run(["clean", "leads.csv", "-o", "out"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("1 accept · 1 review · 0 reject · 0 duplicate · 0 unreadable"))
    #expect(outcome.output.contains("out/report.html"))
    #expect(folder.names(in: "out") == Self.names)
    #expect(try CSVTable(folder.bytes(of: "out/accepted.csv")).texts(in: "email") == ["john@example.org"])
    #expect(try CSVTable(folder.bytes(of: "out/review.csv")).texts(in: "email") == ["jane@@example.org"])
    let ledger = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "out/ledger.json"))) as? [String: Any]
    #expect(ledger?["balanced"] as? Bool == true)
  }

  @Test func obeysTheGateWhenItIsGiven() throws {
    #expect(try BuiltCommand.run(["clean", "leads.csv", "-o", "out", "--gate", "warning"], in: folder).status == 1)
    #expect(folder.names(in: "out") == Self.names)
  }

  @Test func readsStandardInput() throws {
    let input = try folder.bytes(of: "leads.csv")
    let outcome = try BuiltCommand.run(["clean", "-", "--output", "out"], input: input, in: folder)
    #expect(outcome.status == 0)
    #expect(try FindingObject.read(folder.bytes(of: "out/findings.jsonl")).allSatisfy { $0.file == "-" })
  }

  @Test func printsAReportForPrograms() throws {
    let outcome = try BuiltCommand.run(["clean", "leads.csv", "-o", "out", "--format", "json"], in: folder)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((report?["records"] as? [String: Int])?["read"] == 2)
  }

  @Test func needsAFolder() throws {
    #expect(try BuiltCommand.run(["clean", "leads.csv"], in: folder).status == 2)
  }

  @Test func leavesNothingWhenAFileIsMissing() throws {
    let outcome = try BuiltCommand.run(["clean", "leads.csv", "missing.csv", "-o", "out"], in: folder)
    #expect(outcome.status == 3)
    #expect(folder.names(in: "out").isEmpty)
  }

  @Test func refusesAFolderThatIsAFile() throws {
    let outcome = try BuiltCommand.run(["clean", "leads.csv", "-o", "leads.csv"], in: folder)
    #expect(outcome.status == 2)
    #expect(folder.names(in: ".") == ["leads.csv"])
  }

  @Test func doesNotReplaceItsInput() throws {
    _ = try BuiltCommand.run(["clean", "leads.csv", "-o", "out"], in: folder)
    let before = try folder.files(in: "out")
    #expect(try BuiltCommand.run(["clean", "out/accepted.csv", "-o", "out"], in: folder).status == 2)
    #expect(try folder.files(in: "out") == before)
  }
}
