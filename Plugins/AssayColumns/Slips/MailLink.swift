// SPDX-License-Identifier: Apache-2.0

/// Whether the addresses belong to the names of their rows, or to those some rows away.
struct MailLink: Sendable {
  private(set) var trails = SlipTrail.offsets.map { SlipTrail(offset: $0) }
  private var isIdle = true
  /// The last row whose address belongs to its own name; 0 before the first.
  private var lastOwn = 0
  /// How many rows can be compared, and how many of these have their own address.
  private(set) var comparableCount = 0
  private(set) var ownCount = 0

  /// Judges a row by those around it.
  @inline(__always)
  mutating func judge(_ rows: Span<SlipRow>, at index: Int, start: Int) {
    guard rows[index].isComparable else { return }
    comparableCount &+= 1
    // Almost every row of a file in order ends here.
    if isIdle && rows[index].mailbox.isSubset(of: rows[index].name) {
      lastOwn = rows[index].record
      ownCount &+= 1
    } else {
      compare(rows, at: index, start: start)
    }
  }

  @inline(never)
  private mutating func compare(_ rows: Span<SlipRow>, at index: Int, start: Int) {
    let mailbox = rows[index].mailbox
    let record = rows[index].record
    let count = mailbox.count
    let own = mailbox.count(in: rows[index].name)
    let isOwn = Self.agrees(own, of: count)
    if isOwn {
      ownCount += 1
      if isIdle { lastOwn = record }
    }
    var votes = SlipVotes()
    for trail in trails.indices {
      let other = index + trails[trail].offset
      guard other >= 0, other < rows.count, !rows[other].name.isEmpty, rows[other].isNear(rows[index]) else { continue }
      let shared = mailbox.count(in: rows[other].name)
      if Self.agrees(shared, of: count) && shared >= own + Self.margin {
        votes.supporting |= 1 << trail
      } else if isOwn && own >= shared + Self.margin {
        votes.contradicting |= 1 << trail
      } else if !isOwn {
        votes.doubting |= 1 << trail
      }
    }
    if votes.contradicting != 0 { lastOwn = record }
    let previous = lastOwn
    votes.count(of: record, into: &trails) { trail in
      let other = rows[index + trail.offset]
      trail.support(record, previous: previous, start: start, company: Self.keepsCompany(rows[index], beside: other))
    }
    isIdle = trails.allSatisfy(\.isIdle)
  }

  /// Three quarters of the triples: a typing error and a number that follows are allowed, another first name is not.
  private static func agrees(_ shared: Int, of count: Int) -> Bool { shared * 4 >= count * 3 }

  /// Neighbours with the same last name share most of their triples; one of two must fit clearly better, by more than
  /// one triple.
  private static let margin = 3

  private static func keepsCompany(_ row: SlipRow, beside other: SlipRow) -> Bool? {
    row.company == 0 || row.company == other.company ? nil : row.isCompanyMail
  }
}
