// SPDX-License-Identifier: Apache-2.0

/// Keys of leads, sorted so that equal ones stand together: 32 bits of the key above 32 bits of the lead.
///
/// - Complexity: O(n) time, three passes of a radix sort of 11 bits each; 16 bytes of memory for each key.
struct KeySorter {
  private(set) var keys: [UInt64] = []
  private var other: [UInt64] = []

  /// Forgets the keys and makes room for new ones.
  mutating func reset(capacity: Int) {
    keys.removeAll(keepingCapacity: true)
    keys.reserveCapacity(capacity)
  }

  @inline(__always)
  mutating func add(_ key: UInt64, of lead: Int) {
    keys.append(key & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: lead)))
  }

  /// Sorts by key; among equal keys the leads keep the order in which they were added.
  mutating func sort() {
    if keys.count < 512 {
      keys.sort()
      return
    }
    var source = keys
    keys = []
    other.removeLast(max(0, other.count - source.count))
    other.append(contentsOf: repeatElement(0, count: source.count - other.count))
    for shift in stride(from: UInt64(32), to: 64, by: 11) {
      Self.pass(source.span, into: &other, shift)
      swap(&source, &other)
    }
    keys = source
  }

  private static func pass(_ source: Span<UInt64>, into target: inout [UInt64], _ shift: UInt64) {
    var places = [Int](repeating: 0, count: 2049)
    for index in source.indices { places[Int(truncatingIfNeeded: source[index] >> shift & 2047) + 1] += 1 }
    for index in 1..<2049 { places[index] += places[index - 1] }
    var target = target.mutableSpan
    for index in source.indices {
      let digit = Int(truncatingIfNeeded: source[index] >> shift & 2047)
      target[places[digit]] = source[index]
      places[digit] += 1
    }
  }

  /// Each run of equal keys.
  var runs: Runs { Runs(sorter: self) }

  struct Runs: Sequence, IteratorProtocol {
    fileprivate let sorter: KeySorter
    private var start = 0

    fileprivate init(sorter: KeySorter) { self.sorter = sorter }

    mutating func next() -> Range<Int>? {
      let keys = sorter.keys
      guard start < keys.count else { return nil }
      var end = start + 1
      while end < keys.count && keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      defer { start = end }
      return start..<end
    }
  }

  @inline(__always)
  func lead(at index: Int) -> Int { Int(truncatingIfNeeded: keys[index] & 0xFFFF_FFFF) }
}
