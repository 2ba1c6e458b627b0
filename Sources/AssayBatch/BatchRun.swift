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
  public static var fileRules: [Rule] { CSVRules.all + MappingRules.all }

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
    let (reading, check) = try read(paths, pipeline) { newRules in
      CheckOutput(output, policy: pipeline.policy, showsUnjudged: showsUnjudged, newRules: newRules)
    }
    return RunReport(inputs: reading, examples: check.book.all, tables: pipeline.tables)
  }

  /// Judges files and writes each record into exactly one of the files of a folder; see `docs/formats.md`.
  ///
  /// The files appear together when all is complete; a run that is stopped leaves nothing under a final name.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func clean(_ paths: [String], into folder: String) throws(BatchError) -> RunReport {
    let folder = try OutputFolder(folder)
    do {
      for path in paths { try refuseToOverwrite(path, in: folder) }
      let (inputs, clean) = try read(paths, pipeline) { _ throws(BatchError) in
        try CleanOutput(folder, pipeline: pipeline, options: options)
      }
      return try clean.finish(inputs)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// The input of a run must not be one of its outputs: it would be replaced by its own cleaned form.
  private func refuseToOverwrite(_ path: String, in folder: OutputFolder) throws(BatchError) {
    guard OutputNames.ofAnyRun(packing: options.knownPackings).contains(where: { folder.holds($0, at: path) }) else {
      return
    }
    throw BatchError(
      .usage, english: "\(path): this file is one that the run would replace. Choose another folder with -o.",
      german: "\(path): Diese Datei würde der Lauf selbst ersetzen. Bitte mit -o einen anderen Ordner wählen.")
  }

  /// Reads the files once, or twice where data set validators need it: to gather evidence first, or because the first
  /// reading ended with something about leads that it had judged already.
  /// - Parameter makeOutput: makes the output of a reading; for a second one it gets the rules that are new in it.
  private func read<Output: ChunkOutput>(
    _ paths: [String], _ pipeline: Pipeline, _ makeOutput: (Set<Rule.ID>?) throws(BatchError) -> Output
  ) throws(BatchError) -> (inputs: [InputSummary], output: Output) {
    let engine = Engine(pipeline: pipeline, options: options)
    let datasets = DatasetWork(pipeline.datasetValidators)
    var inputs: [InputFile] = []
    for path in paths { inputs.append(try InputFile(path, isReadTwice: datasets.needsSurvey)) }
    var (surveyed, recordCount) = (DatasetFindings(), 0)
    if datasets.needsSurvey { (surveyed, recordCount) = try survey(inputs, datasets.surveying) }
    let aboutDataset = surveyed.extract { $0.upperBound == 0 }
    var output = try makeOutput(nil)
    let first = DatasetWork(pipeline.datasetValidators, knowing: surveyed, recordCount: recordCount)
    var summaries = try engine.run(inputs, first, into: output)
    let concluded =
      aboutDataset
      + first.streaming.flatMap { $0.conclude() }
      .filter { !pipeline.policy.allowed.contains($0.finding.rule.id) }
    let late = concluded.filter { !$0.isAboutDataset }
    if !late.isEmpty && inputs.allSatisfy(\.canBeReadAgain) {
      output = try makeOutput(Set(late.map(\.finding.rule.id)))
      var known = first.known
      known.append(contentsOf: first.knownRuns + late)
      let second = DatasetWork(
        pipeline.datasetValidators, knowing: known, recordCount: summaries.reduce(0) { $0 + $1.report.records })
      summaries = try engine.run(inputs, second, into: output)
    }
    let whole = concluded.filter(\.isAboutDataset).map(\.finding)
    try output.conclude(whole)
    for finding in whole where !summaries.isEmpty {
      summaries[0].report.addFileFinding(finding, policy: pipeline.policy)
    }
    return (summaries, output)
  }

  /// The first of two readings, for data set validators that must have seen all leads before they can judge one.
  private func survey(
    _ inputs: [InputFile], _ stages: [DatasetStage]
  ) throws(BatchError) -> (findings: DatasetFindings, recordCount: Int) {
    let survey = SurveyOutput(stages)
    var surveying = pipeline
    surveying.enrichers = []
    let summaries = try Engine(pipeline: surveying, options: options).run(inputs, DatasetWork([]), into: survey)
    var findings = survey.resolve()
    findings.removeAll(of: pipeline.policy.allowed)
    return (findings, summaries.reduce(0) { $0 + $1.report.records })
  }
}
