// SPDX-License-Identifier: Apache-2.0

/// Keys of leads, sorted so that equal ones stand together: 32 bits of the key above 32 bits of the lead.
///
/// - Complexity: O(n) time, three passes of a radix sort of 11 bits each; 16 bytes of memory for each key.
struct KeySorter {
  private(set) var keys: [UInt64] = []
  private var other: [UInt64] = []

  /// How many parts the keys are taken in, and which part it is.
  private var parts: (count: UInt64, index: UInt64) = (1, 0)

  /// Sorts keys in one or several parts, so that no more are kept at once than may be; equal ones are in the same part.
  /// - Parameters:
  ///   - count: about how many keys there are, no fewer.
  ///   - limit: how many may be kept at once, about.
  ///   - fill: adds all keys; called once for each part.
  ///   - body: called with each run of equal keys.
  mutating func sort(
    _ count: Int, atMost limit: Int, _ fill: (inout KeySorter) -> Void, _ body: (KeySorter, Range<Int>) -> Void
  ) {
    parts.count = UInt64(max(1, limit == .max ? 1 : (count + limit - 1) / limit))
    for index in 0..<parts.count {
      parts.index = index
      keys.removeAll(keepingCapacity: true)
      keys.reserveCapacity(min(count, limit))
      fill(&self)
      sort()
      for run in runs { body(self, run) }
    }
  }

  @inline(__always)
  mutating func add(_ key: UInt64, of lead: Int) {
    if parts.count > 1 && ((key >> 32) &* parts.count) >> 32 != parts.index { return }
    keys.append(key & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: lead)))
  }

  /// Sorts by key; among equal keys the leads keep the order in which they were added.
  private mutating func sort() {
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
  private var runs: Runs { Runs(sorter: self) }

  private struct Runs: Sequence, IteratorProtocol {
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
