// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay check`.
struct Check: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with files, and change nothing.",
    discussion: """
      Prints one screen: an example of each kind of finding, what would become of the records, and what to do next. With \
      --all every finding is a line, "file:line:column: severity: column: text [rule]"; --format jsonl prints each as an \
      object for programs, csv as a row. sarif, junit and github are for code hosts and CI, hook is for hooks before a \
      commit; no value of a lead stands in them, unless --no-redact is given.

      Costs two passes over the file, and some 400 bytes of memory for each lead to find duplicates. Findings are written \
      as they come: memory does not grow with them.

        assay check leads.csv --all | grep email
        assay check leads.csv --format sarif -o leads.sarif
        assay check leads.csv --format hook --changed-since HEAD
        zcat leads.csv.gz | assay check - --format jsonl | jq -r .rule | sort | uniq -c
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var judging: JudgingOptions
  @OptionGroup var formatOptions: CheckFormatOptions
  @OptionGroup var gateOptions: GateOptions
  @OptionGroup var baselineOptions: BaselineOptions
  @OptionGroup var suppression: SuppressionOptions
  @OptionGroup var keyOption: KeyOption
  @OptionGroup var changedSince: ChangedSinceOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    var settings = try Settings(input, languageOption)
    let words = settings.words
    try judging.apply(to: &settings.configuration, words)
    try gateOptions.apply(to: &settings.configuration, words)
    let gate = GatePolicy(settings.configuration)
    let paths = try InputPaths.expanded(input.files)
    let baseline = try baselineOptions.findings(settings, keyOption)
    let earlier = try changedSince.earlierStates(of: paths, words)
    let progress = ProgressLine(words)
    var options = try judging.batchOptions(input, settings, progress: progress)
    options.knownFindings = baseline?.findings
    options.earlierState = earlier?.state
    var pipeline = try settings.pipeline(
      threads: input.jobs, memoryLimit: options.memoryLimit, normalizes: !input.asIs)
    try suppression.apply(to: &pipeline, settings, keyOption)
    let run = BatchRun(pipeline: pipeline, options: options)

    let read =
      [settings.file?.path, input.mapping, judging.against.againstMapping, keyOption.key, baseline?.path]
      + [suppression.path(settings)] + (settings.file.map { $0.valueFiles.keys.map($0.resolved) } ?? [])
    let target = try formatOptions.makeTarget(
      keeping: paths + (options.known?.paths ?? []) + read.compactMap(\.self))
    let remarks = GateRemarks(
      gate: gate, policy: pipeline.policy, revision: changedSince.changedSince, baseline: baseline, words: words)
    let format: any FindingFormat =
      formatOptions.makeFormat(run.rules, gate, words, to: target.sink)
      ?? makeFormat(remarks, settings, target)
    defer { progress?.clear() }
    let report = try run.check(paths, as: format, showsUnjudged: formatOptions.showsUnjudged)
    progress?.clear()
    try target.publish(report, remarks, note: settings.note)
    if !formatOptions.isForPeople || target.isFile {
      for line in remarks.closing(report, Style(isColored: false)) {
        Terminal.standardError.write("assay: \(line)\n")
      }
    }
    throw ExitStatus(gate.result(of: report.counts, by: pipeline.policy))
  }

  /// The formats for people.
  private func makeFormat(_ remarks: GateRemarks, _ settings: Settings, _ target: CheckTarget) -> any FindingFormat {
    let finding = TextFinding(words: settings.words, style: target.style, isRedacted: formatOptions.isRedacted)
    if formatOptions.format == .hook { return HookFormat(line: finding, remarks: remarks, sink: target.sink) }
    return TextFormat(
      finding: finding, showsAll: formatOptions.all, remarks: remarks,
      judgedColumns: Set(settings.configuration.ownRules.flatMap(\.columns)), next: next, note: settings.note,
      sink: target.sink)
  }

  @Sendable private func next(_ report: RunReport) -> [String] {
    // Standard input is gone by now.
    let files = input.files.map { ShellWord.quoted(VisibleText.of($0)) }.joined(separator: " ")
    var steps = input.files.contains("-") ? [] : ["assay clean \(files) -o out/"]
    if let rule = report.counts.found.first?.rule.id { steps.append("assay explain \(rule)") }
    return steps
  }
}
