// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// When `assay check` fails, besides what the configuration says.
struct GateOptions: ParsableArguments {
  @Option(
    help: "The severity from which a finding makes the exit code 1: note, warning, error or never. Default: warning.")
  var gate: GateSettings.Level?

  @Option(
    name: .customLong("max"),
    help: ArgumentHelp("Let so many findings of a rule pass, whatever they weigh.", valueName: "rule=count"))
  var most: [String] = []

  @Option(
    name: .customLong("max-share"),
    help: ArgumentHelp("As --max, for a share of the records, such as 0.01.", valueName: "rule=share"))
  var largestShare: [String] = []

  @Option(
    help: ArgumentHelp(
      "How often rules whose findings would fail may have no answer; with more the exit code is 4. Default: any number.",
      valueName: "count"))
  var unavailable: Int?

  /// Puts what these options say into a configuration.
  func apply(to configuration: inout Configuration, _ words: Words) throws {
    if let gate { configuration.gate.severity = gate }
    if let unavailable { configuration.gate.unavailable = unavailable }
    for text in most {
      let (rule, value) = try Self.parts(of: text, by: "--max", configuration, words)
      guard let count = Int(value), count >= 0 else { throw ValidationError(words.noCount(text)) }
      configuration.rules[rule, default: RuleSettings()].threshold.max = count
    }
    for text in largestShare {
      let (rule, value) = try Self.parts(of: text, by: "--max-share", configuration, words)
      guard let share = Double(value), (0...1).contains(share) else { throw ValidationError(words.noShare(text)) }
      configuration.rules[rule, default: RuleSettings()].threshold.maxShare = share
    }
  }

  private static func parts(
    of text: String, by option: String, _ configuration: Configuration, _ words: Words
  ) throws -> (Rule.ID, String) {
    guard let sign = text.lastIndex(of: "=") else { throw ValidationError(words.noThreshold(text, of: option)) }
    let rule = try configuration.knownRule(String(text[..<sign]), words)
    return (rule, String(text[text.index(after: sign)...]))
  }

  func validate() throws {
    if let unavailable, unavailable < 0 { throw ValidationError("--unavailable takes a number from 0 on.") }
  }
}

extension GateSettings.Level: ExpressibleByArgument {}

extension Configuration {
  /// The id of a rule that there is, be it one of the configuration's own.
  func knownRule(_ name: String, _ words: Words) throws -> Rule.ID {
    let rules = Rule.bundled.map(\.id.rawValue) + ownRules.map(\.id.rawValue)
    guard rules.contains(name) else {
      throw ValidationError(words.unknownRule(name, nearest: NearestName.of(name, among: rules)))
    }
    return Rule.ID(rawValue: name)
  }
}

extension ExitStatus {
  /// What a run ends with: answers that are missing come before findings, which may be incomplete then.
  init(_ result: GateResult) {
    self = result.lacksAnswers ? .fault : result.passes ? .clean : .findings
  }
}
