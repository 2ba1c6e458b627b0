// SPDX-License-Identifier: Apache-2.0

/// The values of a lead by the places of their columns.
struct MergeRow: Sendable, Hashable {
  private(set) var values: [String] = []
  /// The columns whose value is JSON text and no string: a number, `true`, a list.
  private(set) var json: Set<Int> = []

  subscript(column: Int) -> String {
    get { column < values.count ? values[column] : "" }
    set {
      while values.count <= column { values.append("") }
      values[column] = newValue
    }
  }

  /// Sets a value that stands in JSON as something else than a string.
  mutating func set(_ column: Int, json text: String) {
    self[column] = text
    json.insert(column)
  }

  func isBlank(_ column: Int) -> Bool { self[column].utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}

/// A lead that left as a duplicate.
struct MergeDuplicate: Sendable {
  let row: MergeRow
  /// The row of the file of duplicates, from 1.
  let place: Int
  /// The number of its record; nil where it cannot be told.
  let record: Int?
}

/// A value that a lead got.
struct MergeChange: Sendable, Hashable {
  let column: Int
  let original: String
  let value: String
  /// The places in the list of duplicates that it comes from.
  let donors: [Int]
  let rule: SurvivorshipRule
}
