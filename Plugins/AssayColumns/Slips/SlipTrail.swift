// SPDX-License-Identifier: Apache-2.0

/// How long the values of a column have belonged to the leads some rows away: a cumulative sum (Page 1954) for one
/// offset.
///
/// A row whose value belongs to the lead at the offset, and not to its own, adds 16; one whose value belongs to its
/// own lead and not to the other takes away 48; one that could belong to either and belongs to none takes away 1; and
/// the sum does not fall below zero. A sum of 512, which takes 32 rows, is a slip; it ends where the sum was highest
/// before it fell by as much.
///
/// So a slip is found only where more than three times as many rows agree with the other lead as with their own, and
/// at least one in seventeen of all that can be compared. In 56 invented files in order, among them sorted ones, two
/// rows fit a neighbour better for 100 that fit their own name; with many duplicates sorted by their addresses 15, in a
/// list of nothing but misspelt duplicates 43. Even if it were as many as fit their own name, the sum would get there
/// from less than one in 10⁸ of such rows: the chance is x⁻³², where x is 1.839, the root of x⁴ − 2x³ + 1 = 0 above 1.
struct SlipTrail: Sendable {
  /// A stretch of leads with other people's values.
  struct Stretch: Sendable, Hashable {
    /// Where the lead is that a value belongs to, in rows further on.
    let offset: Int
    var first: Int
    var last: Int
    /// How sure it is.
    let weight: Int
    /// Whether the company fits the address of its own row: then the address stands where it belongs.
    let keepsCompany: Bool
  }

  private static let support = 16
  private static let threshold = 32 * support
  /// How many rows in doubt before the first slipped one, and after the last, count as slipped too: so many are not
  /// in the sample at a time, and one that is held back too many is better than one too few.
  private static let doubtful = 64
  /// How far the sum may have fallen at the last lead for the slip to go on up to it.
  private static let tolerance = 8 * support
  /// How many rows may pass until it is known what belongs together.
  private static let learning = 400

  let offset: Int
  private(set) var sum = 0
  /// Where the stretch begins: where a second sum, which takes as much for a row as it gives, last left zero. In
  /// order, it never rises far; in a slip, rows that fit their own lead by accident do not bring it back.
  private var first = 0
  private var balance = 0
  private var best = 0
  private var bestRecord = 0
  /// The first row after the best that belongs to its own lead or one at another offset; 0 if there is none.
  private var contrary = 0
  private var companyCount = 0
  private var ownCompanyCount = 0
  private(set) var stretches: [Stretch] = []

  init(offset: Int) {
    self.offset = offset
  }

  var isIdle: Bool { sum | balance == 0 }
  /// Whether a slip is found or about to be.
  var isSuspicious: Bool { sum > Self.threshold / 4 }

  /// A row that belongs to the other lead.
  /// - Parameters:
  ///   - previous: the last row that was in order; 0 if there was none.
  ///   - company: whether the company fits the address; nil if that would tell nothing.
  mutating func support(_ record: Int, previous: Int, start: Int, company: Bool?) {
    if balance == 0 {
      // No row was in order yet: then probably none is, from the first one on.
      let isFromStart = previous == 0 && record - start < Self.learning
      first = isFromStart ? start : record - previous <= Self.doubtful ? previous + 1 : record
    }
    balance += 1
    if sum == 0 {
      best = 0
      companyCount = 0
      ownCompanyCount = 0
    }
    sum += Self.support
    if sum >= best {
      best = sum
      bestRecord = record
      contrary = 0
    }
    if let company {
      companyCount += 1
      if company { ownCompanyCount += 1 }
    }
  }

  /// A row that belongs to its own lead.
  mutating func contradict(_ record: Int) {
    if contrary == 0 { contrary = record }
    balance = max(0, balance - 1)
    lower(by: 3 * Self.support)
  }

  /// A row that belongs to neither.
  mutating func doubt() { lower(by: 1) }

  /// A row that belongs to the lead at another offset.
  mutating func yield(_ record: Int) {
    if contrary == 0 { contrary = record }
    balance = max(0, balance - 1)
    lower(by: 1)
  }

  private mutating func lower(by amount: Int) {
    guard sum > 0 else { return }
    sum = max(0, sum - amount)
    if best >= Self.threshold && best - sum >= Self.threshold { close(at: end) }
  }

  /// Up to the row that is in order again, if it is known which.
  private var end: Int {
    contrary > 0 && contrary - bestRecord <= Self.doubtful ? contrary - 1 : bestRecord
  }

  private mutating func close(at last: Int) {
    stretches.append(
      Stretch(
        offset: offset, first: first, last: last, weight: best,
        keepsCompany: ownCompanyCount >= 8 && ownCompanyCount * 4 >= companyCount))
    sum = 0
    best = 0
    balance = 0
  }

  /// All stretches, the last one perhaps up to the last lead.
  func finished(at last: Int) -> [Stretch] {
    var copy = self
    let isOver = best - sum > Self.tolerance
    if best >= Self.threshold { copy.close(at: isOver ? end : last) }
    return copy.stretches
  }
}
