// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Judges files: reads them in pieces, on all processors, in memory that does not grow with them.
///
/// ```swift
/// let report = try BatchRun(pipeline: .standard).clean(["leads.csv"], into: "out")
/// print(report.counts.accepted)
/// ```
public struct BatchRun: Sendable {
  private let pipeline: Pipeline
  private let options: BatchOptions

  /// Prepares runs with a pipeline.
  public init(pipeline: Pipeline, options: BatchOptions = BatchOptions()) {
    self.pipeline = pipeline
    self.options = options
  }

  /// The rules about files, which hold besides those of the pipeline.
  public static var fileRules: [Rule] { CSVRules.all }

  /// Judges files and writes nothing.
  /// - Parameters:
  ///   - paths: files, or `-` for standard input.
  ///   - output: gets every finding; nil if counts and examples are enough.
  ///   - showsUnjudged: whether `output` also gets what could not be judged.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func check(
    _ paths: [String], findings output: (any FindingOutput)? = nil, showsUnjudged: Bool = false
  ) throws(BatchError) -> RunReport {
    // A check has no use for what enrichers derive.
    var pipeline = pipeline
    pipeline.enrichers = []
    let check = CheckOutput(output, policy: pipeline.policy, showsUnjudged: showsUnjudged)
    let inputs = try run(paths, pipeline, into: check)
    return RunReport(inputs: inputs, examples: check.book.all)
  }

  /// Judges files and writes each record into exactly one of the files of a folder; see `docs/formats.md`.
  ///
  /// The files appear together when all is complete; a run that is stopped leaves nothing under a final name.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func clean(_ paths: [String], into folder: String) throws(BatchError) -> RunReport {
    let folder = try OutputFolder(folder)
    do {
      let clean = try CleanOutput(folder, pipeline: pipeline, language: options.language)
      for path in paths { try refuseToOverwrite(path, in: folder) }
      let inputs = try run(paths, pipeline, into: clean)
      return try clean.finish(inputs, in: folder, language: options.language)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// The input of a run must not be one of its outputs: it would be replaced by its own cleaned form.
  private func refuseToOverwrite(_ path: String, in folder: OutputFolder) throws(BatchError) {
    guard CleanOutput.fileNames.contains(where: { folder.holds($0, at: path) }) else { return }
    throw BatchError(
      .usage, english: "\(path): this file is one that the run would replace. Choose another folder with -o.",
      german: "\(path): Diese Datei würde der Lauf selbst ersetzen. Bitte mit -o einen anderen Ordner wählen.")
  }

  private func run(
    _ paths: [String], _ pipeline: Pipeline, into output: some ChunkOutput
  ) throws(BatchError) -> [InputSummary] {
    let engine = Engine(pipeline: pipeline, options: options)
    var datasets = DatasetWork(pipeline.datasetValidators)
    var inputs: [InputFile] = []
    for path in paths { inputs.append(try InputFile(path, isReadTwice: datasets.needsSurvey)) }
    if datasets.needsSurvey {
      let survey = SurveyOutput(datasets.surveying)
      var surveying = pipeline
      surveying.enrichers = []
      _ = try Engine(pipeline: surveying, options: options).run(inputs, DatasetWork([]), into: survey)
      datasets.setSurveyed(survey.resolve())
    }
    return try engine.run(inputs, datasets, into: output)
  }
}
