// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayJSONLines

/// A chunk of a file and everything that is known about its records. One worker owns it at a time and uses it again.
struct JudgedChunk: Sendable {
  var chunk = CSVChunk()
  private(set) var batch: LeadBatch
  /// Where the findings of the source stand: they are the first findings of their record.
  private(set) var places = RecordTable<Place>()
  /// Records that could not be read, in their order.
  private(set) var unreadable: [UnreadableRecord] = []
  /// The match of each lead that repeats another one; empty if no lead of the chunk does.
  private var matches: [Match?] = []
  /// The records of the whole data set that others repeat, as far as an earlier reading told them.
  private var survivors = RecordSet()
  /// Leads whose cells cannot be copied as they stand, because their quotes would spoil the rows after them.
  private var rewritten: Set<Int> = []
  /// What of the leads does not count.
  var exceptions = Report.Exceptions()
  /// How many records of the file, from the first one on, are no data.
  private var leadingRecords = 1

  /// Where a finding of the source stands.
  struct Place: Sendable {
    let position: Position
    let column: Int?
  }

  struct UnreadableRecord: Sendable {
    /// Index of the record in its chunk.
    let index: Int
    let finding: Finding
    let place: Place
    /// Why it does not count, if it does not.
    fileprivate(set) var exception: FindingException?
  }

  init(layout: FieldLayout) {
    batch = LeadBatch(layout: layout)
  }

  /// Lets go of the bytes, so that the reader can fill the chunk in place.
  mutating func release() {
    batch.reset(bytes: [])
    places = RecordTable()
    unreadable.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    rewritten.removeAll(keepingCapacity: true)
    exceptions = Report.Exceptions()
  }
}

// MARK: - Judging

extension JudgedChunk {
  /// Splits the chunk into leads and judges each of them.
  mutating func judge(_ file: SourceFile, with pipeline: Pipeline) {
    chunk.findInvalidUTF8()
    batch.reset(bytes: chunk.bytes)
    leadingRecords = file.leadingRecords
    var records = chunk.makeRecordCursor()
    var lines = chunk.makeLineCounter()
    var nextFault = 0
    while let record = records.next(in: chunk) {
      let index = chunk.firstRecord + record.index
      let firstFault = nextFault
      while nextFault < chunk.faults.count && chunk.faults[nextFault].record == index { nextFault += 1 }
      let number = file.number(ofRecord: index)
      if number < 1 { continue }
      if let fault = objectFault(of: record, in: file) {
        appendObject(record, fault, file, pipeline.policy, &lines)
      } else if firstFault == nextFault && record.cellCount == file.width {
        if file.isHeader(chunk.bytes.span.extracting(record.bytes)) {
          setAside(record, Finding(CSVRules.repeatedHeader), file, &lines)
          continue
        }
        if let finding = noLead(record, of: file.width) {
          setAside(record, finding, file, &lines)
          continue
        }
        LeadSplitter.append(
          record, of: chunk, number: file.firstNumber + number, columns: file.columns, to: &batch)
      } else {
        appendOdd(record, faults: chunk.faults[firstFault..<nextFault], file, pipeline.policy, &lines)
      }
    }
    places.group(recordCount: batch.count)
    pipeline.assess(&batch)
  }

