// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// How `assay check` writes down what it found, and where.
struct CheckFormatOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, sarif, junit, github, hook
  }

  @Option(
    help: ArgumentHelp(
      """
      text for people; json: one report object; jsonl, csv: one finding a line; sarif: SARIF 2.1.0; junit: a test for each \
      file and rule; github: annotations of GitHub Actions; hook: of each file up to \(HookFormat.limit) findings that make the \
      exit code 1, and how many there are.
      """))
  var format = Name.text

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write the findings to this file, whole or not at all, and print a summary.", valueName: "file"))
  var output: String?

  @Flag(help: "Print every finding, not only an example of each kind.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Which outcomes jsonl, csv and sarif hold: findings, or all (with what could not be judged).",
      valueName: "findings|all"))
  var outcomes = "findings"

  @Flag(
    inversion: .prefixedNo,
    help: """
      Leave out values of leads. Default: in sarif, junit, github and hook always; in the others where CI is set, unless they are \
      written to a file.
      """)
  var redact: Bool?

  /// Whether values of leads are left out.
  var isRedacted: Bool {
    switch format {
    case .sarif, .junit, .github, .hook: redact ?? true
    case .text, .json, .jsonl, .csv: redact ?? (output == nil && environment("CI") != nil)
    }
  }

  var showsUnjudged: Bool { outcomes == "all" }

  /// Whether the format is one for people, in which the gate is spoken of.
  var isForPeople: Bool { format == .text || format == .hook }

  /// The format that was asked for, nil for one for people.
  /// - Parameters:
  ///   - rules: the rules in force.
  ///   - gate: what makes the run fail.
  func makeFormat(
    _ rules: [Rule], _ gate: GatePolicy, _ words: Words, to sink: @escaping ResultSink
  ) -> (any FindingFormat)? {
    let (language, isRedacted) = (words.language, isRedacted)
    return switch format {
    case .text, .hook: nil
    case .json: ReportFormat(to: sink)
    case .jsonl: JSONLinesFormat(FindingLine(language: language, redacted: isRedacted), to: sink)
    case .csv: CSVFormat(language: language, redacted: isRedacted, to: sink)
    case .sarif:
      SARIFFormat(rules: rules, version: assayVersion, language: language, redacted: isRedacted, to: sink)
    case .junit:
      JUnitFormat(rules: rules, gate: gate, language: language, redacted: isRedacted, to: sink)
    case .github: GitHubFormat(gate: gate, language: language, redacted: isRedacted, to: sink)
    }
  }

  /// Where the findings go.
  /// - Parameter inputs: files that must not be replaced.
  func makeTarget(keeping inputs: [String]) throws(BatchError) -> CheckTarget {
    guard let output else { return CheckTarget() }
    return CheckTarget(path: output, file: try ResultFile(output, keeping: inputs))
  }

  func validate() throws {
    guard ["findings", "all"].contains(outcomes) else { throw ValidationError("--outcomes takes findings or all.") }
    if output == "-" { throw ValidationError("Without --output the findings go to standard output.") }
  }
}
