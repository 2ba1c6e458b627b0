// SPDX-License-Identifier: Apache-2.0

extension Words {
  var noEarlierStandardInput: String {
    pick(
      "--changed-since takes files; standard input has no earlier state.",
      "--changed-since verlangt Dateien; die Standardeingabe hat keinen früheren Stand.")
  }

  var noGit: String {
    pick(
      "--changed-since needs the command git, which is not here.",
      "--changed-since braucht das Programm git, das hier fehlt.")
  }

  /// - Parameter reason: what Git says.
  func noRepository(_ path: String, _ reason: String) -> String {
    pick(
      "\(path): --changed-since needs a Git repository, and this file is in none that can be read. Git: \(reason)",
      "\(path): --changed-since braucht ein Git-Repository; diese Datei liegt in keinem lesbaren. Git: \(reason)")
  }

  func noRevision(_ revision: String) -> String {
    pick(
      "Git has no revision \(revision) here. In CI, fetch it first: git fetch origin main, or fetch-depth: 0.",
      "Git kennt hier keine Revision \(revision). In der CI erst holen: git fetch origin main, oder fetch-depth: 0.")
  }

  func noCommonCommit(_ revision: String) -> String {
    pick(
      "\(revision) and what is checked out have no commit in common: the clone is cut off. Fetch all of it: fetch-depth: 0.",
      "\(revision) und der ausgecheckte Stand haben keinen gemeinsamen Commit: Der Klon ist abgeschnitten. Bitte ganz holen: fetch-depth: 0."
    )
  }
}
