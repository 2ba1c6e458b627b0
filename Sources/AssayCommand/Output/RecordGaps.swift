// SPDX-License-Identifier: Apache-2.0

/// The records that are missing among others: how many, and the first of their numbers.
struct RecordGaps: Hashable {
  private static let limit = 10

  private(set) var count = 0
  /// The first ten, in order.
  private(set) var first: [Int] = []

  /// - Parameters:
  ///   - records: the numbers that are there, in order.
  ///   - total: the last number that could be.
  init(between records: [ClosedRange<Int>], of total: Int) {
    var next = 1
    for range in records {
      add(next..<max(next, range.lowerBound))
      next = range.upperBound + 1
    }
    add(next..<max(next, total + 1))
  }

  private mutating func add(_ gap: Range<Int>) {
    count += gap.count
    first += gap.prefix(Self.limit - first.count)
  }
}
