// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration

/// What a run goes by: the configuration of the files, with what the options say in its place.
struct Settings {
  /// The file that the configuration comes from, nil for none.
  let file: ConfigurationFile?
  var configuration: Configuration
  let words: Words

  init(_ input: InputOptions, _ language: LanguageOption) throws {
    try self.init(for: input.files, input.reading, language)
  }

  /// - Parameter files: as they were given.
  init(for files: [String], _ input: ReadingOptions, _ language: LanguageOption) throws {
    file = try input.configurationOptions.file(for: files)
    configuration = file?.configuration ?? Configuration()
    words = Words(language: language.lang ?? configuration.language ?? .ofEnvironment)
    try input.apply(to: &configuration, words)
    // A path in the file is relative to the file, one among the options to the working directory.
    if input.referenceDir == nil, let tables = configuration.tables { configuration.tables = file?.resolved(tables) }
  }

  /// Says which configuration was in force; empty for none.
  var note: String { file.map { words.judged(by: VisibleText.of($0.path)) + "\n" } ?? "" }

  /// The file of known findings that the configuration names.
  var baseline: String? { configuration.gate.baseline.map { file?.resolved($0) ?? $0 } }

  /// The pipeline that the configuration asks for.
  /// - Parameter normalizes: whether values are brought into canonical form.
  func pipeline(threads: Int, memoryLimit: Int, normalizes: Bool) throws -> Pipeline {
    var pipeline = try Pipeline(
      configuration: configuration, valueFiles: file?.valueFiles ?? [:], today: Today.date, threads: threads,
      memoryLimit: memoryLimit)
    if !normalizes { pipeline.normalizers = [] }
    if let tables = configuration.tables { try ReferenceFolder(tables).apply(to: &pipeline) }
    return pipeline
  }
}

/// A subcommand that judges files by their configuration.
protocol ConfiguredCommand: SpeakingCommand {
  var input: InputOptions { get }
}

extension ConfiguredCommand {
  /// The language of its errors: an option comes before the configuration, and that before the environment.
  var language: Language {
    let file = try? input.configurationOptions.file(for: input.files)
    return languageOption.lang ?? file?.configuration.language ?? .ofEnvironment
  }
}
