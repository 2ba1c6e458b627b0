// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration

/// `assay rules test`.
struct TestRules: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Try the own rules of a configuration on their examples.",
    discussion: """
      Every good example must pass its rule, every bad one must be reported. Exit code 1 if one does not; the examples \
      themselves are not printed.

        assay rules test
        assay rules test --config assay.yml
      """)

  @Option(
    help: ArgumentHelp(
      "The configuration. Default: the first assay.yml in the working directory or above it.", valueName: "file"))
  var config: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let file = try config.map { try ConfigurationFile(path: $0) } ?? ConfigurationFile(above: ["-"])
    let words = Words(language: languageOption.lang ?? file?.configuration.language ?? .ofEnvironment)
    guard let file, !file.configuration.ownRules.isEmpty else { throw ValidationError(words.noOwnRules) }
    let examples: OwnRuleExamples
    do {
      examples = try OwnRuleExamples(
        of: file.configuration.ownRules, knownIDs: Set(Rule.bundled.map(\.id)), valueFiles: file.valueFiles,
        today: Today.date)
    } catch {
      throw ConfigurationError(error)
    }
    var text = ""
    for failure in examples.failures {
      let place = (failure.path.last?.intValue ?? 0) + 1
      text +=
        "\(failure.rule) › \(failure.isGood ? "good" : "bad") › \(place): \(failure.message(in: words.language))\n"
    }
    for rule in examples.untried { text += "\(rule): \(words.noExamples)\n" }
    text +=
      words.triedExamples(
        examples.count, of: file.configuration.ownRules.count, failures: examples.failures.count) + "\n"
    try Terminal.standardOutput.writeResult(Array(text.utf8))
    throw examples.failures.isEmpty ? ExitStatus.clean : .findings
  }
}
