// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// Which rows count, by what version control has of the files.
struct ChangedSinceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Let only rows count that this revision of Git does not have: HEAD before a commit, origin/main in CI. Duplicates "
        + "are looked for in the whole files.", valueName: "revision"))
  var changedSince: String?

  /// The files as they were.
  func earlierStates(of files: [String], _ words: Words) throws -> EarlierStates? {
    guard let changedSince else { return nil }
    if files.contains("-") { throw ValidationError(words.noEarlierStandardInput) }
    return try EarlierStates(of: files, at: changedSince, words)
  }

  func validate() throws {
    if let changedSince, changedSince.isEmpty || changedSince.hasPrefix("-") {
      throw ValidationError("--changed-since takes a revision of Git, such as HEAD or origin/main.")
    }
  }
}
