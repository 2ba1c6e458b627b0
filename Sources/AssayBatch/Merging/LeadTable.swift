// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// A file of leads as `clean` wrote it in CSV: how it is written down, and where the columns are that Assay added.
struct LeadTable {
  let dialect: Dialect
  /// The row of names as it stands, with its line end.
  private(set) var headerRow: [UInt8] = []
  private(set) var names: [String] = []
  /// The first of the columns that Assay added.
  private(set) var verdict = 0

  private static let verdicts = Set(Destination.allCases.map { Array($0.verdictName.utf8) })
  private static let sampleSize = 256 * 1024

  /// Tells the dialect of the files of one run. The delimiter stands between two names that are known; the quote is
  /// the one that makes each row as wide as the header.
  init(of folder: ResultFolder, files: [String]) throws(BatchError) {
    var samples: [[UInt8]] = []
    for file in files {
      var source = PeekableSource(try folder.open(file))
      do { samples.append(try source.peek(Self.sampleSize)) } catch {
        throw BatchError(reading: "\(folder.path)/\(file)", error)
      }
    }
    guard let sample = samples.first, let delimiter = Self.delimiter(in: sample) else {
      throw ResultFolder.isDamaged("\(folder.path)/\(files.first ?? "")")
    }
    var best: (table: LeadTable, rows: Int)?
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      var dialect = Dialect.detect(in: sample.span, delimiter: delimiter, quote: quote)
      dialect.quote = quote
      let table = LeadTable(dialect, sample)
      let rows = samples.reduce(0) { $0 + table.regularRows(in: $1) }
      if best.map({ rows > $0.rows }) ?? true { best = (table, rows) }
    }
    guard let best, !best.table.names.isEmpty else { throw ResultFolder.isDamaged("\(folder.path)/\(files[0])") }
    self = best.table
  }

  private init(_ dialect: Dialect, _ sample: [UInt8]) {
    self.dialect = dialect
    var chunk = CSVChunk()
    guard var reader = try? CSVReader(source: MemorySource(sample), dialect: dialect),
      (try? reader.next(into: &chunk)) == true
    else { return }
    var records = chunk.makeRecordCursor()
    guard let record = records.next(in: chunk) else { return }
    names = chunk.strings(of: record)
    CSVWriter(dialect: dialect).appendCells(of: record, in: chunk, to: &headerRow)
    verdict = names.lastIndex(of: "assay_verdict") ?? 0
  }

  /// A reader of one of the files, before its header.
  func makeReader(_ source: any ByteSource) throws -> CSVReader { try CSVReader(source: source, dialect: dialect) }

  private static func delimiter(in sample: [UInt8]) -> UInt8? {
    let (before, after) = (Array("assay_verdict".utf8), Array("assay_reasons".utf8))
    let size = before.count + 1 + after.count
    guard sample.count >= size else { return nil }
    for start in 0...(sample.count - size) where sample[start] == before[0] {
      guard sample[start..<(start + before.count)].elementsEqual(before),
        sample[(start + before.count + 1)..<(start + size)].elementsEqual(after)
      else { continue }
      return sample[start + before.count]
    }
    return nil
  }

  private func regularRows(in sample: [UInt8]) -> Int {
    var rows = 0
    var chunk = CSVChunk()
    guard var reader = try? makeReader(MemorySource(sample)) else { return 0 }
    while (try? reader.next(into: &chunk)) == true {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) { if isRegular(record, in: chunk) { rows += 1 } }
    }
    return rows
  }

  /// Whether a row is one that `clean` wrote.
  func isRegular(_ record: CSVRecord, in chunk: CSVChunk) -> Bool {
    guard record.cellCount == names.count else { return false }
    return Self.verdicts.contains(Array(chunk.bytes[record.rawCell(verdict, in: chunk)]))
  }

  func value(_ column: Int, of record: CSVRecord, in chunk: CSVChunk) -> String {
    var value: [UInt8] = []
    let raw = chunk.bytes.span.extracting(record.rawCell(column, in: chunk))
    CellContent.append(raw, quote: dialect.quote, to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  func row(_ record: CSVRecord, in chunk: CSVChunk) -> MergeRow {
    var row = MergeRow()
    for column in names.indices { row[column] = value(column, of: record, in: chunk) }
    return row
  }
}