  /// Adds a record with faults or with another number of cells than the header has.
  private mutating func appendOdd(
    _ record: CSVRecord, faults: ArraySlice<CSVFault>, _ file: SourceFile, _ policy: Policy,
    _ lines: inout LineCounter
  ) {
    var found = faults.map { (CSVRules.finding(for: $0.kind), Place(position: $0.position, column: $0.cell)) }
    let start = chunk.position(of: record.bytes.lowerBound, using: &lines)
    let width = file.width
    if record.cellCount < width {
      if FooterLine.isFooter(chunk.bytes.span.extracting(record.bytes), cellCount: record.cellCount, of: width) {
        return setAside(record, Finding(CSVRules.footerLine), file, &lines)
      }
      found.append((CSVRules.tooFewCells(record.cellCount, of: width), Place(position: start, column: nil)))
    } else if record.cellCount > width {
      let isHarmless = (width..<record.cellCount).allSatisfy { isBlank(record.rawCell($0, in: chunk)) }
      let finding =
        isHarmless
        ? CSVRules.extraEmptyCells(record.cellCount, of: width) : CSVRules.tooManyCells(record.cellCount, of: width)
      found.append((finding, Place(position: start, column: nil)))
    }
    if let (finding, place) = found.first(where: { CSVRules.makesUnreadable($0.0) }) {
      unreadable.append(UnreadableRecord(index: record.index, finding: finding, place: place))
      return
    }
    LeadSplitter.append(
      record, of: chunk, number: file.firstNumber + file.number(ofRecord: chunk.firstRecord + record.index),
      columns: file.columns, to: &batch)
    for (finding, place) in found {
      if CSVRules.needsRewriting(finding) { rewritten.insert(batch.count - 1) }
      guard !policy.allowed.contains(finding.rule.id) else { continue }
      batch.add(finding, to: batch.count - 1)
      places.append(place, to: batch.count - 1)
    }
  }

  /// What a row of empty cells, or of one cell that tells of the file, is: spreadsheets pad such lines to the full width.
  private func noLead(_ record: CSVRecord, of width: Int) -> Finding? {
    let row = chunk.bytes.span.extracting(record.bytes)
    let padding = width - 1
    // Almost every row ends in something else, or has something in its second cell.
    guard width >= 3, row.count >= padding, row[row.count - 1] == chunk.dialect.delimiter,
      row[row.count - padding] == chunk.dialect.delimiter
    else { return nil }
    for index in (row.count - padding)..<row.count where row[index] != chunk.dialect.delimiter { return nil }
    if row.count == padding { return Finding(CSVRules.emptyRow) }
    let first = row.extracting(first: row.count - padding)
    return FooterLine.isFooter(first, cellCount: 1, of: width) ? Finding(CSVRules.footerLine) : nil
  }

  /// What is wrong with the object that a record was made of.
  private func objectFault(of record: CSVRecord, in file: SourceFile) -> JSONLineFault? {
    guard let column = file.hiddenColumns?.fault, column < record.cellCount else { return nil }
    let cell = record.rawCell(column, in: chunk)
    return cell.isEmpty ? nil : JSONLineFault(String(decoding: chunk.bytes[cell], as: UTF8.self))
  }

  /// Adds a record that was made of an object with a fault.
  private mutating func appendObject(
    _ record: CSVRecord, _ fault: JSONLineFault, _ file: SourceFile, _ policy: Policy, _ lines: inout LineCounter
  ) {
    let finding = CSVRules.finding(for: fault)
    if fault.isUnreadable { return setAside(record, finding, file, &lines) }
    LeadSplitter.append(
      record, of: chunk, number: file.firstNumber + file.number(ofRecord: chunk.firstRecord + record.index),
      columns: file.columns, to: &batch)
    guard !policy.allowed.contains(finding.rule.id) else { return }
    let start = file.position(of: record.bytes.lowerBound, in: record, of: chunk, using: &lines)
    batch.add(finding, to: batch.count - 1)
    places.append(Place(position: start, column: nil), to: batch.count - 1)
  }

  /// Keeps a line that is no lead out of the leads; it goes to `unreadable.csv` as it stands.
  private mutating func setAside(
    _ record: CSVRecord, _ finding: Finding, _ file: SourceFile, _ lines: inout LineCounter
  ) {
    let start = file.position(of: record.bytes.lowerBound, in: record, of: chunk, using: &lines)
    unreadable.append(
      UnreadableRecord(index: record.index, finding: finding, place: Place(position: start, column: nil)))
  }

  /// Whether a cell, with or without quotes, holds nothing but spaces.
  private func isBlank(_ raw: Range<Int>) -> Bool {
    chunk.bytes[raw].allSatisfy { $0 == 0x20 || $0 == chunk.dialect.quote }
  }

