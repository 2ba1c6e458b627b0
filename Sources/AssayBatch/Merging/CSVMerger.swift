// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// Merges leads in files of CSV. A row that gets no value is copied byte for byte.
struct CSVMerger: LeadMerger {
  private let folder: ResultFolder
  private let options: MergeOptions
  private let table: LeadTable
  private let writer: CSVWriter
  private let cluster: Int
  private let weight: Int
  private var columns: MergeColumns
  /// Told while all duplicates are there.
  private var isMonthFirst = false
  var store = DuplicateStore()

  init(_ folder: ResultFolder, files: [String], _ options: MergeOptions) throws(BatchError) {
    self.folder = folder
    self.options = options
    table = try LeadTable(of: folder, files: files)
    writer = CSVWriter(dialect: table.dialect)
    columns = MergeColumns(options)
    for (place, name) in table.names.enumerated() { columns.add(name, isOwn: place >= table.verdict) }
    guard let cluster = columns.place(of: "assay_cluster"), let weight = columns.place(of: "assay_match_weight") else {
      throw ResultFolder.isDamaged("\(folder.path)/\(files[0])")
    }
    self.cluster = cluster
    self.weight = weight
  }

  mutating func check(_ files: [String]) throws(BatchError) {
    try columns.check()
    isMonthFirst = columns.hasMonthFirst(in: store)
  }

  mutating func readDuplicates(_ file: String) throws(BatchError) {
    try forEachRow(of: file) { record, chunk in
      let row = table.row(record, in: chunk)
      store.add(row, cluster: Int(row[cluster]), weight: row[weight])
    }
  }

  func writeHeader(to output: StagedFile) throws(BatchError) {
    var buffer = table.dialect.hasByteOrderMark ? Dialect.byteOrderMark : []
    buffer += table.headerRow
    for name in MergeColumns.added { append(name, to: &buffer) }
    buffer += table.dialect.lineEnding.bytes
    try output.write(buffer)
  }

  mutating func write(
    _ file: String, to output: StagedFile, changes: StagedFile, _ report: inout MergeReport
  ) throws(BatchError) -> Int {
    let survivorship = Survivorship(columns, options, isMonthFirst: isMonthFirst)
    var count = 0
    var buffer: [UInt8] = []
    var lines: [UInt8] = []
    try forEachRow(of: file) { record, chunk throws(BatchError) in
      count += 1
      let duplicates = Int(table.value(cluster, of: record, in: chunk)).map { store.take($0) } ?? []
      if duplicates.isEmpty {
        writer.appendCells(of: record, in: chunk, to: &buffer)
        for _ in MergeColumns.added { writer.appendDelimiter(to: &buffer) }
      } else {
        let row = table.row(record, in: chunk)
        let trace = MergeTrace(
          record: Int(row[cluster]) ?? 0, changes: survivorship.changes(of: row, duplicates), duplicates: duplicates,
          columns: columns)
        append(record, in: chunk, with: trace.changes, to: &buffer)
        append(trace.mergedFrom, to: &buffer)
        append(trace.mergedFields, to: &buffer)
        trace.append(numbered: true, to: &lines)
        report.add(trace)
      }
      writer.appendLineEnd(of: record, in: chunk, to: &buffer)
      if buffer.count > 1 << 18 {
        try output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
        try changes.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try output.write(buffer)
    try changes.write(lines)
    return count
  }

  private func append(_ record: CSVRecord, in chunk: CSVChunk, with changes: [MergeChange], to buffer: inout [UInt8]) {
    let values = Dictionary(changes.map { ($0.column, $0.value) }, uniquingKeysWith: { $1 })
    for column in 0..<record.cellCount {
      if column > 0 { writer.appendDelimiter(to: &buffer) }
      if let value = values[column] {
        writer.appendCell(Array(value.utf8).span, to: &buffer)
      } else {
        buffer += chunk.bytes[record.rawCell(column, in: chunk)]
      }
    }
  }

  private func append(_ value: String, to buffer: inout [UInt8]) {
    writer.appendDelimiter(to: &buffer)
    writer.appendCell(Array(value.utf8).span, to: &buffer)
  }

  /// Calls `body` with each row below the header.
  private func forEachRow(
    of file: String, _ body: (CSVRecord, CSVChunk) throws(BatchError) -> Void
  ) throws(BatchError) {
    let path = "\(folder.path)/\(file)"
    var isHeader = true
    do {
      var reader = try table.makeReader(folder.open(file))
      var chunk = CSVChunk()
      while try reader.next(into: &chunk) {
        if options.isCancelled() { throw BatchError.interrupted }
        var records = chunk.makeRecordCursor()
        while let record = records.next(in: chunk) {
          if isHeader {
            guard chunk.strings(of: record) == table.names else { throw ResultFolder.isDamaged(path) }
            isHeader = false
            continue
          }
          guard table.isRegular(record, in: chunk) else { throw ResultFolder.isDamaged(path) }
          try body(record, chunk)
        }
      }
    } catch {
      throw BatchError(reading: path, error)
    }
  }
}
