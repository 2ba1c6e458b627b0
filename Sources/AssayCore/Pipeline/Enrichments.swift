// SPDX-License-Identifier: Apache-2.0

/// The derived values of a batch: one cell for each record and column, in one buffer.
public struct Enrichments: Sendable {
  /// The columns, in the order of the output.
  public let columns: [Enrichment.Column]
  private let keys: [UInt64]
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  /// The column behind the one that was set last: enrichers fill theirs in order.
  private var expected = 0

  /// Room for the values of some columns.
  public init(columns: [Enrichment.Column] = []) {
    self.columns = columns
    keys = columns.map(\.key)
  }

  /// Makes room for the records of a batch, all values empty.
  mutating func reset(recordCount: Int) {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(.absent, count: recordCount * columns.count))
  }

  /// Sets the value of a column; a column that no enricher declared is ignored.
  public mutating func set(_ column: Enrichment.Column, of record: Int, to value: Span<UInt8>) {
    guard let index = index(of: column) else { return }
    let start = bytes.count
    value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    cells[record * columns.count + index] = Cell(raw: start..<bytes.count)
  }

  @inline(__always)
  private mutating func index(of column: Enrichment.Column) -> Int? {
    if expected < keys.count, keys[expected] == column.key {
      expected += 1
      return expected - 1
    }
    guard let found = keys.firstIndex(of: column.key) else { return nil }
    expected = found + 1
    return found
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
