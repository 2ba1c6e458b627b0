// SPDX-License-Identifier: Apache-2.0

import AssayJSONLines

/// What a golden record stands for and what changed in it: the added columns, and lines of `merges.jsonl`.
struct MergeTrace {
  let record: Int
  let changes: [MergeChange]
  let duplicates: [MergeDuplicate]
  let columns: MergeColumns

  /// The numbers of the records that it stands for besides its own; `?` where one cannot be told.
  var mergedFrom: String { duplicates.map { $0.record.map(String.init) ?? "?" }.joined(separator: " ") }

  /// The columns that got a value; what is derived from one is not named.
  var mergedFields: String {
    changes.map { columns.columns[$0.column] }.filter { !$0.isOwn }.map(\.name).joined(separator: "; ")
  }

  /// The JSON text of a new value that is no string.
  func json(of change: MergeChange) -> String? {
    guard change.rule != .concatenate, let donor = change.donors.first else { return nil }
    let row = duplicates[donor].row
    return row.json.contains(change.column) ? row[change.column] : nil
  }

  /// Appends a line for each change.
  /// - Parameter isNumbered: whether columns are told by their numbers too, because two can have one name.
  func append(numbered isNumbered: Bool, to buffer: inout [UInt8]) {
    for change in changes {
      buffer += Array("{\"record\":\(record),\"column\":".utf8)
      JSONText.append(columns.columns[change.column].name, to: &buffer)
      if isNumbered { buffer += Array(",\"column_number\":\(change.column + 1)".utf8) }
      buffer += Array(",\"original\":".utf8)
      JSONText.append(change.original, to: &buffer)
      buffer += Array(",\"value\":".utf8)
      if let json = json(of: change) { buffer += Array(json.utf8) } else { JSONText.append(change.value, to: &buffer) }
      let donors = change.donors.map { duplicates[$0] }
      let records = donors.map { $0.record.map(String.init) ?? "null" }.joined(separator: ",")
      let rows = donors.map { String($0.place) }.joined(separator: ",")
      buffer += Array(
        ",\"from_records\":[\(records)],\"from_rows\":[\(rows)],\"rule\":\"\(change.rule.rawValue)\"}\n".utf8)
    }
  }
}
