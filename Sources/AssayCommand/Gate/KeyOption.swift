// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayKeyedHashes

/// Where the key is that hashes are made under.
struct KeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file with the key for what is kept as keyed hashes. Default: the key is in \(HashSecret.environmentVariable).",
      valueName: "file"))
  var key: String?

  func secret() throws(HashSecretError) -> HashSecret {
    if let key { try HashSecret(file: key) } else { try .ofEnvironment() }
  }
}
