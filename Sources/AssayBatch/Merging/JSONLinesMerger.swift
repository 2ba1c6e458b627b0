// SPDX-License-Identifier: Apache-2.0

import AssayJSONLines

/// Merges leads in files of JSON Lines. An object leaves as the same bytes, but for the values that it gets and the
/// keys that are added.
struct JSONLinesMerger: LeadMerger {
  private let folder: ResultFolder
  private let options: MergeOptions
  private var columns: MergeColumns
  private var object = JSONObject()
  private var writer = JSONObjectWriter()
  /// Told while all duplicates are there.
  private var isMonthFirst = false
  var store = DuplicateStore()

  /// How many objects of a file are looked at for keys that rules are about.
  private static let sampleCount = 1000

  init(_ folder: ResultFolder, _ options: MergeOptions) {
    self.folder = folder
    self.options = options
    columns = MergeColumns(options)
  }

  mutating func readDuplicates(_ file: String) throws(BatchError) {
    var lines = ResultLines(try folder.open(file), path: path(file))
    while let line = try lines.next() {
      if options.isCancelled() { throw .interrupted }
      let row = try row(Array(line).span, file)
      let weight = columns.place(of: "assay_match_weight").map { row[$0] } ?? ""
      store.add(row, cluster: cluster(of: row), weight: weight)
    }
  }

  mutating func check(_ files: [String]) throws(BatchError) {
    var count = store.count
    for file in files {
      var lines = ResultLines(try folder.open(file), path: path(file))
      var left = Self.sampleCount
      while left > 0, let line = try lines.next() {
        _ = try row(Array(line).span, file)
        left -= 1
        count += 1
      }
    }
    // Where there is no lead there is no key either.
    if count > 0 { try columns.check() }
    isMonthFirst = columns.hasMonthFirst(in: store)
  }

  func writeHeader(to output: StagedFile) {}

  mutating func write(
    _ file: String, to output: StagedFile, changes: StagedFile, _ report: inout MergeReport
  ) throws(BatchError) -> Int {
    var survivorship = Survivorship(columns, options, isMonthFirst: isMonthFirst)
    var known = columns.columns.count
    var count = 0
    var lines = ResultLines(try folder.open(file), path: path(file))
    var buffer: [UInt8] = []
    while let line = try lines.next() {
      if options.isCancelled() { throw .interrupted }
      count += 1
      let text = Array(line)
      let row = try row(text.span, file)
      let cluster = cluster(of: row)
      let duplicates = cluster.map { store.take($0) } ?? []
      if columns.columns.count != known {
        survivorship = Survivorship(columns, options, isMonthFirst: isMonthFirst)
        known = columns.columns.count
      }
      let trace = MergeTrace(
        record: cluster ?? 0, changes: duplicates.isEmpty ? [] : survivorship.changes(of: row, duplicates),
        duplicates: duplicates, columns: columns)
      if !duplicates.isEmpty { report.add(trace) }
      try append(text.span, trace, file, to: &buffer)
      var changed: [UInt8] = []
      trace.append(numbered: false, to: &changed)
      try changes.write(changed)
      if buffer.count > 1 << 18 {
        try output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try output.write(buffer)
    return count
  }

  private mutating func append(
    _ text: Span<UInt8>, _ trace: MergeTrace, _ file: String, to buffer: inout [UInt8]
  ) throws(BatchError) {
    var replaced: [(name: String, value: JSONObjectWriter.Value)] = []
    var added: [(name: String, value: JSONObjectWriter.Value)] = []
    for change in trace.changes {
      let column = columns.columns[change.column]
      let value = trace.json(of: change).map { JSONObjectWriter.Value.json($0) } ?? .string(change.value)
      if column.isOwn { added.append((column.name, value)) } else { replaced.append((column.name, value)) }
    }
    for (name, value) in zip(MergeColumns.added, [trace.mergedFrom, trace.mergedFields]) {
      added.append((name, .string(value)))
    }
    do throws(JSONLineFault) {
      try writer.append(text, replacingValues: replaced, adding: added, to: &buffer)
    } catch {
      throw ResultFolder.isDamaged(path(file))
    }
  }

  private mutating func row(_ text: Span<UInt8>, _ file: String) throws(BatchError) -> MergeRow {
    var row = MergeRow()
    do throws(JSONLineFault) {
      try object.read(text)
    } catch {
      throw ResultFolder.isDamaged(path(file))
    }
    for member in object.members where !(member.kind == .object && member.parent == nil) {
      let place = columns.place(adding: object.columnName(of: member, in: text))
      let value = object.tableValue(of: member, in: text)
      switch member.kind {
      case .string, .null: row[place] = value
      default: row.set(place, json: value)
      }
    }
    return row
  }

  private func cluster(of row: MergeRow) -> Int? { columns.place(of: "assay_cluster").flatMap { Int(row[$0]) } }

  private func path(_ file: String) -> String { "\(folder.path)/\(file)" }
}
