// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// One input file as the engine needs it: its name, how it is written, and which column holds what.
struct SourceFile: Sendable {
  /// The path as the user gave it; `-` for standard input.
  let name: String
  let form: FileForm
  let mapping: ColumnMapping
  /// The cells of the header as they stand in the file, nil where they cannot be copied.
  let headerCells: [[UInt8]]?
  /// How many records of the file, from the first one on, are no data: the header and what stands around it.
  let leadingRecords: Int
  /// The row of the header as it stands in the file, to know it again; empty where there is none.
  private let headerRow: [UInt8]
  /// What is wrong with the file as a whole, and the line that it is about.
  private(set) var findings: [(finding: Finding, line: Int)]
  /// How many more findings about it were known before.
  private(set) var knownFindings = 0
  /// How many records the files before this one had.
  let firstNumber: Int
  let layout: FieldLayout
  /// The column of each slot of the layout, those of other columns among them.
  let columns: [Int]
  /// The columns that an earlier run of Assay added; they are replaced and not carried through.
  let ownColumns: Set<Int>

  /// - Parameters:
  ///   - added: the names of the columns that this run adds.
  ///   - keepsOthers: whether leads come with the columns that are no field.
  init(
    name: String, form: FileForm, head: FileHead, firstNumber: Int, added: [String] = [],
    keepingOthers keepsOthers: Bool = false
  ) {
    let header = head.header
    let mapping = head.mapping
    self.name = name
    self.form = form
    self.mapping = mapping
    headerCells = header?.cells
    headerRow = header?.row ?? []
    leadingRecords = head.leadingRecords
    self.firstNumber = firstNumber
    (layout, columns) = mapping.slots(keepingOthers: keepsOthers)
    // One that the user has given a field is the user's.
    ownColumns = Set(mapping.header.indices.filter { mapping.fields[$0] == nil && added.contains(mapping.header[$0]) })
    let line = header?.line ?? 1
    var all = (header?.faults ?? []).map { (finding: CSVRules.finding(for: $0.kind), line: $0.position.line) }
    all += MappingRules.findings(for: head).map { ($0, line) }
    if !mapping.hasContact { all.append((Finding(CSVRules.noContactColumn), line)) }
    self.findings = all
  }

  /// Takes out those of its findings about the file as a whole for which there is an exception.
  mutating func siftFindings(_ exception: (Finding) -> FindingException?) {
    findings = findings.filter { found in
      let exception = exception(found.finding)
      if exception == .known { knownFindings += 1 }
      return exception == nil
    }
  }

  /// The number of a data record, from 1; what is below it is no data.
  /// - Parameter index: the record in the file, from 0, the header counted.
  func number(ofRecord index: Int) -> Int { index - leadingRecords + 1 }

  /// Whether a row is the header once more, as where files were put together.
  @inline(__always)
  func isHeader(_ row: Span<UInt8>) -> Bool {
    guard row.count == headerRow.count && !headerRow.isEmpty else { return false }
    for index in row.indices where row[index] != headerRow[index] { return false }
    return true
  }

  var dialect: Dialect { form.dialect }

  /// What each column is called as a key of an object, where no key may come twice: `phone`, `phone_2`.
  var outputKeys: [String] {
    var seen: [String: Int] = [:]
    return mapping.header.indices.map { column in
      let name = outputName(of: column)
      let count = seen[name, default: 0] + 1
      seen[name] = count
      return count == 1 ? name : "\(name)_\(count)"
    }
  }

  /// What a column is called in the results: as in the file, or after its field where the file has no names.
  func outputName(of column: Int) -> String {
    guard !mapping.hasHeader else { return mapping.header[column] }
    guard let field = mapping.fields[column], layout.slot(of: field).map({ columns[$0] }) == column else {
      return "column_\(column + 1)"
    }
    return field.name.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// How many cells a record should have.
  var width: Int { mapping.header.count + form.hiddenColumnCount }

  /// Where each row keeps the text of its object, what is wrong with it, and its line; nil for a file of CSV.
  var hiddenColumns: (object: Int, fault: Int, line: Int)? {
    let first = mapping.header.count
    return form.isJSONLines ? (first, first + 1, first + 2) : nil
  }

  /// Where a byte of a record stands in the file. Rows that were made of objects only know their line.
  func position(
    of byte: Int, in record: CSVRecord, of chunk: CSVChunk, using lines: inout LineCounter
  ) -> Position {
    guard let column = hiddenColumns?.line, column < record.cellCount else {
      return chunk.position(of: byte, using: &lines)
    }
    let digits = String(decoding: chunk.bytes[record.rawCell(column, in: chunk)], as: UTF8.self)
    return Position(line: Int(digits) ?? 0, column: 1, byteOffset: 0)
  }

  /// Whether its leads can stand in one file with those of another one.
  func isOfTheKind(of other: SourceFile) -> Bool {
    if form.isJSONLines || other.form.isJSONLines { return form.isJSONLines == other.form.isJSONLines }
    // Columns without names are the same only if they hold the same.
    let isSame = mapping.hasHeader ? mapping.header == other.mapping.header : mapping.fields == other.mapping.fields
    return isSame && mapping.hasHeader == other.mapping.hasHeader
      && dialect.delimiter == other.dialect.delimiter && dialect.quote == other.dialect.quote
  }

  /// What writes its leads.
  /// - Parameter isJSONLines: whether that is wanted for a file of another format, too.
  func makeWriter(policy: Policy, asJSONLines isJSONLines: Bool) -> any LeadWriter {
    if isJSONLines || form.isJSONLines { return JSONRowWriter(self, policy: policy) }
    return RowWriter(self, policy: policy)
  }

  /// The slot of a field, or of the column that is no field and has its name: findings name such a column like a field.
  func slot(of field: Field) -> Int? { layout.slot(of: field) ?? layout.slot(ofColumn: field.name) }

  /// The column that holds a field, or has its name.
  func column(of field: Field) -> Int? { slot(of: field).map { columns[$0] } }
}
