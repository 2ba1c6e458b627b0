// SPDX-License-Identifier: Apache-2.0

/// Whether codes, of post or telephone, belong to the cities of their rows or to those some rows away.
///
/// What belongs together is learned from the leads themselves: at no distance, and, as the column may be shifted from
/// the first row on, at the other offsets too until it is clear which of them holds. A data set whose cities do not
/// come again and again, or whose codes have nothing to do with them, is not judged.
struct PlaceLink: Sendable {
  private(set) var trails = SlipTrail.offsets.map { SlipTrail(offset: $0) }
  private var isIdle = true
  private let column: SlipRow.CodeColumn
  private var own = PlaceTable()
  /// One for each trail while it is open which offset holds.
  private var others: [PlaceTable] = []
  private var lastOwn = 0
  private var comparableCount = 0
  private var ownCount = 0
  private var isGivenUp = false

  /// So many rows that agree say that the columns belong together as they stand.
  private static let established = 256
  /// After so many rows without that, or a slip, they have nothing to do with each other.
  private static let patience = 4096

  init(_ column: SlipRow.CodeColumn) {
    self.column = column
  }

  /// Judges a row by those around it.
  @inline(__always)
  mutating func judge(_ rows: Span<SlipRow>, at index: Int, start: Int) {
    if isGivenUp || rows[index].city == 0 || rows[index].code(column) == 0 { return }
    compare(rows, at: index, start: start)
  }

  private mutating func compare(_ rows: Span<SlipRow>, at index: Int, start: Int) {
    let city = rows[index].city
    let value = rows[index].code(column)
    let record = rows[index].record
    if comparableCount == 0 {
      own = PlaceTable.empty
      others = trails.map { _ in PlaceTable.empty }
    }
    comparableCount += 1
    let isOwn = own.isUsual(value, in: city)
    if isOwn {
      ownCount += 1
      if isIdle { lastOwn = record }
    }
    if !isIdle || !others.isEmpty || !isOwn && own.isKnown(city) {
      var votes = SlipVotes()
      for trail in trails.indices {
        let other = index + trails[trail].offset
        guard other >= 0, other < rows.count, rows[other].city != 0, rows[other].isNear(rows[index]) else { continue }
        let otherCode = rows[other].code(column)
        // Where the neighbour lives in the same place, nothing can be told.
        if rows[other].city == city || otherCode == value || otherCode == 0 { continue }
        let isOther =
          own.isUsual(value, in: rows[other].city)
          || (!others.isEmpty && others[trail].isUsual(value, in: rows[other].city))
        if isOther && !isOwn {
          votes.supporting |= 1 << trail
        } else if isOwn && !isOther {
          votes.contradicting |= 1 << trail
        } else if !isOwn {
          votes.doubting |= 1 << trail
        }
        if !others.isEmpty { others[trail].insert(value, in: rows[other].city) }
      }
      if votes.contradicting != 0 { lastOwn = record }
      let previous = lastOwn
      votes.count(of: record, into: &trails) { $0.support(record, previous: previous, start: start, company: nil) }
      isIdle = trails.allSatisfy(\.isIdle)
    }
    // What is learned within a slip would be wrong.
    if isIdle || !trails.contains(where: \.isSuspicious) { own.insert(value, in: city) }
    conclude()
  }

  private mutating func conclude() {
    guard !others.isEmpty else { return }
    if ownCount >= Self.established {
      others = []
    } else if comparableCount >= Self.patience && isIdle {
      isGivenUp = true
      others = []
      own = PlaceTable()
    }
  }
}
