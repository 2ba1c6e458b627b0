// SPDX-License-Identifier: Apache-2.0

/// What ``ColumnSlipValidator`` remembers: the last four rows, the trails, and tables of a fixed size, 0.7 MiB at
/// most; and 48 bytes for each slip that was found.
public struct SlipMemory: Sendable {
  /// The rows whose neighbours have not all come, and those before them as neighbours.
  private var rows: [SlipRow] = []
  /// How many of them have been judged.
  private var judgedCount = 0
  private var firstRecord = 0
  private var lastRecord = 0
  private var mail = MailLink()
  private var postal = PlaceLink(.postal)
  private var dialling = PlaceLink(.dialling)
  private var sorted = SortedColumn()
  /// Whether names are in two columns.
  private(set) var hasLastNames = false

  private static let reach = 2

  init() {}

  /// Judges the rows of the next part, except for the last two, and keeps what the next part needs.
  /// - Parameter records: the first and the last lead of the part, in the sample or not.
  mutating func append(_ part: [SlipRow], of records: ClosedRange<Int>) {
    if firstRecord == 0 { firstRecord = records.lowerBound }
    lastRecord = records.upperBound
    let span = part.span
    for index in 0..<span.count {
      sorted.append(mailOrder: span[index].mailOrder, nameOrder: span[index].nameOrder)
      sorted.append(mailKey: span[index].mailKey, nameKey: span[index].nameKey)
      if span[index].hasLastName { hasLastNames = true }
    }
    rows += part
    judge(upTo: rows.count - Self.reach)
    let superfluous = max(0, judgedCount - Self.reach)
    rows.removeFirst(superfluous)
    judgedCount -= superfluous
  }

  private mutating func judge(upTo end: Int) {
    let rows = rows
    let span = rows.span
    while judgedCount < end {
      mail.judge(span, at: judgedCount, start: firstRecord)
      postal.judge(span, at: judgedCount, start: firstRecord)
      dialling.judge(span, at: judgedCount, start: firstRecord)
      judgedCount += 1
    }
  }
}

// MARK: - At the end

extension SlipMemory {
  /// A column whose values belong to leads some rows away.
  struct Slip: Hashable {
    enum Column { case mail, name, postal, dialling, city }

    var column: Column
    var stretch: SlipTrail.Stretch
    /// How far the column moved, downwards.
    var distance: Int
  }

  /// The slips of all columns, in the order of the records.
  func slips() -> [Slip] {
    var rest = self
    rest.judge(upTo: rows.count)
    let mail = rest.slips(of: rest.mail.trails) { $0.keepsCompany ? .name : .mail }
    var postal = rest.slips(of: rest.postal.trails) { _ in .postal }
    var dialling = rest.slips(of: rest.dialling.trails) { _ in .dialling }
    // Where both codes stand off by the same, the city moved.
    for index in postal.indices {
      let slip = postal[index]
      guard
        let match = dialling.firstIndex(where: {
          $0.distance == slip.distance && $0.stretch.first <= slip.stretch.last
            && slip.stretch.first <= $0.stretch.last
        })
      else { continue }
      dialling.remove(at: match)
      postal[index].column = .city
      postal[index].distance = -slip.distance
    }
    return (mail + postal + dialling).sorted { $0.stretch.first < $1.stretch.first }
  }

  /// The column that was sorted by itself.
  func sortedAlone() -> SortedColumn.Column? {
    var rest = self
    rest.judge(upTo: rows.count)
    return sorted.sortedAlone(comparableCount: rest.mail.comparableCount, ownCount: rest.mail.ownCount)
  }

  var records: ClosedRange<Int> { firstRecord...max(firstRecord, lastRecord) }

  private func slips(of trails: [SlipTrail], column: (SlipTrail.Stretch) -> Slip.Column) -> [Slip] {
    let chosen = Self.disjoint(trails.flatMap { $0.finished(at: lastRecord) })
    return chosen.map { stretch in
      let column = column(stretch)
      // The value of a row belongs to the row at the offset: the column moved the other way, and its partner this way.
      return Slip(column: column, stretch: stretch, distance: column == .name ? stretch.offset : -stretch.offset)
    }
  }

  /// Of stretches that have most of their leads in common, the one that more rows speak for. Where one begins as
  /// another ends, it begins after it: ends are known better.
  private static func disjoint(_ stretches: [SlipTrail.Stretch]) -> [SlipTrail.Stretch] {
    var chosen: [SlipTrail.Stretch] = []
    for stretch in stretches.sorted(by: { ($0.weight, $1.first) > ($1.weight, $0.first) }) {
      let isCovered = chosen.contains { other in
        (min(stretch.last, other.last) - max(stretch.first, other.first) + 1) * 2 > stretch.last - stretch.first
      }
      if !isCovered { chosen.append(stretch) }
    }
    chosen.sort { $0.first < $1.first }
    for index in chosen.indices.dropFirst() {
      chosen[index].first = max(chosen[index].first, chosen[index - 1].last + 1)
    }
    return chosen.filter { $0.first <= $0.last }
  }
}
