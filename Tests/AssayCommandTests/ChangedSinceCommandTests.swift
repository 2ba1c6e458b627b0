// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// `--changed-since`, on repositories of Git.
@Suite(.enabled(if: GitRepository.hasGit, "needs the command git"))
struct ChangedSinceCommandTests {
  private let repository: GitRepository

  init() throws {
    repository = try GitRepository()
    try repository.folder.write("email,city\nold,Ulm\nfine@acme.de,Bonn\n", to: "data/leads.csv")
    try repository.commit()
  }

  private func check(_ arguments: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["check", "--all"] + arguments, in: repository.folder)
  }

  private func append(_ rows: String) throws {
    try repository.folder.write(try repository.folder.text(of: "data/leads.csv") + rows, to: "data/leads.csv")
  }

  @Test func onlyRowsCountThatTheRevisionDoesNotHave() throws {
    #expect(try check("data/leads.csv").status == 1)
    let before = try check("data/leads.csv", "--changed-since", "HEAD")
    #expect(before.status == 0)
    #expect(before.output.contains("0 of 2 records are new or changed since HEAD; only they count\n"))
    try append("new,Ulm\n")
    let after = try check("data/leads.csv", "--changed-since", "HEAD")
    #expect(after.status == 1)
    #expect(after.lines.filter { $0.hasPrefix("data/leads.csv:") && $0.contains(" error: ") }.count == 1)
    #expect(after.output.contains("data/leads.csv:4:1: error:"))
    try repository.commit()
    #expect(try check("data/leads.csv", "--changed-since", "HEAD").status == 0)
    #expect(try check("data/leads.csv", "--changed-since", "HEAD~1").status == 1)
  }

  @Test func aFileThatIsNewCountsAsAWhole() throws {
    try repository.folder.write("email\nbad\n", to: "data/new.csv")
    #expect(try check("data/new.csv", "--changed-since", "HEAD").status == 1)
  }

  @Test func findsDuplicatesOfRowsThatWereThere() throws {
    try append("fine@acme.de,Bonn\n")
    let outcome = try check("data/leads.csv", "--changed-since", "HEAD", "--duplicates", "exact", "--gate", "note")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[duplicate."))
  }

  @Test func comparesWithTheCommitInWhichTheBranchesParted() throws {
    try repository.git("checkout", "-q", "-b", "work")
    try append("mine,Ulm\n")
    try repository.commit()
    try repository.git("checkout", "-q", "main")
    try repository.folder.write("email,city\nfine@acme.de,Bonn\n", to: "data/leads.csv")
    try repository.commit()
    try repository.git("checkout", "-q", "work")
    let outcome = try check("data/leads.csv", "--changed-since", "main")
    #expect(outcome.output.contains("1 of 3 records are new or changed since main"))
  }

  @Test func followsFiltersAndLineEnds() throws {
    try repository.folder.write("*.csv text eol=crlf\n", to: ".gitattributes")
    try repository.folder.write("email,city\r\nold,Ulm\r\nfine@acme.de,Bonn\r\n", to: "data/leads.csv")
    #expect(try check("data/leads.csv", "--changed-since", "HEAD").status == 0)
  }

  @Test func worksFromASubfolderAndInAHook() throws {
    let folder = repository.folder
    let path = folder.path(of: "data/leads.csv")
    let outcome = try BuiltCommand.run(
      ["check", path, "--changed-since", "HEAD"], environment: ["GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere"],
      in: folder)
    #expect(outcome.status == 0)
  }

  @Test func saysWhatCannotBeCompared() throws {
    let noRevision = try check("data/leads.csv", "--changed-since", "nothing")
    #expect(noRevision.status == 2)
    #expect(noRevision.errors.contains("Git has no revision nothing here."))
    let outside = try TemporaryFolder()
    let path = try outside.write("email\nx\n", to: "leads.csv")
    let noRepository = try check(path, "--changed-since", "HEAD")
    #expect(noRepository.status == 2)
    #expect(noRepository.errors.contains("--changed-since needs a Git repository"))
    #expect(try check("-", "--changed-since", "HEAD").status == 2)
  }

  @Test func everythingIsNewBeforeTheFirstCommit() throws {
    let fresh = try GitRepository()
    try fresh.folder.write("email\nbad\n", to: "leads.csv")
    let outcome = try BuiltCommand.run(["check", "leads.csv", "--changed-since", "HEAD"], in: fresh.folder)
    #expect(outcome.status == 1)
  }
}

/// A repository for one test.
private struct GitRepository {
  static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try git("init", "-q", "-b", "main")
  }

  func commit() throws {
    try git("add", "-A")
    try git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "Change leads")
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
