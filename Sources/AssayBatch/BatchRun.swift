// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Judges files: reads them in pieces, on all processors, in memory that does not grow with them.
///
/// ```swift
/// let report = try BatchRun(pipeline: .standard).clean(["leads.csv"], into: "out")
/// print(report.counts.accepted)
/// ```
public struct BatchRun: Sendable {
  let pipeline: Pipeline
  let options: BatchOptions

  /// Prepares runs with a pipeline.
  public init(pipeline: Pipeline, options: BatchOptions = BatchOptions()) {
    self.pipeline = pipeline
    self.options = options
  }

  /// The rules about files, and about leads that came in earlier runs, which hold besides those of the pipeline.
  public static var fileRules: [Rule] { CSVRules.all + MappingRules.all + MemoryRules.all }

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
    let locators = RecordLocators()
    let reading = try read(paths, pipeline, locators, memory: nil, through: makeSieve(paths, locators.dataset)) {
      newRules in
      CheckOutput(
        output, policy: pipeline.policy, showsUnjudged: showsUnjudged, locators: locators, newRules: newRules)
    }
    return RunReport(
      inputs: reading.inputs, known: reading.known, examples: reading.output.book.all, tables: pipeline.tables)
  }

  /// Judges files and writes each record into exactly one of the files of a folder; see `docs/formats.md`.
  ///
  /// The files appear together when all is complete; a run that is stopped leaves nothing under a final name.
  /// - Throws: ``BatchError`` for what stops the work; bad leads do not.
  public func clean(_ paths: [String], into folder: String) throws(BatchError) -> RunReport {
    let folder = try OutputFolder(folder)
    do {
      for path in paths + (options.known?.paths ?? []) { try refuseToOverwrite(path, in: folder) }
      let locators = RecordLocators()
      let reading = try read(paths, pipeline, locators, memory: options.memory) { _ throws(BatchError) in
        try CleanOutput(folder, pipeline: pipeline, options: options, locators: locators)
      }
      return try reading.output.finish(reading.inputs, known: reading.known, persons: reading.persons)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// The input of a run must not be one of its outputs: it would be replaced by its own cleaned form.
  private func refuseToOverwrite(_ path: String, in folder: OutputFolder) throws(BatchError) {
    let packings = options.knownPackings
    let names = OutputNames.ofAnyRun(packing: packings) + OutputNames.ofMerging(packing: packings)
    guard names.contains(where: { folder.holds($0, at: path) }) else {
      return
    }
    throw BatchError(
      .usage, english: "\(path): this file is one that the run would replace. Choose another folder with -o.",
      german: "\(path): Diese Datei würde der Lauf selbst ersetzen. Bitte mit -o einen anderen Ordner wählen.")
  }

  /// What was read, and what came of it.
  struct Reading<Output> {
    let inputs: [InputSummary]
    let known: [InputSummary]
    /// The id of the person of each record, where there is a memory.
    let persons: [String]?
    let output: Output
  }

  /// Reads the files once, or twice where data set validators need it: to gather evidence first, or because the first
  /// reading ended with something about leads that it had judged already.
  /// - Parameters:
  ///   - locators: learn where the known leads are.
  ///   - makeOutput: makes the output of a reading; for a second one it gets the rules that are new in it.
  func read<Output: ChunkOutput>(
    _ paths: [String], _ pipeline: Pipeline, _ locators: RecordLocators, memory: (any DatasetMemory)?,
    through sieve: Sieve? = nil, _ makeOutput: (Set<Rule.ID>?) throws(BatchError) -> Output
  ) throws(BatchError) -> Reading<Output> {
    let engine = Engine(pipeline: pipeline, options: options)
    let datasets = DatasetWork(pipeline.datasetValidators)
    let needsSurvey = datasets.needsSurvey || memory != nil
    var inputs: [InputFile] = []
    for path in paths { inputs.append(try InputFile(path, isReadTwice: needsSurvey)) }
    let known = try readKnown(datasets.surveying, locators.known)
    var (surveyed, recordCount) = (DatasetFindings(), 0)
    var persons: [String]?
    if needsSurvey {
      let summaries: [InputSummary]
      (surveyed, summaries) = try survey(inputs, datasets.surveying, locators.dataset, memory)
      recordCount = summaries.reduce(0) { $0 + $1.report.records }
      if let memory { persons = try recall(summaries, with: memory, &surveyed) }
    }
    let aboutDataset = surveyed.extract { $0.upperBound == 0 }
    var output = try makeOutput(nil)
    let first = DatasetWork(pipeline.datasetValidators, knowing: surveyed, recordCount: recordCount)
    var summaries = try engine.run(inputs, first, into: output, through: sieve)
    let concluded =
      aboutDataset
      + first.streaming.flatMap { $0.conclude() }
      .filter { !pipeline.policy.allowed.contains($0.finding.rule.id) }
    let late = concluded.filter { !$0.isAboutDataset }
    if !late.isEmpty && inputs.allSatisfy(\.canBeReadAgain) {
      output = try makeOutput(Set(late.map(\.finding.rule.id)))
      var settled = first.known
      settled.append(contentsOf: first.knownRuns + late)
      let second = DatasetWork(
        pipeline.datasetValidators, knowing: settled, recordCount: summaries.reduce(0) { $0 + $1.report.records })
      summaries = try engine.run(inputs, second, into: output, through: sieve)
    }
    let aboutAll = concluded.filter(\.isAboutDataset).map(\.finding)
    let (whole, knownCount) = sieve?.settle(aboutAll) ?? (aboutAll, 0)
    try output.conclude(whole)
    if !summaries.isEmpty {
      for finding in whole { summaries[0].report.addFileFinding(finding, policy: pipeline.policy) }
      summaries[0].report.addKnown(knownCount)
    }
    return Reading(inputs: summaries, known: known, persons: persons, output: output)
  }

  /// Shows the leads that are known already to the data set validators that compare with them. They are normalised as all
  /// others are, and not judged.
  private func readKnown(
    _ stages: [DatasetStage], _ locator: RecordLocator
  ) throws(BatchError) -> [InputSummary] {
    guard let known = options.known, stages.contains(where: \.comparesKnownLeads) else { return [] }
    var inputs: [InputFile] = []
    for path in known.paths { inputs.append(try InputFile(path, isReadTwice: false)) }
    let engine = Engine(pipeline: normalizing, options: known.options(options))
    return try engine.run(inputs, DatasetWork([]), into: KnownLeadsOutput(stages, locator))
  }

  /// The first of two readings, for data set validators that must have seen all leads before they can judge one.
  func survey(
    _ inputs: [InputFile], _ stages: [DatasetStage], _ locator: RecordLocator, _ memory: (any DatasetMemory)?
  ) throws(BatchError) -> (findings: DatasetFindings, inputs: [InputSummary]) {
    let survey = SurveyOutput(stages, locator, memory)
    var surveying = pipeline
    surveying.enrichers = []
    let surveyors = pipeline.datasetValidators.filter { !$0.makeStage().isStreaming }
    if surveyors.allSatisfy(\.asksOnlyForRejections) { surveying.validators = pipeline.rejectingValidators }
    let summaries = try Engine(pipeline: surveying, options: options)
      .run(inputs, DatasetWork([]), into: survey, keptBy: surveyors)
    var findings = survey.resolve()
    findings.removeAll(of: pipeline.policy.allowed)
    return (findings, summaries)
  }

  /// Adds what a memory says about the leads to what is known from the first reading.
  /// - Returns: the id of the person of each record.
  private func recall(
    _ inputs: [InputSummary], with memory: any DatasetMemory, _ surveyed: inout DatasetFindings
  ) throws(BatchError) -> [String] {
    let settled = DatasetWork(
      [], knowing: surveyed, recordCount: inputs.reduce(0) { $0 + $1.report.records })
    let recollection = try memory.recall(inputs) { settled.known.match(of: $0) }
    surveyed.append(
      contentsOf: recollection.findings.filter { !pipeline.policy.allowed.contains($0.finding.rule.id) })
    return recollection.persons
  }
}
