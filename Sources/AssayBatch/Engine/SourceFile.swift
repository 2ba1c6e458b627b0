// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// One input file as the engine needs it: its name, how it is written, and which column holds what.
struct SourceFile: Sendable {
  /// The path as the user gave it; `-` for standard input.
  let name: String
  let dialect: Dialect
  let mapping: ColumnMapping
  /// The cells of the header as they stand in the file, nil where they cannot be copied.
  let headerCells: [[UInt8]]?
  /// What is wrong with the file as a whole, and the line that it is about.
  let findings: [(finding: Finding, line: Int)]
  /// How many records the files before this one had.
  let firstNumber: Int
  let layout: FieldLayout
  /// The column of each slot of the layout.
  let columns: [Int]
  /// The columns that an earlier run of Assay added; they are replaced and not carried through.
  let ownColumns: Set<Int>

  /// - Parameter added: the names of the columns that this run adds.
  init(
    name: String, dialect: Dialect, mapping: ColumnMapping, header: HeaderText? = nil, firstNumber: Int,
    added: [String] = []
  ) {
    self.name = name
    self.dialect = dialect
    self.mapping = mapping
    headerCells = header?.cells
    self.firstNumber = firstNumber
    (layout, columns) = mapping.slots
    // One that the user has given a field is the user's.
    ownColumns = Set(mapping.header.indices.filter { mapping.fields[$0] == nil && added.contains(mapping.header[$0]) })
    var findings = (header?.faults ?? []).map { (finding: CSVRules.finding(for: $0.kind), line: $0.position.line) }
    if !mapping.hasContact { findings.append((Finding(CSVRules.noContactColumn), 1)) }
    self.findings = findings
  }

  /// How many cells a record should have.
  var width: Int { mapping.header.count }

  /// The column that holds a field.
  func column(of field: Field) -> Int? { layout.slot(of: field).map { columns[$0] } }
}
