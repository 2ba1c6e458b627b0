// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation

/// The repository that a file lies in, asked by the command `git`. Nothing is written to it.
struct GitRepository {
  /// What a revision comes to.
  enum Base {
    /// The commit to compare with.
    case commit(String)
    /// The file is in no repository, or there is no Git.
    case noRepository
    /// The repository has no such revision.
    case noRevision
    /// What is checked out and the revision have no commit in common, as in a clone that was cut off.
    case noCommonCommit
    /// There is no commit yet.
    case nothingCommitted
  }

  /// The folder of the file.
  let folder: String

  init(holding path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// The commit in which what is checked out and a revision parted. The revision itself would not do: what was removed
  /// there since would look as if it were new here.
  func base(for revision: String) throws -> Base {
    guard try run(["rev-parse", "--git-dir"]).status == 0 else { return .noRepository }
    guard try run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).status == 0 else { return .nothingCommitted }
    let commit = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    guard commit.status == 0 else { return .noRevision }
    let base = try run(["merge-base", commit.output.trimmed, "HEAD"])
    return base.status == 0 ? .commit(base.output.trimmed) : .noCommonCommit
  }

  /// A file as it would be checked out from a commit, with what filters and line ends make of it; nil if the commit does not
  /// have it.
  func contents(of path: String, at commit: String) throws -> UnnamedFile? {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let object = "\(commit):./\(name)"
    guard try run(["cat-file", "-e", object]).status == 0 else { return nil }
    let file = try UnnamedFile()
    return try run(["cat-file", "--filters", object], into: file) == 0 ? file : nil
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let file = try UnnamedFile()
    let status = try run(arguments, into: file)
    return (status, String(decoding: try file.bytes(), as: UTF8.self))
  }

  private func run(_ arguments: [String], into file: UnnamedFile) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    // Git sets these for its hooks, and they would name another repository than that of the file.
    process.environment = ProcessInfo.processInfo.environment.filter {
      !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"].contains($0.key)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: file.descriptor, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
