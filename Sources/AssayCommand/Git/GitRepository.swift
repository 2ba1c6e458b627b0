// SPDX-License-Identifier: Apache-2.0

import Assay

/// The repository that a file lies in, asked by the command `git`. Nothing is written to it.
struct GitRepository: Sendable {
  /// What a revision comes to.
  enum Base: Sendable {
    /// The commit to compare with.
    case commit(String)
    /// There is no commit yet.
    case nothingCommitted
    /// There is no Git.
    case noGit
    /// The file is in no repository that may be read; with what Git says about it.
    case noRepository(String)
    /// The repository has no such revision.
    case noRevision
    /// What is checked out and the revision have no commit in common, as in a clone that was cut off.
    case noCommonCommit
  }

  /// The folder of the file.
  let folder: String

  init(holding path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// The commit in which what is checked out and a revision parted. The revision itself would not do: what was removed
  /// there since would look as if it were new here.
  func base(for revision: String) throws(BatchError) -> Base {
    let repository = try run(["rev-parse", "--git-dir"])
    guard let status = repository.status else { return .noGit }
    guard status == 0 else { return .noRepository(repository.errors) }
    guard try run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).status == 0 else { return .nothingCommitted }
    let commit = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    guard commit.status == 0 else { return .noRevision }
    let base = try run(["merge-base", commit.output, "HEAD"])
    return base.status == 0 ? .commit(base.output) : .noCommonCommit
  }

  /// A file as it would be checked out from a commit, with what filters and line ends make of it; nil if the commit does not
  /// have it.
  func contents(of path: String, at commit: String) throws(BatchError) -> UnnamedFile? {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let file = try UnnamedFile()
    guard try run(["cat-file", "--filters", "\(commit):./\(name)"], into: file).status == 0 else { return nil }
    file.rewind()
    return file
  }

  private func run(_ arguments: [String]) throws(BatchError) -> (status: Int32?, output: String, errors: String) {
    let file = try UnnamedFile()
    let (status, errors) = try run(arguments, into: file)
    return (status, try Self.line(of: file), errors)
  }

  private func run(
    _ arguments: [String], into output: UnnamedFile
  ) throws(BatchError) -> (status: Int32?, errors: String) {
    let errors = try UnnamedFile()
    // Git sets these for its hooks, and they would name another repository than that of the file.
    let process = ChildProcess(withheld: ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"])
    let status = process.run(["git", "-C", folder] + arguments, output: output, errors: errors)
    return (status, try Self.line(of: errors))
  }

  /// The first line of what was written.
  private static func line(of file: UnnamedFile) throws(BatchError) -> String {
    String(decoding: try file.bytes().prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
