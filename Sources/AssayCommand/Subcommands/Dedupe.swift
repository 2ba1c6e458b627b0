// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay dedupe`.
struct Dedupe: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the leads that are one person, and judge nothing else.",
    discussion: """
      Writes into a folder: clusters.csv (for every record its cluster and its role in it) and matches.jsonl (for every \
      duplicate, and for every pair that a person should look at, what speaks for it and what against it). It is what \
      "assay clean" does about duplicates, in one pass and without its other checks.

      Costs some 400 bytes of memory for each lead.

        assay dedupe leads.csv -o out/
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var memory: MemoryLimitOption
  @OptionGroup var languageOption: LanguageOption

  @Option(name: [.short, .customLong("output")], help: "The folder for the results; it is made if it is missing.")
  var output: String

  @Flag(help: "Pack the results with gzip.")
  var gzip = false

  func run() throws {
    let settings = try Settings(input, languageOption)
    let words = settings.words
    let progress = ProgressLine(words)
    var options = try input.batchOptions(settings, progress: progress)
    try memory.apply(to: &options, words)
    if gzip { options.packing = GzipCompression() }
    var pipeline = Pipeline.standard
    pipeline.validators = []
    pipeline.datasetValidators = [
      DuplicateValidator(threads: input.jobs, memoryLimit: try memory.bytes)
    ]
    pipeline.enrichers = []
    if input.asIs { pipeline.normalizers = [] }
    defer { progress?.clear() }
    let run = BatchRun(pipeline: pipeline, options: options)
    let summary = try run.findDuplicates(InputPaths.expanded(input.files), into: output)
    progress?.clear()
    Terminal.standardOutput.write(words.duplicates(summary, in: output) + "\n")
  }
}
