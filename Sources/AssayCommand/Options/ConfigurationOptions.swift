// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration

/// Which configuration is in force.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this configuration. Default: the first assay.yml in the folder of the files or above it.", valueName: "file"
    ))
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  /// The configuration of some files, as they were given; nil for none.
  func file(for files: [String]) throws -> ConfigurationFile? {
    if noConfig { return nil }
    if let config { return try ConfigurationFile(path: config) }
    // Whatever cannot be found is reported by who reads it.
    return try ConfigurationFile(above: (try? InputPaths.expanded(files)) ?? files)
  }

  func validate() throws {
    if config != nil && noConfig { throw ValidationError("--config and --no-config contradict each other.") }
  }
}
