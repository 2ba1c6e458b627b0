// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

struct InputPathsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "b.csv", "a.CSV", "notes.md", ".hidden.csv", "sub/c.jsonl", "sub/d.csv.gz", "out/ledger.json", "out/accepted.csv",
    ] { try folder.write("email\na@b.de\n", to: name) }
  }

  private func names(_ paths: [String]) -> [String] { paths.map { String($0.dropFirst(folder.path.count + 1)) } }

  @Test func findsTheFilesOfAFolderButNoResultsOfARun() throws {
    #expect(names(try InputPaths.expanded([folder.path])) == ["a.CSV", "b.csv", "sub/c.jsonl", "sub/d.csv.gz"])
    #expect(names(try InputPaths.expanded([folder.path(of: "out")])) == ["out/accepted.csv"])
  }

  @Test func findsNoBaselineAndNoSuppressionListInAFolder() throws {
    let baseline = try folder.write("assay-baseline 1\ncheck 00\n", to: "assay-baseline.txt")
    try folder.write("assay-suppression 1\n", to: "sub/suppressed.txt")
    try folder.write("assay-baselines\na@b.de\n", to: "sub/leads.txt")
    #expect(
      names(try InputPaths.expanded([folder.path])) == [
        "a.CSV", "b.csv", "sub/c.jsonl", "sub/d.csv.gz", "sub/leads.txt",
      ])
    #expect(try InputPaths.expanded([baseline]) == [baseline])
  }

  @Test func findsTheFilesOfAPattern() throws {
    #expect(
      names(try InputPaths.expanded([folder.path(of: "*.csv"), folder.path(of: "sub/[c]*")])) == [
        "b.csv", "sub/c.jsonl",
      ])
  }

  @Test func takesAFileWhoseNameLooksLikeAPatternForAFile() throws {
    let path = try folder.write("email\n", to: "what?.csv")
    #expect(try InputPaths.expanded([path]) == [path])
  }

  @Test func leavesOtherPathsToTheReader() throws {
    #expect(try InputPaths.expanded(["-", "missing.csv"]) == ["-", "missing.csv"])
  }

  @Test(arguments: ["*.xlsx", "empty"])
  func saysThatNothingIsThere(name: String) throws {
    try folder.write("", to: "empty/readme.md")
    let error = try #require(throws: BatchError.self) { try InputPaths.expanded([folder.path(of: name)]) }
    #expect(error.kind == .input)
    #expect(error.message(in: .english).contains(".csv"))
  }
}
