// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// The states that files had in a revision. All revisions are looked up first, so that a mistake shows before any file is
/// read; the files are fetched one at a time.
struct EarlierStates: Sendable {
  /// The commit to compare each folder with, nil where nothing is committed.
  private var commits: [String: String?] = [:]

  /// - Throws: `ValidationError` for a file outside a repository, or a revision that is not there.
  init(of paths: [String], at revision: String, _ words: Words) throws {
    for path in paths {
      let repository = GitRepository(holding: path)
      guard commits[repository.folder] == nil else { continue }
      switch try repository.base(for: revision) {
      case .commit(let commit): commits[repository.folder] = .some(commit)
      case .nothingCommitted: commits[repository.folder] = .some(nil)
      case .noGit: throw ValidationError(words.noGit)
      case .noRepository(let reason):
        throw ValidationError(words.noRepository(VisibleText.of(path), VisibleText.of(reason)))
      case .noRevision: throw ValidationError(words.noRevision(VisibleText.of(revision)))
      case .noCommonCommit: throw ValidationError(words.noCommonCommit(VisibleText.of(revision)))
      }
    }
  }

  /// The earlier state of a file, in a temporary file without a name; nil for a file that the revision does not have.
  @Sendable func state(of path: String) throws(BatchError) -> EarlierState? {
    let repository = GitRepository(holding: path)
    guard let commit = commits[repository.folder] ?? nil,
      let file = try repository.contents(of: path, at: commit)
    else { return nil }
    return EarlierState(path: file.path, owner: file)
  }
}
