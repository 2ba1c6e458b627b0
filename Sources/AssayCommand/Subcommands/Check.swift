// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay check`.
struct Check: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with files, and write nothing.",
    discussion: """
      Prints one screen: an example of each kind of finding, what would become of the records, and what to do next. With \
      --all every finding is a line, "file:line:column: severity: column: text [rule]"; --format jsonl prints each as an \
      object for programs.

      Costs two passes over the file, and some 400 bytes of memory for each lead to find duplicates.

        assay check leads.csv --all | grep email
        zcat leads.csv.gz | assay check - --format jsonl | jq -r .rule | sort | uniq -c
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var against: AgainstOptions
  @OptionGroup var email: EmailOptions
  @OptionGroup var duplicateOptions: DuplicateOptions
  @OptionGroup var gateOptions: GateOptions
  @OptionGroup var baselineOptions: BaselineOptions
  @OptionGroup var suppression: SuppressionOptions
  @OptionGroup var keyOption: KeyOption
  @OptionGroup var changedSince: ChangedSinceOption
  @OptionGroup var languageOption: LanguageOption

  @Option(help: "text for people, json for one report object, jsonl for one finding a line.")
  var format = Format.text

  @Flag(help: "Print every finding, not only an example of each kind.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Which outcomes jsonl holds: findings, or all (with what could not be judged).", valueName: "findings|all"))
  var outcomes = "findings"

  @Flag(
    help: """
      Print what a commit hook needs: of each file up to \(HookOutput.limit) findings that make the exit code 1, without values \
      of leads, and how many there are; nothing where there are none.
      """)
  var hook = false

  @Flag(inversion: .prefixedNo, help: "Leave values of leads out of text output. Default: where CI is set.")
  var redact: Bool?

  func validate() throws {
    guard ["findings", "all"].contains(outcomes) else { throw ValidationError("--outcomes takes findings or all.") }
    if hook && (all || format != .text) {
      throw ValidationError("--hook is a format of its own, without --format and --all.")
    }
  }

  func run() throws {
    var settings = try Settings(input, languageOption)
    let words = settings.words
    try email.apply(to: &settings.configuration, words)
    duplicateOptions.apply(to: &settings.configuration)
    try gateOptions.apply(to: &settings.configuration, words)
    let gate = GatePolicy(settings.configuration)
    let files = try InputPaths.expanded(input.files)
    let baseline = try baselineOptions.findings(settings, keyOption)
    let earlier = try changedSince.earlierStates(of: files, words)
    let progress = ProgressLine(words)
    var options = try input.batchOptions(settings, progress: progress)
    options.known = try against.knownFiles(words, savedMappings: options.savedMappings)
    options.knownFindings = baseline?.findings
    options.earlierStates = earlier?.paths ?? [:]
    try duplicateOptions.memory.apply(to: &options, words)
    var pipeline = try settings.pipeline(
      threads: input.jobs, memoryLimit: options.memoryLimit, normalizes: !input.asIs)
    try suppression.apply(to: &pipeline, settings, keyOption)
    let run = BatchRun(pipeline: pipeline, options: options)
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let textFinding = TextFinding(
      words: words, style: style, isRedacted: hook || (redact ?? (environment("CI") != nil)))
    let hookOutput = hook ? HookOutput(line: textFinding, gate: gate) : nil
    let output: (any FindingOutput)? =
      switch format {
      case .text: hookOutput ?? (all ? textFinding : nil)
      case .json: nil
      case .jsonl: JSONLinesOutput(line: FindingLine(language: words.language))
      }
    defer { progress?.clear() }
    // The earlier states are gone with the value that holds them, and the run knows only where they are.
    let report = try withExtendedLifetime(earlier) {
      try run.check(files, findings: output, showsUnjudged: outcomes == "all")
    }
    progress?.clear()

    let result = gate.result(of: report.counts, by: pipeline.policy)
    let reasons = GateText(result: result, words: words, style: style).lines
    let exceptions = ExceptionText(
      counts: report.counts, revision: changedSince.changedSince, baseline: baseline, words: words)
    switch format {
    case .text where hookOutput != nil:
      let lines = result.passes ? [] : (hookOutput?.lines(result) ?? []) + reasons
      try write(lines + exceptions.stale)
    case .text:
      let summary = TextSummary(
        report: report, words: words, style: style, findings: textFinding, exceptions: exceptions.lines)
      try Terminal.standardOutput.writeResult(Array(summary.text(showsFindings: !all, next: next(report)).utf8))
      try write(reasons + exceptions.stale)
      try Terminal.standardOutput.writeResult(Array(settings.note.utf8))
    case .json: try Terminal.standardOutput.writeResult(Array(ReportJSON(report).text.utf8))
    case .jsonl: break
    }
    if format != .text {
      for line in reasons + exceptions.stale { Terminal.standardError.write("assay: \(line)\n") }
    }
    throw ExitStatus(result)
  }

  private func write(_ lines: [String]) throws {
    try Terminal.standardOutput.writeResult(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func next(_ report: RunReport) -> [String] {
    // Standard input is gone by now.
    let files = input.files.map { ShellWord.quoted(VisibleText.of($0)) }.joined(separator: " ")
    var steps = input.files.contains("-") ? [] : ["assay clean \(files) -o out/"]
    if let rule = report.counts.found.first?.rule.id { steps.append("assay explain \(rule)") }
    return steps
  }
}
