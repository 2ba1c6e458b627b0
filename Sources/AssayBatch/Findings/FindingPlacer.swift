// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// Finds the places of the findings of a chunk.
struct FindingPlacer {
  let file: SourceFile
  let policy: Policy
  /// Tell the file and the record in it by a number over the whole data set, or over the known leads.
  let locators: RecordLocators

  /// What is wrong with the file as a whole: record 0.
  var fileFindings: [PlacedFinding] {
    file.findings.filter { !policy.allowed.contains($0.finding.rule.id) }.map { finding, line in
      PlacedFinding(
        file: file.name, record: 0, line: line, character: 1, column: nil, finding: finding,
        severity: policy.severity(of: finding), change: nil, value: nil)
    }
  }

  /// A finding about the data set as a whole, of which this is the first file.
  func placed(aboutDataset finding: Finding) -> PlacedFinding {
    PlacedFinding(
      file: file.name, record: 0, line: 1, character: 1,
      column: finding.field.flatMap(file.column(of:)).map { file.mapping.header[$0] },
      finding: located(finding), severity: policy.severity(of: finding), change: nil, value: nil,
      other: other(in: finding))
  }

  /// Calls `body` with every finding and every change of the chunk that counts and whose rule is wanted, in the order of
  /// the file.
  func forEachFinding(
    in judged: borrowing JudgedChunk, where isWanted: (Rule.ID) -> Bool, _ body: (PlacedFinding) -> Void
  ) {
    let chunk = judged.chunk
    let batch = judged.batch
    let isAnyWanted =
      !judged.unreadable.isEmpty || batch.findings.contains { isWanted($0.rule.id) }
      || batch.changes.contains { isWanted($0.rule.id) }
    guard isAnyWanted else { return }
    let exceptions = judged.exceptions
    var lines = chunk.makeLineCounter()
    judged.forEachRecord { record, fate in
      switch fate {
      case .unreadable(let index):
        let unreadable = judged.unreadable[index]
        let rule = unreadable.finding.rule.id
        guard isWanted(rule), !policy.allowed.contains(rule), unreadable.exception == nil else { return }
        body(placed(unreadable.finding, record: number(of: record, in: chunk), at: unreadable.place))
      case .lead(let lead):
        let findings = batch.findings[lead]
        let isUnchanged = !exceptions.isEmpty && exceptions.unchanged.contains(lead)
        if isUnchanged && exceptions.counting[lead] == nil { return }
        let changes = isUnchanged ? [] : batch.changes[lead]
        guard changes.contains(where: { isWanted($0.rule.id) }) || findings.contains(where: { isWanted($0.rule.id) })
        else { return }
        if file.hiddenColumns == nil { _ = chunk.position(of: record.bytes.lowerBound, using: &lines) }
        for change in changes where isWanted(change.rule.id) { body(placed(change, record, chunk, lines)) }
        let places = judged.places[lead]
        for (index, finding) in findings.enumerated() where isWanted(finding.rule.id) {
          guard exceptions.isEmpty || exceptions.counts(index, of: lead) else { continue }
          if index < places.count {
            body(placed(finding, record: batch.numbers[lead] - file.firstNumber, at: places[places.startIndex + index]))
          } else {
            body(placed(finding, lead, record, judged, lines))
          }
        }
      }
    }
  }

  private func placed(_ finding: Finding, record: Int, at place: JudgedChunk.Place) -> PlacedFinding {
    PlacedFinding(
      file: file.name, record: record, line: place.position.line, character: place.position.column,
      column: place.column.flatMap { file.mapping.header.indices.contains($0) ? file.mapping.header[$0] : nil },
      finding: finding, severity: policy.severity(of: finding), change: nil, value: nil)
  }

  private func placed(
    _ change: Change, _ record: CSVRecord, _ chunk: CSVChunk, _ lines: LineCounter
  ) -> PlacedFinding {
    let finding = Finding(change.rule, in: change.field)
    let (position, column) = position(of: change.field, record, chunk, lines)
    return PlacedFinding(
      file: file.name, record: number(of: record, in: chunk), line: position.line, character: position.column,
      column: column, finding: finding, severity: policy.severity(of: finding), change: change,
      value: change.original)
  }

  private func placed(
    _ finding: Finding, _ lead: Int, _ record: CSVRecord, _ judged: borrowing JudgedChunk, _ lines: LineCounter
  ) -> PlacedFinding {
    let (position, column) = position(of: finding.field, record, judged.chunk, lines)
    return PlacedFinding(
      file: file.name, record: number(of: record, in: judged.chunk), line: position.line,
      character: position.column, column: column, finding: located(finding), severity: policy.severity(of: finding),
      change: nil,
      value: finding.field.map { field in
        file.slot(of: field).map { String(repairing: judged.batch.lead(at: lead).value(at: $0)) } ?? ""
      },
      other: other(in: finding))
  }

  /// Where the other lead is that a finding names.
  private func other(in finding: Finding) -> (file: String, record: Int)? {
    for argument in finding.arguments {
      switch argument.value {
      case .record(let number): return locators.dataset.locate(number)
      case .knownRecord(let number): return locators.known.locate(number)
      default: continue
      }
    }
    return nil
  }

  /// The finding with other leads named by their file and their record in it.
  private func located(_ finding: Finding) -> Finding {
    var finding = finding
    for index in finding.arguments.indices {
      switch finding.arguments[index].value {
      case .record(let number):
        let (name, record) = locators.dataset.locate(number)
        finding.arguments[index].value = name == file.name ? .number(record) : .text("\(record) (\(name))")
      case .knownRecord(let number):
        let (name, record) = locators.known.locate(number)
        finding.arguments[index].value = .text("\(record) (\(name))")
      default: continue
      }
    }
    return finding
  }

  private func number(of record: CSVRecord, in chunk: CSVChunk) -> Int {
    file.number(ofRecord: chunk.firstRecord + record.index)
  }

  /// The place of the cell of a field; that of the record for a finding without one, or in a cell that the row lacks.
  private func position(
    of field: Field?, _ record: CSVRecord, _ chunk: CSVChunk, _ recordStart: LineCounter
  ) -> (Position, String?) {
    var lines = recordStart
    guard let field, let column = file.column(of: field) else {
      return (file.position(of: record.bytes.lowerBound, in: record, of: chunk, using: &lines), nil)
    }
    let start = column < record.cellCount ? record.rawCell(column, in: chunk).lowerBound : record.bytes.upperBound
    return (file.position(of: start, in: record, of: chunk, using: &lines), file.mapping.header[column])
  }
}
