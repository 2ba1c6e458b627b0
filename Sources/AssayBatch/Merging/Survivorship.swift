// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Makes a golden record of a lead that stays and its duplicates.
struct Survivorship: Sendable {
  private let columns: MergeColumns
  private let options: MergeOptions
  private let trust: [String: Int]
  private let isMonthFirst: Bool
  private let reasons: Int?
  private let country: Int?
  /// Where an address is, in the narrow sense.
  private let address: [Int]

  private static let addressFields: Set<Field> = [.street, .postalCode, .city, .postalCodeAndCity]
  private static let placeFields = addressFields.union([.region, .country])

  /// - Parameter isMonthFirst: how dates such as `03/04/2026` are read.
  init(_ columns: MergeColumns, _ options: MergeOptions, isMonthFirst: Bool) {
    self.columns = columns
    self.options = options
    self.isMonthFirst = isMonthFirst
    trust = Dictionary(
      options.trust.enumerated().map { ($0.element.lowercased(), $0.offset) }, uniquingKeysWith: { first, _ in first })
    reasons = columns.place(of: "assay_reasons")
    country = columns.place(of: "assay_country_iso")
    address = columns.columns.indices.filter { columns.columns[$0].field.map(Self.addressFields.contains) ?? false }
  }

  /// The values that the lead gets.
  func changes(of lead: MergeRow, _ duplicates: [MergeDuplicate]) -> [MergeChange] {
    // With what it got so far: parts of an address must fit together.
    var golden = lead
    var changes: [MergeChange] = []
    for (place, column) in columns.columns.enumerated() where !column.isOwn {
      guard let change = change(place, column, golden, duplicates) else { continue }
      changes.append(change)
      golden[place] = change.value
      guard let field = column.field, change.rule != .concatenate, let donor = change.donors.first else { continue }
      changes += derived(from: field, of: duplicates[donor], change, &golden)
    }
    return changes
  }

  private func change(
    _ place: Int, _ column: MergeColumns.Column, _ golden: MergeRow, _ duplicates: [MergeDuplicate]
  ) -> MergeChange? {
    let rule = column.rule ?? .mostComplete
    let isEmpty = golden.isBlank(place)
    let overwrites = column.rule != nil && options.overwrites
    guard rule != .keep, isEmpty || overwrites else { return nil }
    let donors = duplicates.indices.filter { index in
      isFit(duplicates[index].row, place, column.field)
        && (column.rule != nil || isOfOneAddress(duplicates[index].row, golden, column.field))
    }
    guard !donors.isEmpty else { return nil }
    // The lead itself is a candidate, too, and the first one.
    let candidates = (isEmpty ? [] : [golden]) + donors.map { duplicates[$0].row }
    let shift = isEmpty ? 0 : 1
    if rule == .concatenate {
      let (value, used) = joined(candidates.map { $0[place] })
      let from = used.filter { $0 >= shift }.map { donors[$0 - shift] }
      guard value != golden[place], !from.isEmpty else { return nil }
      return MergeChange(column: place, original: golden[place], value: value, donors: from, rule: rule)
    }
    let best = best(of: candidates, place, rule)
    guard best >= shift, candidates[best][place] != golden[place] else { return nil }
    return MergeChange(
      column: place, original: golden[place], value: candidates[best][place], donors: [donors[best - shift]],
      rule: rule)
  }

  // MARK: Candidates

  /// Whether a duplicate has a value that can be handed on: one that nothing was found wrong with.
  private func isFit(_ row: MergeRow, _ place: Int, _ field: Field?) -> Bool {
    if row.isBlank(place) { return false }
    if let field, MergeColumns.codes.contains(field), MissingValue.isNamed(by: row[place].utf8.span) { return false }
    guard let area = MergeColumns.area(of: field), let reasons else { return true }
    return !row[reasons].split(separator: " ").contains { $0.hasPrefix(area) }
  }

  /// Whether a part of an address would not come to stand beside parts of another one.
  private func isOfOneAddress(_ row: MergeRow, _ golden: MergeRow, _ field: Field?) -> Bool {
    guard let field, Self.placeFields.contains(field) else { return true }
    for place in address where !row.isBlank(place) && !golden.isBlank(place) {
      if Self.folded(row[place]) != Self.folded(golden[place]) { return false }
    }
    guard let country, !row[country].isEmpty, !golden[country].isEmpty else { return true }
    return row[country] == golden[country]
  }

  private static func folded(_ value: String) -> String {
    String(value.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }

  // MARK: Rules

  /// The first of the best.
  private func best(of rows: [MergeRow], _ place: Int, _ rule: SurvivorshipRule) -> Int {
    switch rule {
    case .mostComplete: first(rows) { completeness(of: $0) }
    case .mostRecent: first(rows) { moment(of: $0) }
    case .mostTrusted: first(rows) { -trust(in: $0) }
    case .mostFrequent:
      first(rows) { row in
        rows.count { $0[place].lowercased() == row[place].lowercased() }
      }
    case .longest: first(rows) { $0[place].count }
    case .concatenate, .keep: 0
    }
  }

  private func first(_ rows: [MergeRow], _ rank: (MergeRow) -> Int) -> Int {
    let ranks = rows.map(rank)
    var best = 0
    for index in ranks.indices where ranks[index] > ranks[best] { best = index }
    return best
  }

  private func completeness(of row: MergeRow) -> Int {
    columns.columns.indices.count { !columns.columns[$0].isOwn && !row.isBlank($0) }
  }

  private func moment(of row: MergeRow) -> Int {
    columns.date.flatMap { WrittenMoment(row[$0], isMonthFirst: isMonthFirst)?.seconds } ?? .min
  }

  private func trust(in row: MergeRow) -> Int {
    columns.source.flatMap { trust[Self.trimmed(row[$0]).lowercased()] } ?? trust.count
  }

  private func joined(_ values: [String]) -> (value: String, used: [Int]) {
    var parts: [String] = []
    var seen: Set<String> = []
    var used: [Int] = []
    for (index, value) in values.enumerated() where seen.insert(Self.trimmed(value).lowercased()).inserted {
      parts.append(Self.trimmed(value))
      used.append(index)
    }
    return (parts.joined(separator: "; "), used)
  }

  private static func trimmed(_ value: String) -> String { ColumnMapping.trimmed(value) }

  // MARK: What comes with a value

  private func derived(
    from field: Field, of donor: MergeDuplicate, _ change: MergeChange, _ golden: inout MergeRow
  ) -> [MergeChange] {
    let isReplaced = change.original.contains { !$0.isWhitespace }
    return columns.derived(from: field).compactMap { place in
      let value = donor.row[place]
      guard value != golden[place], isReplaced || golden[place].isEmpty else { return nil }
      defer { golden[place] = value }
      return MergeChange(
        column: place, original: golden[place], value: value, donors: change.donors, rule: change.rule)
    }
  }
}
