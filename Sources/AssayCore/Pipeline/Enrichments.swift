// SPDX-License-Identifier: Apache-2.0

/// The derived values of a batch: one cell for each record and column, in one buffer.
public struct Enrichments: Sendable {
  /// The columns, in the order of the output.
  public let columns: [Enrichment.Column]
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  /// Room for the values of some columns.
  public init(columns: [Enrichment.Column] = []) {
    self.columns = columns
  }

  /// Makes room for the records of a batch, all values empty.
  mutating func reset(recordCount: Int) {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(.absent, count: recordCount * columns.count))
  }

  /// Sets the value of a column; a column that no enricher declared is ignored.
  public mutating func set(_ column: Enrichment.Column, of record: Int, to value: Span<UInt8>) {
    // The lengths differ nearly always, and comparing them costs nothing; this is done several times for each lead.
    let length = column.name.utf8.count
    let found = columns.firstIndex { $0.name.utf8.count == length && $0.name == column.name }
    guard let index = found else { return }
    let start = bytes.count
    value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    cells[record * columns.count + index] = Cell(raw: start..<bytes.count)
  }

  /// The value of a column, as UTF-8 bytes; empty if there is none.
  @_lifetime(borrow self)
  public func value(_ column: Int, of record: Int) -> Span<UInt8> {
    bytes.span.extracting(cells[record * columns.count + column].range)
  }

  /// The values that a record has.
  public subscript(record: Int) -> [Enrichment] {
    columns.indices.compactMap { index in
      let value = value(index, of: record)
      return value.isEmpty ? nil : Enrichment(column: columns[index], value: String(repairing: value))
    }
  }
}
