// SPDX-License-Identifier: Apache-2.0

/// The leads that left as duplicates, by the record that stays for them, in the order of their file.
///
/// - Complexity: memory for the bytes of the duplicates, and about a hundred more for each.
struct DuplicateStore: Sendable {
  private struct Entry: Sendable {
    let row: PackedRow
    let place: Int
    var record: Int?
  }

  private var duplicates: [Int: [Entry]] = [:]
  /// The match weights as they are written, in the same order.
  private var weights: [Int: [String]] = [:]
  private(set) var count = 0
  /// Duplicates that name no record that stays for them.
  private(set) var unnamed = 0

  /// Adds the next row.
  /// - Parameter cluster: the number of the record that it repeats.
  mutating func add(_ row: MergeRow, cluster: Int?, weight: String) {
    count += 1
    guard let cluster else {
      unnamed += 1
      return
    }
    duplicates[cluster, default: []].append(Entry(row: PackedRow(row), place: count, record: nil))
    weights[cluster, default: []].append(weight)
  }

  /// Those of a record, once.
  mutating func take(_ cluster: Int) -> [MergeDuplicate] {
    (duplicates.removeValue(forKey: cluster) ?? []).map {
      MergeDuplicate(row: $0.row.row, place: $0.place, record: $0.record)
    }
  }

  /// How many were not taken.
  var rest: Int { unnamed + duplicates.values.reduce(0) { $0 + $1.count } }

  /// Whether a value of a column fits a condition.
  func hasValue(in column: Int, where isMeant: (String) -> Bool) -> Bool {
    duplicates.values.contains { $0.contains { isMeant($0.row.row[column]) } }
  }
}

// MARK: - Numbers of records

extension DuplicateStore {
  /// Finds the numbers of the records by `clusters.csv`. It names rejected duplicates too, which are in another file:
  /// where the weights do not tell which of them is which, the number stays unknown.
  ///
  /// What repeats a lead that itself repeats another one goes to the one that stays.
  mutating func number(by lines: inout ResultLines, path: String) throws(BatchError) {
    var entries: [Int: [(record: Int, weight: String)]] = [:]
    var clusters: [Int: Int] = [:]
    _ = try lines.next()
    while let line = try lines.next(with: ",duplicate,") {
      guard let entry = ClusterLine(line), entry.isDuplicate else { throw ResultFolder.isDamaged(path) }
      entries[entry.cluster, default: []].append((entry.record, entry.weight))
      if duplicates[entry.record] != nil { clusters[entry.record] = entry.cluster }
    }
    for (cluster, last) in clusters { move(cluster, to: last) }
    for (cluster, entries) in entries {
      guard let rows = weights[cluster], rows.count <= entries.count else { continue }
      let first = Self.places(of: rows, in: entries.map(\.weight))
      let last = Self.places(of: rows.reversed(), in: entries.map(\.weight).reversed()).map { entries.count - 1 - $0 }
      guard first.count == rows.count, last.count == rows.count else { continue }
      // The only way to find them in their order is the one that is the first and the last.
      for (index, place) in first.enumerated() where last[rows.count - 1 - index] == place {
        duplicates[cluster]?[index].record = entries[place].record
      }
    }
    weights = [:]
  }

  /// Where texts stand in a longer list, in their order and as early as possible.
  private static func places(of texts: [String], in list: [String]) -> [Int] {
    var places: [Int] = []
    for (index, text) in list.enumerated() where places.count < texts.count && text == texts[places.count] {
      places.append(index)
    }
    return places
  }

  private mutating func move(_ cluster: Int, to last: Int) {
    var rows = duplicates.removeValue(forKey: cluster) ?? []
    var texts = weights.removeValue(forKey: cluster) ?? []
    rows = (duplicates[last] ?? []) + rows
    texts = (weights[last] ?? []) + texts
    let order = rows.indices.sorted { rows[$0].place < rows[$1].place }
    duplicates[last] = order.map { rows[$0] }
    weights[last] = order.map { texts[$0] }
  }
}
