// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// What leads are compared with and what is known of their addresses, for the subcommands that judge.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var against: AgainstOptions
  @OptionGroup var email: EmailOptions
  @OptionGroup var duplicates: DuplicateOptions

  /// Puts what these options say into a configuration.
  func apply(to configuration: inout Configuration, _ words: Words) throws {
    try email.apply(to: &configuration, words)
    duplicates.apply(to: &configuration)
  }

  /// The options of the engine.
  func batchOptions(_ input: InputOptions, _ settings: Settings, progress: ProgressLine?) throws -> BatchOptions {
    var options = try input.batchOptions(settings, progress: progress)
    options.known = try against.knownFiles(settings.words, savedMappings: options.savedMappings)
    try duplicates.memory.apply(to: &options, settings.words)
    return options
  }
}