  /// Adds what the data set validators found about leads of this chunk, and decides again. The first match of a lead
  /// counts.
  /// - Parameter survivors: the records that are known to stay because others repeat them.
  mutating func add(
    _ findings: [DatasetFinding], survivors: RecordSet, policy: Policy, decide: (inout LeadBatch) -> Void
  ) {
    self.survivors = survivors
    var isChanged = false
    for found in findings where !policy.allowed.contains(found.finding.rule.id) {
      for index in indices(ofNumbers: found.records) {
        guard policy.allowedValues.isEmpty || policy.reports(found.finding, of: batch.lead(at: index)) else { continue }
        batch.add(found.finding, to: index)
        if let match = found.match {
          if matches.isEmpty { matches = [Match?](repeating: nil, count: batch.count) }
          matches[index] = matches[index] ?? match
        }
        isChanged = true
      }
    }
    if isChanged { decide(&batch) }
  }

  /// The indices in the batch of the leads with these numbers; numbers ascend.
  private func indices(ofNumbers numbers: ClosedRange<Int>) -> Range<Int> {
    let first = lowerBound(ofNumber: numbers.lowerBound)
    return first..<max(first, lowerBound(ofNumber: numbers.upperBound + 1))
  }

  private func lowerBound(ofNumber number: Int) -> Int {
    var low = 0
    var high = batch.count
    while low < high {
      let middle = (low + high) / 2
      if batch.numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - Going through the records

extension JudgedChunk {
  /// What became of a record of the chunk.
  enum Fate {
    /// A lead, by index in the batch.
    case lead(Int)
    /// A record that could not be read, by index in ``unreadable``.
    case unreadable(Int)

    var isReadable: Bool { if case .lead = self { true } else { false } }
  }

  /// Calls `body` with each data record, in the order of the file.
  func forEachRecord(_ body: (CSVRecord, Fate) -> Void) {
    var records = chunk.makeRecordCursor()
    var nextLead = 0
    var nextUnreadable = 0
    while let record = records.next(in: chunk) {
      if chunk.firstRecord + record.index < leadingRecords { continue }
      if nextUnreadable < unreadable.count && unreadable[nextUnreadable].index == record.index {
        body(record, .unreadable(nextUnreadable))
        nextUnreadable += 1
      } else {
        body(record, .lead(nextLead))
        nextLead += 1
      }
    }
  }

  /// The file that a lead leaves in.
  func destination(of lead: Int) -> Destination {
    switch batch.verdicts[lead] {
    case .reject: .rejected
    case _ where match(of: lead) != nil: .duplicates
    case .accept: .accepted
    case .review: .review
    }
  }

  /// The record that a lead repeats.
  func match(of lead: Int) -> Match? {
    matches.isEmpty ? nil : matches[lead]
  }

  /// The cluster that a lead belongs to: that of the record that stays, be it another one or the lead itself.
  func cluster(of lead: Int) -> ClusterName? {
    if let match = match(of: lead) { return ClusterName(match) }
    return survivors.contains(batch.numbers[lead]) ? .record(batch.numbers[lead]) : nil
  }

  /// Whether the cells of a lead cannot be copied as they stand, because their quotes would spoil the rows after them.
  func isRewritten(_ lead: Int) -> Bool {
    !rewritten.isEmpty && rewritten.contains(lead)
  }

  /// The counts of the chunk.
  func report(policy: Policy) -> Report {
    var report = Report()
    report.add(batch, policy: policy, except: exceptions) { match(of: $0) != nil }
    for record in unreadable {
      switch record.exception {
      case .unchanged: report.addUnchangedUnreadable()
      case .known: report.addKnownUnreadable()
      case nil: report.addUnreadable(record.finding, policy: policy)
      }
    }
    return report
  }

  /// Marks a record that could not be read as one that does not count.
  mutating func except(unreadable index: Int, as exception: FindingException) {
    unreadable[index].exception = exception
  }
}
