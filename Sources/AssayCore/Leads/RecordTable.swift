// SPDX-License-Identifier: Apache-2.0

/// Values that belong to some records of a batch, grouped by record: findings, changes.
///
/// Most records have none, so a dense column would be mostly empty; elements are appended as they come and grouped
/// once, which is stable: those of one record keep the order in which they came.
public struct RecordTable<Element: Sendable>: Sendable {
  private var records: [UInt32] = []
  private var elements: [Element] = []
  /// Index of the first element of each record, and one more; empty while nothing is there.
  private var starts: [UInt32] = []

  /// A table without elements.
  public init() {}

  /// Whether no record has an element.
  public var isEmpty: Bool { elements.isEmpty }
  /// How many elements there are.
  public var count: Int { elements.count }

  /// Adds an element; the subscript shows it after ``group(recordCount:)``.
  public mutating func append(_ element: Element, to record: Int) {
    records.append(UInt32(record))
    elements.append(element)
  }

  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func removeAll(where isUnwanted: (Element, _ record: Int) -> Bool) {
    let kept = elements.indices.filter { !isUnwanted(elements[$0], Int(records[$0])) }
    guard kept.count < elements.count else { return }
    elements = kept.map { elements[$0] }
    records = kept.map { records[$0] }
  }

  /// Brings the elements into the order of the records, which makes the subscript work.
  /// - Complexity: O(elements + records), and O(1) if there are no elements.
  public mutating func group(recordCount: Int) {
    starts.removeAll(keepingCapacity: true)
    guard !elements.isEmpty else { return }
    starts.append(contentsOf: repeatElement(0, count: recordCount + 1))
    var isOrdered = true
    var last: UInt32 = 0
    for record in records {
      starts[Int(record) + 1] += 1
      isOrdered = isOrdered && record >= last
      last = record
    }
    for record in 0..<recordCount { starts[record + 1] += starts[record] }
    guard !isOrdered else { return }
    var next = starts
    var order = [Int](repeating: 0, count: elements.count)
    for (index, record) in records.enumerated() {
      order[Int(next[Int(record)])] = index
      next[Int(record)] += 1
    }
    elements = order.map { elements[$0] }
    records = order.map { records[$0] }
  }

  /// Whether a record has any elements: cheaper than asking for them.
  public func hasElements(_ record: Int) -> Bool {
    !starts.isEmpty && starts[record] < starts[record + 1]
  }

  /// The elements of a record, in the order in which they came.
  public subscript(record: Int) -> ArraySlice<Element> {
    guard !starts.isEmpty else { return [] }
    return elements[Int(starts[record])..<Int(starts[record + 1])]
  }
}

extension RecordTable: Sequence {
  /// All elements, in the order of the records once they are grouped.
  public func makeIterator() -> Array<Element>.Iterator { elements.makeIterator() }
}
