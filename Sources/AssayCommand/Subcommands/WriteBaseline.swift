// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayBaseline

/// `assay baseline`.
struct WriteBaseline: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Take down what is wrong with files today, so that only new findings fail the gate.",
    discussion: """
      Judges the files as "assay check" does and writes down each finding that counts for the gate, as a hash under a \
      key: the file tells how often each rule was broken and nothing of any lead, and can lie in the repository. A \
      finding is known as long as nothing in its row changes. What other files have in the baseline stays, unless they \
      are gone. The suppression list is not looked at: who is on it never becomes known, and fails every check.

        (umask 077; head -c 48 /dev/urandom | base64 > assay.key)     keep it where secrets are kept
        export ASSAY_KEY="$(cat assay.key)"
        assay baseline leads.csv
        assay check leads.csv --baseline assay-baseline.txt
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var judging: JudgingOptions
  @OptionGroup var gateOptions: GateOptions
  @OptionGroup var keyOption: KeyOption
  @OptionGroup var languageOption: LanguageOption

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Where the baseline is, or will be. Default: what the configuration says, otherwise assay-baseline.txt.",
      valueName: "file"))
  var output: String?

  func run() throws {
    var settings = try Settings(input, languageOption)
    let words = settings.words
    try judging.apply(to: &settings.configuration, words)
    try gateOptions.apply(to: &settings.configuration, words)
    let path = output ?? settings.baseline ?? "assay-baseline.txt"
    let secret = try keyOption.secret()
    let names = BaselineNames(file: path)
    var baseline = NewFile(path).exists ? try Baseline(file: path, secret: secret) : Baseline()
    let recorder = BaselineRecorder(secret: secret, names: names, gate: GatePolicy(settings.configuration))

    let progress = ProgressLine(words)
    var options = try judging.batchOptions(input, settings, progress: progress)
    options.knownFindings = recorder
    let pipeline = try settings.pipeline(
      threads: input.jobs, memoryLimit: options.memoryLimit, normalizes: !input.asIs)
    defer { progress?.clear() }
    _ = try BatchRun(pipeline: pipeline, options: options).check(InputPaths.expanded(input.files))
    progress?.clear()

    let recorded = recorder.baseline
    baseline.files = baseline.files.filter { $0.key == "-" || NewFile(names.path(of: $0.key)).exists }
    baseline.files.merge(recorded.files) { $1 }
    try NewFile(path).write(baseline.text(under: secret))
    let shown = VisibleText.of(path)
    var text = words.wroteBaseline(shown, recorded.count, files: recorded.files.count) + "\n"
    if settings.baseline == nil { text += words.tellConfiguration(of: shown) + "\n" }
    try Terminal.standardOutput.writeResult(Array((text + settings.note).utf8))
  }
}
