// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import Synchronization

/// The output of `clean`: every record in exactly one file, and the files that tell why.
///
/// A class, because the files are shared by the workers of a run.
final class CleanOutput: ChunkOutput {
  /// What a chunk leaves as.
  struct Rendered: Sendable {
    /// The rows for each ``Destination``, and how many.
    var rows = [[UInt8]](repeating: [], count: Destination.allCases.count)
    var counts = [Int](repeating: 0, count: Destination.allCases.count)
    var unreadable: [UInt8] = []
    var unreadableCount = 0
    var findings: [UInt8] = []
    var findingCount = 0
    var examples: [PlacedFinding] = []
    var duplicates: [DuplicateList.Duplicate] = []
  }

  private struct State {
    /// The files of the leads, made when the format of the first file is known.
    var rows: [StagedFile] = []
    var counts = [Int](repeating: 0, count: Destination.allCases.count)
    let unreadable: StagedFile
    var unreadableCount = 0
    let findings: StagedFile
    var findingCount = 0
    var duplicates = DuplicateList()
    var first: SourceFile?
  }

  private let state: Mutex<State>
  private let folder: OutputFolder
  private let pipeline: Pipeline
  private let options: BatchOptions
  private let line: FindingLine
  private let locators: RecordLocators
  private let book = ExampleBook()

  /// Begins the files in a folder; publishing them is left to its owner.
  init(
    _ folder: OutputFolder, pipeline: Pipeline, options: BatchOptions, locators: RecordLocators
  ) throws(BatchError) {
    self.locators = locators
    self.folder = folder
    self.pipeline = pipeline
    self.options = options
    line = FindingLine(language: options.language)
    let names = OutputNames(packing: options.packing?.fileExtension)
    let unreadable = try folder.makeFile(names.unreadable, packedBy: options.packing)
    let findings = try folder.makeFile(names.findings, packedBy: options.packing)
    state = Mutex(State(unreadable: unreadable, findings: findings))
  }
}

// MARK: - Chunks

extension CleanOutput {
  func makeRendered() -> Rendered { Rendered() }

  func begin(_ file: SourceFile) throws(BatchError) {
    locators.dataset.add(file)
    let columns = LeadColumns.names(pipeline.enrichmentColumns)
    var header: [UInt8] = []
    file.makeWriter(policy: pipeline.policy, asJSONLines: options.writesJSONLines)
      .appendHeader(adding: columns, to: &header)
    let names = names(for: file)
    let findings = FindingPlacer(file: file, policy: pipeline.policy, locators: locators).fileFindings
    book.add(findings)
    var lines: [UInt8] = []
    for finding in findings { line.append(finding, to: &lines) }
    let unreadableHeader = unreadableHeader(for: file)
    try state.withLock { state throws(BatchError) in
      try state.findings.write(lines)
      state.findingCount += findings.count
      if let first = state.first {
        guard first.isOfTheKind(of: file) else {
          throw BatchError(
            .usage,
            english: "\(file.name): its columns are not those of \(first.name). Clean files of one kind at a time.",
            german: "\(file.name): Die Spalten sind nicht die von \(first.name). Bitte je Lauf nur Dateien einer Art.")
        }
        return
      }
      state.first = file
      for destination in Destination.allCases {
        let output = try folder.makeFile(names.leads(for: destination), packedBy: options.packing)
        try output.write(header)
        state.rows.append(output)
      }
      try state.unreadable.write(unreadableHeader)
    }
  }

  func conclude(_ findings: [Finding]) throws(BatchError) {
    guard let file = state.withLock({ $0.first }) else { return }
    let placer = FindingPlacer(file: file, policy: pipeline.policy, locators: locators)
    let placed = findings.map(placer.placed(aboutDataset:))
    book.add(placed)
    var lines: [UInt8] = []
    for finding in placed { line.append(finding, to: &lines) }
    try state.withLock { state throws(BatchError) in
      try state.findings.write(lines)
      state.findingCount += placed.count
    }
  }

  private func unreadableHeader(for file: SourceFile) -> [UInt8] {
    var header = file.dialect.hasByteOrderMark ? Dialect.byteOrderMark : []
    let names = ["file", "record", "line", "rule", "row"]
    CSVWriter(dialect: file.dialect).appendRow(names.map { Array($0.utf8) }, to: &header)
    return header
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout Rendered) {
    rendered.reset()
    let writer = file.makeWriter(policy: pipeline.policy, asJSONLines: options.writesJSONLines)
    judged.forEachRecord { record, fate in
      switch fate {
      case .lead(let lead):
        let destination = judged.destination(of: lead)
        rendered.counts[destination.rawValue] += 1
        writer.append(lead, record, of: judged, to: destination, into: &rendered.rows[destination.rawValue])
        // A rejected lead leaves with the rejected ones, and belongs to its cluster all the same.
        if let match = judged.match(of: lead) {
          rendered.duplicates.append(DuplicateList.Duplicate(record: judged.batch.numbers[lead], match))
        }
      case .unreadable(let index):
        rendered.unreadableCount += 1
        append(judged.unreadable[index], record, judged, file, to: &rendered.unreadable)
      }
    }
    let full = book.fullRules
    let placer = FindingPlacer(file: file, policy: pipeline.policy, locators: locators)
    placer.forEachFinding(in: judged, where: { _ in true }) { placed in
      guard placed.finding.outcome != .couldNotJudge else { return }
      if !full.contains(placed.finding.rule.id) { rendered.examples.append(placed) }
      line.append(placed, to: &rendered.findings)
      rendered.findingCount += 1
    }
  }

