// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay clean`.
struct Clean: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Split files into accepted, review, rejected and duplicates.",
    discussion: """
      Writes into a folder: accepted.csv, review.csv, rejected.csv, duplicates.csv (the columns of the input, then those \
      that Assay adds, which begin with assay_), unreadable.csv, findings.jsonl, clusters.csv, report.html and \
      ledger.json. Every record is in exactly one of the five CSV files; if the ledger does not balance the run fails. \
      The files appear together at the end: a run that is stopped leaves nothing under a final name.

      Costs two passes over the file, and some 400 bytes of memory for each lead to find duplicates.

        assay clean leads.csv -o out/ && open out/report.html
        assay clean leads.csv --against crm.csv -o out/
        assay clean leads.csv --memory memory/ --memory-key memory.key -o out/

      With --against, the new leads are compared with each other and with those that are known, which are not compared \
      with one another. The known ones take as much memory as the new ones, and are sorted with them. With --memory, who came in an earlier run is a duplicate; looking a lead up and remembering \
      it takes some 30 microseconds, and up to 500 bytes of memory while it lasts.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var judging: JudgingOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var suppression: SuppressionOptions
  @OptionGroup var keyOption: KeyOption
  @OptionGroup var languageOption: LanguageOption

  @Option(name: [.short, .customLong("output")], help: "The folder for the results; it is made if it is missing.")
  var output: String

  @Flag(help: "Pack the results with gzip, but for the report and the ledger.")
  var gzip = false

  @Flag(name: .customLong("jsonl"), help: "Write leads as JSON Lines also where the input is CSV.")
  var writesJSONLines = false

  @Option(help: "How the summary is printed.")
  var format = Format.text

  @Option(
    help: """
      The severity from which a finding makes the exit code 1: note, warning, error or never; where it is given, the \
      thresholds of the configuration hold, too, but no baseline. Default: never.
      """)
  var gate: GateSettings.Level?

  func run() throws {
    var settings = try Settings(input, languageOption)
    let words = settings.words
    try judging.apply(to: &settings.configuration, words)
    let progress = ProgressLine(words)
    var options = try judging.batchOptions(input, settings, progress: progress)
    options.memory = try memory.memory()
    options.writesJSONLines = writesJSONLines
    if gzip { options.packing = GzipCompression() }
    var pipeline = try settings.pipeline(
      threads: input.jobs, memoryLimit: options.memoryLimit, normalizes: !input.asIs)
    try suppression.apply(to: &pipeline, settings, keyOption)
    let run = BatchRun(pipeline: pipeline, options: options)
    defer { progress?.clear() }
    let report = try run.clean(InputPaths.expanded(input.files), into: output)
    progress?.clear()
    let style = Style(isColored: Terminal.standardOutput.isColored)
    switch format {
    // The results are complete and in their place: a reader of the summary that went away changes nothing about that.
    case .json: Terminal.standardOutput.write(ReportJSON(report).text)
    case .text:
      let findings = TextFinding(words: words, style: style, isRedacted: true)
      let summary = TextSummary(
        report: report, words: words, style: style, findings: findings,
        judgedColumns: Set(settings.configuration.ownRules.flatMap(\.columns)))
      let page = output.hasSuffix("/") ? "\(output)report.html" : "\(output)/report.html"
      let text = summary.text(showsFindings: false, next: [words.look(at: page)] + explanation(report))
      let files = report.outputs.map(\.name).joined(separator: " ")
      Terminal.standardOutput.write(text + words.wrote(output) + " " + files + "\n" + settings.note)
    }
    guard let gate else { throw ExitStatus.clean }
    settings.configuration.gate.severity = gate
    let remarks = GateRemarks(
      gate: GatePolicy(settings.configuration), policy: pipeline.policy, revision: nil, baseline: nil, words: words)
    for line in remarks.closing(report, Style(isColored: false)) {
      Terminal.standardError.write("assay: \(line)\n")
    }
    throw ExitStatus(remarks.gate.result(of: report.counts, by: pipeline.policy))
  }

  private func explanation(_ report: RunReport) -> [String] {
    report.counts.found.first.map { ["assay explain \($0.rule.id)"] } ?? []
  }
}
