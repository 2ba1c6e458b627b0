// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayMemory

/// A memory of the persons of earlier runs.
struct MemoryOptions: ParsableArguments {
  @Option(
    name: .customLong("memory"),
    help: ArgumentHelp(
      "A folder that remembers the persons of each run by keyed hashes, made if it is missing: who came in an earlier run "
        + "is a duplicate.", valueName: "folder"))
  var folder: String?

  @OptionGroup var keyOption: MemoryKeyOption

  /// Opens the memory, so that a wrong key shows before anything is read; nil if none is asked for.
  func memory() throws -> RememberedLeads? {
    guard let folder else { return nil }
    return RememberedLeads(
      try LeadMemory(folder: folder, secret: keyOption.secret(), isCancelled: { Interruption.isWanted }))
  }

  func validate() throws {
    if folder == nil && keyOption.memoryKey != nil { throw ValidationError("--memory-key needs --memory.") }
  }
}
