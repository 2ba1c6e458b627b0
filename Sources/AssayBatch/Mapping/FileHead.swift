// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// What the first records of a file say about all of them: where the data begin, what the columns are called and hold.
struct FileHead: Sendable {
  /// The line of names; nil where there is none.
  let header: HeaderText?
  /// How many records, from the first one on, are no data.
  let leadingRecords: Int
  /// How many lines stand before the names, or before the data where there are no names; `sep=;` not counted.
  let skippedLines: Int
  /// How many lines below the names hold names once more, or types, and are no data.
  let headingsBelow: Int
  /// Whether there is a file of mappings and none of them is for this header.
  let lacksSavedMapping: Bool
  let mapping: ColumnMapping
  /// The first rows of data, each split into its cells.
  let rows: [[String]]

  /// Enough rows to tell a column by; more say the same again.
  private static let rowLimit = 300

  /// - Parameters:
  ///   - chunk: the first records.
  ///   - form: how they are written down.
  init(of chunk: CSVChunk, _ form: FileForm, name: String, options: BatchOptions) throws(BatchError) {
    let (records, lines) = Self.records(of: chunk, hiding: form.hiddenColumnCount)
    let place = try Self.place(in: records, lines, form, name, options)
    rows = Array(records.dropFirst(place.dataStart))
    leadingRecords = place.dataStart
    guard let index = place.header else {
      header = nil
      headingsBelow = 0
      lacksSavedMapping = options.savedMappings != nil
      skippedLines = Self.skipped(records.prefix(place.dataStart))
      let names = (0..<(rows.map(\.count).max() ?? 0)).map { String($0 + 1) }
      mapping = try ColumnMapping(
        withoutHeader: rows,
        overrides: options.usualMapping.filter { names.contains($0.key) }.merging(options.mapping) { $1 }, file: name)
      return
    }
    let header = HeaderText(of: chunk, record: index, hidingLast: form.hiddenColumnCount)
    self.header = header
    skippedLines = Self.skipped(records.prefix(index))
    headingsBelow = place.dataStart - index - 1
    let saved = options.savedMappings?.mapping(for: header.names)
    lacksSavedMapping = options.savedMappings != nil && saved == nil
    let usual = Self.fields(for: header.names, by: options.usualMapping)
    mapping = try ColumnMapping(
      header: header.names, sample: rows, overrides: options.mapping, saved: usual.merging(saved ?? [:]) { $1 },
      file: name)
  }

  /// The usual fields of the columns that are there, whose names may differ in case, spaces and accents.
  private static func fields(for header: [String], by usual: [String: Field?]) -> [String: Field?] {
    if usual.isEmpty { return [:] }
    var fields: [String: Field?] = [:]
    for (column, field) in usual.sorted(by: { $0.key < $1.key }) {
      let folded = FieldDictionary.foldedLetters(column)
      let names = header.map { ColumnMapping.trimmed($0) }
      let name = names.first { $0 == column } ?? names.first { FieldDictionary.foldedLetters($0) == folded }
      if let name { fields[name] = .some(field) }
    }
    return fields
  }

  /// How many of the lines before the header say something to people; `sep=;` speaks to programs.
  private static func skipped(_ records: ArraySlice<[String]>) -> Int {
    records.count { record in
      record.contains { !$0.isEmpty } && record.first?.lowercased().hasPrefix("sep=") != true
    }
  }

  /// The cells of the records, and the line that each stands in.
  private static func records(of chunk: CSVChunk, hiding hidden: Int) -> (cells: [[String]], lines: [Int]) {
    var cells: [[String]] = []
    var lines: [Int] = []
    var counter = chunk.makeLineCounter()
    var cursor = chunk.makeRecordCursor()
    while cells.count < Self.rowLimit + HeaderPlace.recordCount, let record = cursor.next(in: chunk) {
      cells.append(chunk.strings(of: record).dropLast(hidden))
      lines.append(chunk.position(of: record.bytes.lowerBound, using: &counter).line)
    }
    return (cells, lines)
  }

  private static func place(
    in records: [[String]], _ lines: [Int], _ form: FileForm, _ name: String, _ options: BatchOptions
  ) throws(BatchError) -> (header: Int?, dataStart: Int) {
    // The rows that are made of objects have their keys as names.
    if form.isJSONLines { return (0, 1) }
    guard let wanted = options.headerLine else {
      let place = HeaderPlace(in: records)
      return (place.headerRecord, place.dataStart)
    }
    if wanted == 0 { return (nil, 0) }
    guard let record = lines.firstIndex(of: wanted) else {
      throw BatchError(
        .usage,
        english:
          "\(name): none of the first \(lines.count) records begins in line \(wanted), where the names should stand.",
        german:
          "\(name): Keiner der ersten \(lines.count) Datensätze beginnt in Zeile \(wanted), wo die Namen stehen sollen."
      )
    }
    return (record, record + 1)
  }
}
