// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// The states that files had in a revision, each in a temporary file without a name, which goes away with this value or
/// with the process.
struct EarlierStates {
  private var files: [String: UnnamedFile] = [:]

  /// - Throws: `ValidationError` for a file outside a repository, or a revision that is not there.
  init(of paths: [String], at revision: String, _ words: Words) throws {
    var bases: [String: GitRepository.Base] = [:]
    for path in paths {
      let repository = GitRepository(holding: path)
      let base = try bases[repository.folder] ?? repository.base(for: revision)
      bases[repository.folder] = base
      switch base {
      case .noRepository: throw ValidationError(words.noRepository(VisibleText.of(path)))
      case .noRevision: throw ValidationError(words.noRevision(VisibleText.of(revision)))
      case .noCommonCommit: throw ValidationError(words.noCommonCommit(VisibleText.of(revision)))
      case .nothingCommitted: continue
      case .commit(let commit): files[path] = try repository.contents(of: path, at: commit)
      }
    }
  }

  /// For each file that the revision has, where its earlier state can be read.
  var paths: [String: String] { files.mapValues(\.path) }
}
