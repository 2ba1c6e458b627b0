// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

struct DedupeCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["dedupe", "leads.csv"] + arguments, environment: [:], in: folder)
  }

  private func write(_ rows: [String]) throws {
    try folder.write("first_name,last_name,email,city\n" + rows.joined(separator: "\n") + "\n", to: "leads.csv")
  }

  @Test func saysHowManyRepeatAnotherOne() throws {
    try write(["Jana,Koch,jana.koch@posteo.de,Ulm", "Uwe,Brandt,uwe@web.de,Kiel", "Jana,Koch,jana.koch@posteo.de,Ulm"])
    let outcome = try run("-o", "out", "--lang", "en")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("3 records: 1 repeat another one (1 persons), 0 may do so.\n"))
    let clusters = try folder.text(of: "out/clusters.csv").split(separator: "\n")
    #expect(
      clusters.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",") } == [
        "record,cluster,role", "1,1,survivor", "2,2,single", "3,1,duplicate",
      ])
  }

  /// The same first name and city hundreds of times, and nothing rarer.
  @Test func saysWhichLeadsHaveTooMuchInCommon() throws {
    let letters = Array("bdfglmnr")
    try write((0..<512).map { "Anna,\(letters[$0 / 64])a\(letters[$0 / 8 % 8])o\(letters[$0 % 8])a,,Ulm" })
    let outcome = try run("-o", "out", "--lang", "de")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("zu groß, um jedes Paar zu vergleichen"))
  }

  @Test func keepsInFilesWhatTheMemoryLimitDoesNotAllow() throws {
    try write((0..<200).map { "Anna,Name\($0 % 150),anna.name\($0 % 150)@posteo.de,Ulm" })
    #expect(try run("-o", "memory").status == 0)
    // 200 leads take about 80 KB, of which 20 KB are memory in any case.
    #expect(try run("-o", "files", "--memory-limit", "40K").status == 0)
    for name in ["clusters.csv", "matches.jsonl"] {
      #expect(try folder.text(of: "memory/\(name)") == folder.text(of: "files/\(name)"))
    }
    let refused = try run("-o", "refused", "--memory-limit", "10K")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--memory-limit"))
  }
}
