// SPDX-License-Identifier: Apache-2.0

extension Words {
  var noEarlierStandardInput: String {
    pick(
      "--changed-since takes files; standard input has no earlier state.",
      "--changed-since verlangt Dateien; die Standardeingabe hat keinen früheren Stand.")
  }

  func noRepository(_ path: String) -> String {
    pick(
      "\(path): this file is in no repository of Git, which --changed-since needs.",
      "\(path): Diese Datei liegt in keinem Git-Repository, was --changed-since verlangt.")
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
