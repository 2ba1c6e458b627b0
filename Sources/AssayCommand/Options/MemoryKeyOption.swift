// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayMemory

/// Where the key of a memory is.
struct MemoryKeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file with the key of the memory. Default: the key is in \(MemorySecret.environmentVariable).",
      valueName: "file"))
  var memoryKey: String?

  /// The secret that the memory is kept under.
  func secret() throws(MemoryError) -> MemorySecret {
    if let memoryKey { try MemorySecret(file: memoryKey) } else { try .ofEnvironment() }
  }
}
