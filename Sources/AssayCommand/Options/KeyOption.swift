// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayKeyedHashes

/// Where the key of keyed hashes is.
struct KeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file with the key of keyed hashes. Default: the key is in \(HashSecret.environmentVariable).",
      valueName: "file"))
  var key: String?

  /// The secret that values are hashed under.
  func secret() throws(HashSecretError) -> HashSecret {
    if let key { try HashSecret(file: key) } else { try .ofEnvironment() }
  }
}