  private func names(for file: SourceFile) -> OutputNames {
    OutputNames(
      isJSONLines: options.writesJSONLines || file.form.isJSONLines, packing: options.packing?.fileExtension)
  }

  /// A row that cannot be split into its columns is kept as one cell: as it stands, it would spoil the rows around it.
  private func append(
    _ unreadable: JudgedChunk.UnreadableRecord, _ record: CSVRecord, _ judged: borrowing JudgedChunk,
    _ file: SourceFile,
    to buffer: inout [UInt8]
  ) {
    let writer = CSVWriter(dialect: file.dialect)
    writer.appendRow(
      [
        Array(file.name.utf8), Array(String(file.number(ofRecord: judged.chunk.firstRecord + record.index)).utf8),
        Array(String(unreadable.place.position.line).utf8), Array(unreadable.finding.rule.id.rawValue.utf8),
        text(of: record, judged, file),
      ], to: &buffer)
  }

  /// A row as it stands in the file: for one that was made of an object, the text of the object.
  private func text(of record: CSVRecord, _ judged: borrowing JudgedChunk, _ file: SourceFile) -> [UInt8] {
    guard let column = file.hiddenColumns?.object, column < record.cellCount else {
      return Array(judged.chunk.bytes[record.bytes])
    }
    var text: [UInt8] = []
    let raw = judged.chunk.bytes.span.extracting(record.rawCell(column, in: judged.chunk))
    CellContent.append(raw, quote: file.dialect.quote, to: &text)
    return text
  }

  func drain(_ rendered: inout Rendered) throws(BatchError) {
    book.add(rendered.examples)
    let rendered = rendered
    try state.withLock { state throws(BatchError) in
      for destination in Destination.allCases {
        try state.rows[destination.rawValue].write(rendered.rows[destination.rawValue])
        state.counts[destination.rawValue] += rendered.counts[destination.rawValue]
      }
      try state.unreadable.write(rendered.unreadable)
      state.unreadableCount += rendered.unreadableCount
      try state.findings.write(rendered.findings)
      state.findingCount += rendered.findingCount
      state.duplicates.append(rendered.duplicates)
    }
  }
}

extension CleanOutput.Rendered {
  fileprivate mutating func reset() {
    for index in rows.indices {
      rows[index].removeAll(keepingCapacity: true)
      counts[index] = 0
    }
    unreadable.removeAll(keepingCapacity: true)
    unreadableCount = 0
    findings.removeAll(keepingCapacity: true)
    findingCount = 0
    examples.removeAll(keepingCapacity: true)
    duplicates.removeAll(keepingCapacity: true)
  }
}

// MARK: - The end

extension CleanOutput {
  /// What an earlier run may have left. A file called `merged.csv` may be somebody's own, unless the changes that golden
  /// records come with are there, too.
  private var outdated: [String] {
    let merging = OutputNames.ofMerging(packing: options.knownPackings)
    let hasGoldenRecords = merging.contains { $0.hasPrefix(OutputNames().merges) && folder.contains($0) }
    return OutputNames.ofAnyRun(packing: options.knownPackings) + (hasGoldenRecords ? merging : [])
  }

  /// Writes what is known only at the end, checks that no record is missing, and publishes everything.
  /// - Parameter persons: the id of the person of each record, where there is a memory, which then keeps what it remembers.
  func finish(
    _ inputs: [InputSummary], known: [InputSummary], persons: [String]?
  ) throws(BatchError) -> RunReport {
    let read = inputs.reduce(0) { $0 + $1.report.records }
    let names = state.withLock { $0.first }.map(names) ?? OutputNames(packing: options.packing?.fileExtension)
    let clusters = try folder.makeFile(names.clusters, packedBy: options.packing)
    var outputs = try state.withLock { state throws(BatchError) in
      try state.duplicates.write(recordCount: read, persons: persons, to: clusters)
      var outputs: [OutputSummary] = []
      for destination in Destination.allCases {
        let file = state.rows[destination.rawValue]
        try file.finish()
        outputs.append(
          OutputSummary(
            name: names.leads(for: destination), records: state.counts[destination.rawValue], bytes: file.size))
      }
      try state.unreadable.finish()
      outputs.append(
        OutputSummary(name: names.unreadable, records: state.unreadableCount, bytes: state.unreadable.size))
      try state.findings.finish()
      outputs.append(OutputSummary(name: names.findings, records: state.findingCount, bytes: state.findings.size))
      return outputs
    }
    try clusters.finish()
    outputs.append(OutputSummary(name: names.clusters, records: read, bytes: clusters.size))

    let page = try folder.makeFile(OutputNames.report)
    let report = RunReport(
      inputs: inputs, known: known, examples: book.all, outputs: outputs, tables: pipeline.tables)
    try page.write(ReportPage(report, policy: pipeline.policy, language: options.language, names: names).html)
    try page.finish()
    outputs.append(OutputSummary(name: OutputNames.report, records: nil, bytes: page.size))

    let ledger = Ledger(inputs: inputs, known: known, outputs: outputs, names: names)
    try ledger.check()
    let file = try folder.makeFile(OutputNames.ledger)
    try file.write(ledger.json)
    try file.finish()
    outputs.append(OutputSummary(name: OutputNames.ledger, records: nil, bytes: file.size))
    // A run that is stopped from here on has remembered its leads, and gives the same results when it is run again.
    if persons != nil { try options.memory?.keep() }
    try folder.publish(last: OutputNames.ledger, removing: outdated)
    return RunReport(
      inputs: inputs, known: known, examples: book.all, outputs: outputs, tables: pipeline.tables)
  }
}
